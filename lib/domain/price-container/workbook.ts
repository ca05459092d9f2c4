import { zipSync } from "fflate";
import readXlsxFile from "read-excel-file/universal";
import { WORKBOOK_LIMITS, type ContainerFault, type ContainerLimits } from "./limits";
import { bytesOf, faultOf, NO_PAUSE, type Pause } from "./unpack";
import { zipDirectory, type ZipEntry } from "./zip-directory";

/** A sheet's cells as text, line by line: days as `2025-02-05`, numbers as stored, a formula as the value it had. */
export interface Sheet {
  name: string;
  lines: string[][];
}

export type WorkbookVerdict = { ok: true; sheets: Sheet[] } | { ok: false; code: ContainerFault };

/** Whether an archive is an Excel workbook (.xlsx), whatever it is called. */
export const isWorkbook = (entries: readonly ZipEntry[]): boolean =>
  entries.some(({ path }) => path === "[Content_Types].xml") &&
  entries.some(({ path }) => path.startsWith("xl/"));

/**
 * Reads a workbook's sheets. The archive is unpacked within its limits here and handed on with honest sizes, so that
 * the reader never unpacks a bomb.
 */
export async function readWorkbook(
  archive: Uint8Array,
  pause: Pause = NO_PAUSE,
  limits: ContainerLimits = WORKBOOK_LIMITS,
): Promise<WorkbookVerdict> {
  const entries = zipDirectory(archive);
  if (!entries) return { ok: false, code: "bad_zip" };
  if (entries.length > limits.entries) return { ok: false, code: "too_many_entries" };
  const files: Record<string, Uint8Array> = {};
  let left = limits.totalBytes;
  for (const entry of entries.filter(({ path }) => /\.(?:xml|rels)$/.test(path))) {
    const code = await faultOf(archive, entry, limits, left, pause);
    if (code) return { ok: false, code };
    left -= entry.unpackedBytes;
    const bytes = bytesOf(archive, entry);
    files[entry.path] = entry.path.startsWith("xl/worksheets/") ? withErrorsAsText(bytes) : bytes;
  }
  const plain = zipSync(files, { level: 0 });
  try {
    const sheets = await readXlsxFile(plain.slice().buffer, { parseNumber: (text) => text });
    return { ok: true, sheets: sheets.map(({ sheet, data }) => ({ name: sheet, lines: data.map(textsIn) })) };
  } catch {
    return { ok: false, code: "bad_workbook" };
  }
}

/** Formulas that failed, `#REF!`: the reader takes them for empty cells, and they'd be named without what they hold. */
function withErrorsAsText(xml: Uint8Array): Uint8Array {
  const text = new TextDecoder("utf-8").decode(xml);
  if (!text.includes(' t="e"')) return xml;
  return new TextEncoder().encode(text.replace(/(<(?:\w+:)?c\s[^>]*?) t="e"/g, '$1 t="str"'));
}

const DAY_MS = 86_400_000;
/** 1970-01-01, and 1900-03-01, as a spreadsheet numbers days. */
const SERIAL_1970 = 25_569;
const FIRST_SERIAL = 61;

const textsIn = (row: readonly unknown[]): string[] => row.map(textIn);

function textIn(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (!(cell instanceof Date)) return String(cell);
  if (Number.isNaN(cell.getTime())) return "";
  const serial = cell.getTime() / DAY_MS + SERIAL_1970;
  // Up to its 29 February 1900, which never was, a spreadsheet's days are off by one: a number is what is there.
  if (serial >= 1 && serial < FIRST_SERIAL) return String(serial);
  const [day = "", time = ""] = cell.toISOString().split("T");
  return time.startsWith("00:00:00") ? day : `${day} ${time.slice(0, 8)}`;
}
