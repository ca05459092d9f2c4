import { WorkbookFault } from "./fault.mjs";

/** The last row and column of a sheet: XFD1048576. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
/** The spreadsheet limit on characters in a cell. */
const LONGEST_CELL = 32_767;

const DAY_MS = 86_400_000;
/** Serial numbers of 1970-01-01 and 1900-03-01, and of 1904-01-01, the first day of the 1904 day system. */
const SERIAL_1970 = 25_569;
const FIRST_SERIAL = 61;
const SERIAL_1904 = 1462;
/** The serial number of 10000-01-01, the first day beyond the supported range. */
const SERIAL_END = 2_958_466;

/**
 * Parses a row number; the first row is 1.
 * @param {string} text
 */
export function rowNumber(text) {
  if (!/^\d+$/.test(text)) throw new WorkbookFault("bad_workbook");
  const row = Number(text);
  if (row < 1 || row > LAST_ROW) throw new WorkbookFault("cell_outside_sheet");
  return row;
}

/**
 * Parses a cell address: `C7` is row 7, column 3.
 * @param {string} address
 */
export function placeOf(address) {
  let column = 0;
  let at = 0;
  for (let letter = letterAt(address, at); letter > 0; letter = letterAt(address, ++at))
    column = columnNumber(column * 26 + letter);
  if (column === 0) throw new WorkbookFault("bad_workbook");
  return { row: rowNumber(address.slice(at)), column };
}

/**
 * Returns 1 for A to 26 for Z; 0 for any other character and at the end.
 * @param {string} text
 * @param {number} at
 */
function letterAt(text, at) {
  const code = text.charCodeAt(at);
  return code >= 65 && code <= 90 ? code - 64 : 0;
}

/**
 * Validates a column number; the first column is 1.
 * @param {number} column
 */
export function columnNumber(column) {
  if (column > LAST_COLUMN) throw new WorkbookFault("cell_outside_sheet");
  return column;
}

/**
 * The data of a workbook that its cells refer to.
 * @typedef {object} CellContext
 * @property {readonly string[]} strings
 * @property {readonly boolean[]} dayStyles Whether a style is a day format, by style number.
 * @property {boolean} is1904
 */

/**
 * Converts a cell to text: a day as `2025-02-05`, a number as stored, a formula as its cached value, an error as its
 * code.
 * @param {string} type
 * @param {string | undefined} style
 * @param {string} raw
 * @param {CellContext} context
 */
export function cellText(type, style, raw, { strings, dayStyles, is1904 }) {
  const value = raw.length > LONGEST_CELL ? raw.slice(0, LONGEST_CELL) : raw.trim();
  if (value === "") return "";
  switch (type) {
    case "s":
      return sharedString(value, strings);
    case "b":
      return value === "1" ? "true" : value === "0" ? "false" : value;
    case "d":
      return value.replace("T", " ").replace(/ 00:00:00(?:\.0+)?$/, "");
    case "n":
      return style !== undefined && dayStyles[Number(style)] ? dayText(value, is1904) : value;
    default:
      return unescaped(value).trim();
  }
}

/**
 * @param {string} index
 * @param {readonly string[]} strings
 */
function sharedString(index, strings) {
  const text = strings[Number(index)];
  if (text === undefined) throw new WorkbookFault("bad_workbook");
  return text;
}

/**
 * @param {string} number
 * @param {boolean} is1904
 */
function dayText(number, is1904) {
  const serial = Number(number) + (is1904 ? SERIAL_1904 : 0);
  if (!(Math.abs(serial) < SERIAL_END)) return number;
  // Serial numbers up to Excel's nonexistent 29 February 1900 are off by one, so the plain number is returned.
  if (serial >= 1 && serial < FIRST_SERIAL) return String(serial);
  const instant = new Date(Math.round((serial - SERIAL_1970) * DAY_MS)).toISOString();
  const [day = "", time = ""] = instant.split("T");
  return time.startsWith("00:00:00") ? day : `${day} ${time.slice(0, 8)}`;
}

/**
 * Decodes characters that XML can't contain, written `_x000D_`. A NUL or a lone surrogate becomes the replacement
 * character. Source: ECMA-376, 22.9.2.19.
 * @param {string} text
 */
export const unescaped = (text) =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => {
        const code = parseInt(hex, 16);
        return code === 0 || (code >= 0xd800 && code <= 0xdfff) ? "\uFFFD" : String.fromCharCode(code);
      })
    : text;
