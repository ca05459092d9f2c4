import { setMaxListeners } from "node:events";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { pipeline } from "node:stream/promises";
import { Busboy } from "@fastify/busboy";
import { mediaType } from "@/lib/http/body";
import { spool, type SpooledFile } from "@/lib/prices/imports/spool";
import { fileNameFieldSchema } from "@/lib/prices/imports/query";
import { fail, invalid, ok, type Failure, type Result } from "@/lib/result";

const MULTIPART = "multipart/form-data";

export const isForm = (request: Request): boolean => mediaType(request) === MULTIPART;

interface Upload {
  /** The content types of the body. */
  accepts: readonly string[];
  /** Of the whole body. */
  maxBytes: number;
  mostFiles: number;
  /** The name of a body that is one file. */
  fileName?: string | null;
}

/** Thrown to stop reading a body that is refused half way. */
class Refused extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

/**
 * Streams the files of an upload into a folder, never whole into memory: a raw body is one file, a multipart form has
 * any number under `file`. Refused as soon as it passes the limit; Content-Length isn't trusted.
 */
export async function receiveFiles(
  request: Request,
  folder: string,
  { accepts, maxBytes, mostFiles, fileName = null }: Upload,
): Promise<Result<SpooledFile[]>> {
  const type = mediaType(request);
  if (!accepts.includes(type)) return fail("unsupported_media_type", { extra: { accepts } });
  const tooLarge = fail("body_too_large", { extra: { maxBytes } });
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) return tooLarge;
  const body = bodyWithin(request, maxBytes, tooLarge);
  try {
    if (type !== MULTIPART) return ok([await spool(folder, fileName, body, request.signal)]);
    const files = await receiveForm(request, body, folder, mostFiles);
    return files.length === 0 ? invalid("file", "required") : ok(files);
  } catch (error) {
    request.signal.throwIfAborted();
    if (error instanceof Refused) return error.failure;
    if (type === MULTIPART && error instanceof MalformedForm) return fail("malformed_body");
    throw error;
  }
}

function bodyWithin(request: Request, maxBytes: number, tooLarge: Failure): Readable {
  if (!request.body) return Readable.from([]);
  const source = Readable.fromWeb(request.body as ReadableStream<Uint8Array>);
  return Readable.from(
    (async function* () {
      let bytes = 0;
      for await (const chunk of source as AsyncIterable<Uint8Array>) {
        bytes += chunk.byteLength;
        if (bytes > maxBytes) throw new Refused(tooLarge);
        yield chunk;
      }
    })(),
    { objectMode: false },
  );
}

/** The refusal of a form's file by its name, by the rule of the query's `filename`. */
function nameFault(name: string): Failure[] {
  const code = fileNameFieldSchema.safeParse(name).error?.issues[0]?.message;
  return code === undefined ? [] : [fail(code === "too_long" ? code : "invalid", { fields: { file: code } })];
}

/** Whether a failure is the system's, not the body's: the disk is full, the folder is missing. */
const isOfDisk = (error: unknown): boolean => error instanceof Error && "syscall" in error;

class MalformedForm extends Error {}

async function receiveForm(
  request: Request,
  body: Readable,
  folder: string,
  mostFiles: number,
): Promise<SpooledFile[]> {
  const parser = formParser(request, mostFiles);
  const broken = new AbortController();
  const signal = AbortSignal.any([request.signal, broken.signal]);
  setMaxListeners(mostFiles + 1, signal); // each pending file adds a listener, and so does the form
  const files: Promise<SpooledFile>[] = [];
  const misnamed: Failure[] = [];
  parser.on("file", (field, stream, name) => {
    if (field !== "file" || !name) return stream.resume();
    misnamed.push(...nameFault(name));
    if (misnamed.length > 0) return stream.resume();
    const file = spool(folder, name, stream, signal);
    // Awaited below with the other files, but a failed disk has to stop the reading at once.
    file.catch((error: unknown) => isOfDisk(error) && broken.abort(error));
    files.push(file);
  });
  parser.on("filesLimit", () => parser.destroy(new Refused(invalid("file", "too_many"))));
  try {
    await pipeline(body, parser, { signal });
  } catch (error) {
    const { aborted: isUnwritable, reason } = broken.signal;
    broken.abort();
    await Promise.allSettled(files);
    if (isUnwritable) throw reason;
    throw error instanceof Refused ? error : new MalformedForm(String(error));
  }
  const received = await Promise.all(files);
  if (misnamed[0]) throw new Refused(misnamed[0]);
  return received;
}

function formParser(request: Request, files: number) {
  try {
    return Busboy({
      headers: { "content-type": request.headers.get("content-type") ?? "" },
      limits: { files, fields: 100, fieldSize: 1024, headerPairs: 100 },
    });
  } catch (error) {
    throw new MalformedForm(String(error));
  }
}
