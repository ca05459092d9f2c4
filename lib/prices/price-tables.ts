import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, readFile } from "node:fs/promises";
import type { SpooledFile } from "@/lib/api/spool";
import { breathe } from "@/lib/breathe";
import { openContainer, type ContainerPart } from "@/lib/domain/price-container/open-container";
import { isZip } from "@/lib/domain/price-container/zip-directory";
import { fail, ok, type Failure, type Result } from "@/lib/result";

/** What can't be read piece by piece: an archive, a workbook. Text of prices packs to a tenth, so it holds a good deal. */
const ARCHIVE_MAX_BYTES = 50 * 1024 * 1024;
const READ_BYTES = 256 * 1024;

/** One table of prices out of an upload: a text that is read as often as needed, or a sheet's cells. */
export interface PriceTable {
  /** As it is shown and kept. */
  fileName: string | null;
  /** As it may name the ticker; with its folders, where they are known. */
  readAs: string | null;
  sha256: string;
  content: { chunks(): AsyncIterable<Uint8Array> } | { lines: string[][] };
}

/** A table, or why one isn't read. */
export type Part = { fileName: string | null } & Result<PriceTable>;

/** The tables of a file that was sent: itself, an archive's files or a workbook's sheets. */
export async function tablesOf(file: SpooledFile, signal?: AbortSignal): Promise<Part[]> {
  const { fileName, path, sha256 } = file;
  if (!(await startsAsZip(path))) {
    const content = { chunks: () => createReadStream(path, { highWaterMark: READ_BYTES }) };
    return [{ fileName, ...ok({ fileName, readAs: fileName, sha256, content }) }];
  }
  if (file.bytes > ARCHIVE_MAX_BYTES) {
    const tooLarge = fail("body_too_large", { extra: { maxBytes: ARCHIVE_MAX_BYTES } });
    return [{ fileName, ...tooLarge }];
  }
  const pause = () => breathe(signal);
  const container = await openContainer(await readFile(path), fileName ?? "", { pause });
  if (!container.ok) return [{ fileName, ...unreadable(container.code) }];
  if (container.parts.length === 0) return [{ fileName, ...unreadable("empty_file") }];
  const isOne = container.parts.length === 1;
  const parts: Part[] = [];
  for (const part of container.parts) parts.push(await partOf(part, isOne ? file : null, pause));
  return parts;
}

export const unreadable = (code: string): Failure => fail("unreadable_file", { fields: { file: code } });

async function startsAsZip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return isZip(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

/** `whole`: the file, where the part is all there is in it. */
async function partOf(
  part: ContainerPart,
  whole: SpooledFile | null,
  pause: () => Promise<void>,
): Promise<Part> {
  await pause();
  const name = part.name || null;
  if (part.kind === "refused") return { fileName: name, ...unreadable(part.code) };
  if (part.kind === "text") {
    const content = { chunks: () => part.chunks() };
    const sha256 = await hashOf(part.chunks(), pause);
    return { fileName: name, ...ok({ fileName: name, readAs: name, sha256, content }) };
  }
  const fileName = whole ? name : `${part.name}/${part.sheet}`;
  const table = {
    fileName,
    readAs: whole ? name : part.sheet, // of several sheets each may be named after its ticker
    sha256: whole?.sha256 ?? (await hashOf([JSON.stringify(part.lines)], pause)),
    content: { lines: part.lines },
  };
  return { fileName, ...ok(table) };
}

/** Every so many pieces others are answered: a piece is a few kilobytes packed. */
const PIECES_IN_A_BREATH = 32;

async function hashOf(
  pieces: AsyncIterable<Uint8Array> | Iterable<string>,
  pause: () => Promise<void>,
): Promise<string> {
  const hash = createHash("sha256");
  let count = 0;
  for await (const piece of pieces) {
    hash.update(piece);
    if (++count % PIECES_IN_A_BREATH === 0) await pause();
  }
  return hash.digest("hex");
}
