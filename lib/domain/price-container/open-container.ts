import { ARCHIVE_LIMITS, WORKBOOK_LIMITS, type ContainerFault, type ContainerLimits } from "./limits";
import { bytesOf, faultOf, NO_PAUSE, unpacked, type Pause } from "./unpack";
import { isWorkbook, readWorkbook } from "./workbook";
import { isZip, zipDirectory, type ZipEntry } from "./zip-directory";

/**
 * What an upload holds: a text to be read piece by piece, a workbook's sheet, or an entry that isn't read. `name`: with its
 * folders, which tell entries of one name apart and may say something of what is in them.
 */
export type ContainerPart =
  | { kind: "text"; name: string; chunks(): AsyncGenerator<Uint8Array> }
  | { kind: "sheet"; name: string; sheet: string; lines: string[][] }
  | { kind: "refused"; name: string; code: ContainerFault };

export type ContainerVerdict = { ok: true; parts: ContainerPart[] } | { ok: false; code: ContainerFault };

/** What systems put into archives for themselves. */
const CLUTTER = /(?:^|\/)(?:__MACOSX\/|\.(?![./])|Thumbs\.db$|desktop\.ini$)/i;

/**
 * Opens an upload by what its bytes are, not by what it is called: a workbook's sheets, an archive's files, or the one text it is. An archive is unpacked once to see that it may be read, so that reading it later
 * doesn't fail half-way; `pause` is called every few megabytes of it. An entry that may not be read is refused alone; a bomb takes the archive with it.
 */
export async function openContainer(
  bytes: Uint8Array,
  name: string,
  { limits = ARCHIVE_LIMITS, pause = NO_PAUSE }: { limits?: ContainerLimits; pause?: Pause } = {},
): Promise<ContainerVerdict> {
  if (!isZip(bytes)) return { ok: true, parts: [{ kind: "text", name, chunks: () => once(bytes) }] };
  const entries = zipDirectory(bytes);
  if (!entries) return { ok: false, code: "bad_zip" };
  if (isWorkbook(entries)) return sheetsOf(bytes, name, pause);
  const files = entries.filter(
    ({ path }) => !path.endsWith("/") && !CLUTTER.test(path.replaceAll("\\", "/")),
  );
  if (files.length === 0) return { ok: false, code: "empty_archive" };
  if (files.length > limits.entries) return { ok: false, code: "too_many_entries" };
  const parts: ContainerPart[] = [];
  let left = limits.totalBytes;
  for (const entry of files) {
    await pause();
    const name = entry.path.replaceAll("\\", "/");
    const fault = isUnsafe(entry.path) ? "unsafe_path" : await faultOf(bytes, entry, limits, left, pause);
    if (fault === "zip_bomb") return { ok: false, code: "zip_bomb" };
    left -= entry.unpackedBytes;
    parts.push(
      ...(fault
        ? [{ kind: "refused" as const, name: fault === "unsafe_path" ? baseName(name) : name, code: fault }]
        : await partsOf(bytes, entry, name, pause)),
    );
  }
  return { ok: true, parts };
}

const baseName = (path: string): string => path.replace(/^.*\//, "");

const isUnsafe = (path: string): boolean =>
  /^(?:[\\/]|[a-z]:)/i.test(path) || path.includes("\0") || path.split(/[\\/]/).includes("..");

async function partsOf(
  archive: Uint8Array,
  entry: ZipEntry,
  name: string,
  pause: Pause,
): Promise<ContainerPart[]> {
  const first = unpacked(archive, entry).next();
  if (first.done || !isZip(first.value))
    return [{ kind: "text", name, chunks: () => each(unpacked(archive, entry)) }];
  // A workbook of that size isn't read, and what it is isn't worth as much memory to find out.
  if (entry.unpackedBytes > WORKBOOK_LIMITS.totalBytes)
    return [{ kind: "refused", name, code: "nested_zip" }];
  const inner = bytesOf(archive, entry);
  const opened = isWorkbook(zipDirectory(inner) ?? []) ? await sheetsOf(inner, name, pause) : null;
  if (opened?.ok) return opened.parts;
  return [{ kind: "refused", name, code: opened ? opened.code : "nested_zip" }];
}

async function sheetsOf(bytes: Uint8Array, name: string, pause: Pause): Promise<ContainerVerdict> {
  const workbook = await readWorkbook(bytes, pause);
  if (!workbook.ok) return workbook;
  const sheets = workbook.sheets.filter(({ lines }) => lines.length > 0);
  return { ok: true, parts: sheets.map(({ name: sheet, lines }) => ({ kind: "sheet", name, sheet, lines })) };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function* each(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* pieces;
}
