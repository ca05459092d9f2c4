import { ARCHIVE_LIMITS, WORKBOOK_MAX_BYTES, type ContainerFault, type ContainerLimits } from "./limits";
import { bytesOf, faultOf, NO_PAUSE, unpacked, type Pause } from "./unpack.mjs";
import { isZip, zipDirectory, type ZipEntry } from "./zip-directory.mjs";

/**
 * What an upload holds: a text to be read piece by piece, a workbook to be read in a thread of its own, or an entry that isn't read. `name`: with its
 * folders, which tell entries of one name apart and may say something of what is in them.
 */
export type ContainerPart =
  | { kind: "text"; name: string; chunks(): AsyncGenerator<Uint8Array> }
  | { kind: "workbook"; name: string; bytes(): Promise<Uint8Array> }
  | { kind: "refused"; name: string; code: ContainerFault };

export type ContainerVerdict = { ok: true; parts: ContainerPart[] } | { ok: false; code: ContainerFault };

/** What systems put into archives for themselves. */
const CLUTTER = /(?:^|\/)(?:__MACOSX\/|\.(?![./])|Thumbs\.db$|desktop\.ini$)/i;

/**
 * Opens an upload by what its bytes are, not by what it is called: a workbook, an archive's files, or the one text it is. An archive is unpacked once to see that it may be read, so that reading it later
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
  if (isWorkbook(entries)) return { ok: true, parts: [{ kind: "workbook", name, bytes: async () => bytes }] };
  const files = entries.filter(
    ({ path }) => !path.endsWith("/") && !CLUTTER.test(path.replaceAll("\\", "/")),
  );
  if (files.length === 0) return { ok: false, code: "empty_archive" };
  if (files.length > limits.entries) return { ok: false, code: "too_many_entries" };
  const parts: ContainerPart[] = [];
  let left = limits.totalBytes;
  for (const entry of files) {
    await pause();
    const name = printable(entry.path).replaceAll("\\", "/");
    const fault = isUnsafe(entry.path) ? "unsafe_path" : await faultOf(bytes, entry, limits, left, pause);
    if (fault === "zip_bomb") return { ok: false, code: "zip_bomb" };
    left -= entry.unpackedBytes;
    parts.push(
      fault
        ? { kind: "refused", name: fault === "unsafe_path" ? baseName(name) : name, code: fault }
        : await partOf(bytes, entry, name, pause),
    );
  }
  return { ok: true, parts };
}

/** A name to be shown and kept: no controls, no half of a character. */
const printable = (path: string): string => path.replace(/[\p{Cc}\p{Cs}]/gu, "\uFFFD");

const baseName = (path: string): string => path.replace(/^.*\//, "");

const isUnsafe = (path: string): boolean =>
  /^(?:[\\/]|[a-z]:)/i.test(path) || path.includes("\0") || path.split(/[\\/]/).includes("..");

async function partOf(
  archive: Uint8Array,
  entry: ZipEntry,
  name: string,
  pause: Pause,
): Promise<ContainerPart> {
  const first = unpacked(archive, entry).next();
  if (first.done || !isZip(first.value))
    return { kind: "text", name, chunks: () => each(unpacked(archive, entry)) };
  // What is larger isn't worth as much memory to find out what it is.
  if (entry.unpackedBytes > WORKBOOK_MAX_BYTES) return { kind: "refused", name, code: "nested_zip" };
  const bytes = () => bytesOf(archive, entry, pause);
  return isWorkbook(zipDirectory(await bytes()) ?? [])
    ? { kind: "workbook", name, bytes }
    : { kind: "refused", name, code: "nested_zip" };
}

/** Whether an archive is an Excel workbook (.xlsx), whatever it is called. */
const isWorkbook = (entries: readonly ZipEntry[]): boolean =>
  entries.some(({ path }) => path === "[Content_Types].xml") &&
  entries.some(({ path }) => path.startsWith("xl/"));

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function* each(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* pieces;
}
