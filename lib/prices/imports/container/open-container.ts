import { ARCHIVE_LIMITS, WORKBOOK_MAX_BYTES, type ContainerFault, type ContainerLimits } from "./limits";
import { bytesOf, entryFault, NO_PAUSE, unpacked, type Pause } from "./unpack.mjs";
import { isZip, zipDirectory, type ZipEntry } from "./zip-directory.mjs";

/**
 * The content of an upload: a text to stream, a workbook to read in a worker thread, or a rejected entry. `name`
 * includes the folders, which distinguish entries of the same name and may hint at the content.
 */
export type ContainerPart =
  | { kind: "text"; name: string; chunks(): AsyncGenerator<Uint8Array> }
  | { kind: "workbook"; name: string; bytes(): Promise<Uint8Array> }
  | { kind: "refused"; name: string; code: ContainerFault };

export type ContainerVerdict = { ok: true; parts: ContainerPart[] } | { ok: false; code: ContainerFault };

/** Files that operating systems add to archives. */
const CLUTTER = /(?:^|\/)(?:__MACOSX\/|\.(?![./])|Thumbs\.db$|desktop\.ini$)/i;

/**
 * Opens an upload by its bytes, not by its name: a workbook, the files of an archive, or a single text. An archive is
 * unpacked once for validation, so that a later read can't fail half-way; `pause` is called every few megabytes. A
 * rejected entry leaves the others valid; a zip bomb rejects the whole archive.
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
    const fault = isUnsafe(entry.path) ? "unsafe_path" : await entryFault(bytes, entry, limits, left, pause);
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

/** A file name that is safe to show and store: without control characters and lone surrogates. */
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
  // Detection would unpack the entry, so an entry above the limit is rejected without it.
  if (entry.unpackedBytes > WORKBOOK_MAX_BYTES) return { kind: "refused", name, code: "nested_zip" };
  const bytes = () => bytesOf(archive, entry, pause);
  return isWorkbook(zipDirectory(await bytes()) ?? [])
    ? { kind: "workbook", name, bytes }
    : { kind: "refused", name, code: "nested_zip" };
}

/** Whether an archive is an Excel workbook (.xlsx), whatever its name. */
const isWorkbook = (entries: readonly ZipEntry[]): boolean =>
  entries.some(({ path }) => path === "[Content_Types].xml") &&
  entries.some(({ path }) => path.startsWith("xl/"));

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function* each(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* pieces;
}
