import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { SpooledFile } from "@/lib/prices/imports/spool";
import { yieldToEventLoop } from "@/lib/yield-to-event-loop";
import { WORKBOOK_LIMITS } from "@/lib/prices/imports/container/limits";
import { openContainer, type ContainerPart } from "@/lib/prices/imports/container/open-container";
import { isZip } from "@/lib/prices/imports/container/zip-directory.mjs";
import { sheetsOf, type Sheet } from "@/lib/prices/imports/workbook-sheets";
import { fail, ok, type Failure, type Result } from "@/lib/result";

/**
 * The size limit of files that can't be streamed (archives, workbooks). Price text compresses to a tenth, so an archive
 * of this size holds a large amount of data.
 */
const ARCHIVE_MAX_BYTES = 50 * 1024 * 1024;
const READ_BYTES = 64 * 1024;

/** One price table of an upload: a text or the cells of a sheet; it can be read repeatedly. */
export interface PriceTable {
  /** The file name to show and store. */
  fileName: string | null;
  /** The name that may identify the ticker, with folders if known. */
  readAs: string | null;
  sha256: string;
  content: { chunks(): AsyncIterable<Uint8Array> } | Pick<Sheet, "width" | "records">;
}

/** A table, or the reason for which it was rejected. */
export type Part = { fileName: string | null } & Result<PriceTable>;

/** The remaining disk budget of an upload for the sheets of all its workbooks. */
export interface SheetRoom {
  folder: string;
  textLeft: number;
}

/** The full budget of an upload, in characters. */
export const sheetRoom = (folder: string): SheetRoom => ({ folder, textLeft: 1024 * 1024 * 1024 });

/** Lists the tables of an uploaded file: the file itself, the files of an archive, or the sheets of a workbook. */
export async function tablesOf(file: SpooledFile, room: SheetRoom, signal?: AbortSignal): Promise<Part[]> {
  const { fileName, sha256 } = file;
  if (!(await startsAsZip(file.path))) {
    const content = { chunks: () => createReadStream(file.path, { highWaterMark: READ_BYTES }) };
    return [{ fileName, ...ok({ fileName, readAs: fileName, sha256, content }) }];
  }
  if (file.bytes > ARCHIVE_MAX_BYTES) {
    const tooLarge = fail("body_too_large", { extra: { maxBytes: ARCHIVE_MAX_BYTES } });
    return [{ fileName, ...tooLarge }];
  }
  const pause = () => yieldToEventLoop(signal);
  const container = await openContainer(await readFile(file.path), fileName ?? "", { pause });
  if (!container.ok) return [{ fileName, ...unreadable(container.code) }];
  const opened: OpenedPart[] = [];
  for (const part of container.parts) opened.push(...(await sheetsIn(part, room, signal)));
  if (opened.length === 0) return [{ fileName, ...unreadable("empty_file") }];
  const isOne = opened.length === 1;
  const parts: Part[] = [];
  for (const part of opened) parts.push(await partOf(part, isOne ? file : null, pause));
  return parts;
}

type OpenedPart =
  Exclude<ContainerPart, { kind: "workbook" }> | { kind: "sheet"; name: string; sheet: Sheet };

/** Returns a part unchanged, or the non-empty sheets of a workbook. */
async function sheetsIn(part: ContainerPart, room: SheetRoom, signal?: AbortSignal): Promise<OpenedPart[]> {
  if (part.kind !== "workbook") return [part];
  const { name } = part;
  const workbook = path.join(room.folder, randomUUID());
  await writeFile(workbook, await part.bytes(), { mode: 0o600 });
  const textLength = Math.min(WORKBOOK_LIMITS.textLength, room.textLeft);
  const read = await sheetsOf(workbook, room.folder, { signal, limits: { ...WORKBOOK_LIMITS, textLength } });
  if (!read.ok) return [{ kind: "refused", name, code: read.code }];
  for (const { textLength: length } of read.sheets) room.textLeft -= length;
  return read.sheets.map((sheet) => ({ kind: "sheet", name, sheet }));
}

export const unreadable = (code: string): Failure => fail("unreadable_file", { fields: { file: code } });

async function startsAsZip(place: string): Promise<boolean> {
  const file = await open(place);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return isZip(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

/** `whole`: the file, if the part is its only content. */
async function partOf(
  part: OpenedPart,
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
  const { name: sheetName, width, records, sha256 } = part.sheet;
  const fileName = whole ? name : `${part.name}/${sheetName}`;
  const table = {
    fileName,
    readAs: whole ? name : sheetName, // each of several sheets may be named after its ticker
    sha256: whole?.sha256 ?? sha256,
    content: { width, records },
  };
  return { fileName, ...ok(table) };
}

/** Other requests run after this number of chunks; a chunk is a few kilobytes packed. */
const PIECES_IN_A_BREATH = 32;

async function hashOf(pieces: AsyncIterable<Uint8Array>, pause: () => Promise<void>): Promise<string> {
  const hash = createHash("sha256");
  let count = 0;
  for await (const piece of pieces) {
    hash.update(piece);
    if (++count % PIECES_IN_A_BREATH === 0) await pause();
  }
  return hash.digest("hex");
}
