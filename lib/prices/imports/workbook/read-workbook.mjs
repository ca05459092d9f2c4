import { checkedPieces, ContainerError } from "../container/unpack.mjs";
import { zipDirectory } from "../container/zip-directory.mjs";
import { Budget, WorkbookFault } from "./fault.mjs";
import { readDayStyles, readOverview, readRelationships, readSharedStrings } from "./parts.mjs";
import { readSheet } from "./sheet.mjs";

/** @typedef {import("../container/limits").WorkbookLimits} WorkbookLimits */

/**
 * Receives the rows of a sheet.
 * @typedef {(row: number, cells: string[]) => void} OnRow
 */

/**
 * Reads a workbook sheet by sheet and row by row. Only the shared strings and one row are in memory; the rest is
 * unpacked during the read. Throws a WorkbookFault or a ContainerError if the workbook is invalid or exceeds a limit.
 * @param {Uint8Array} archive
 * @param {WorkbookLimits} limits
 * @param {(name: string, read: (onRow: OnRow) => void) => void} onSheet Called for each sheet, which it may read or skip.
 */
export function readWorkbook(archive, limits, onSheet) {
  const entries = zipDirectory(archive);
  if (!entries) throw new ContainerError("bad_zip");
  if (entries.length > limits.entries) throw new ContainerError("too_many_entries");
  const files = new Map(entries.map((entry) => [entry.path, entry]));
  let left = limits.totalBytes;

  /** @param {string} path */
  function* piecesOf(path) {
    const entry = files.get(path);
    if (!entry) throw new WorkbookFault("bad_workbook");
    for (const piece of checkedPieces(archive, entry, limits, left)) {
      left -= piece.length;
      yield piece;
    }
  }

  const related = readRelationships(piecesOf("xl/_rels/workbook.xml.rels"));
  const { sheets, is1904 } = readOverview(piecesOf("xl/workbook.xml"));
  if (sheets.length > limits.sheets) throw new WorkbookFault("workbook_too_large");
  const dayStyles = files.has(related.styles) ? readDayStyles(piecesOf(related.styles)) : [];
  const shared = { strings: new Budget(limits.sharedStrings), length: new Budget(limits.sharedLength) };
  const strings = files.has(related.sharedStrings)
    ? readSharedStrings(piecesOf(related.sharedStrings), shared)
    : [];
  const context = { strings, dayStyles, is1904 };
  const cells = new Budget(limits.cells);
  for (const { name, id } of sheets) {
    const path = id === undefined ? undefined : related.sheets.get(id);
    // A sheet that is only a chart has no cells.
    if (path !== undefined) onSheet(name, (onRow) => readSheet(piecesOf(path), context, cells, onRow));
  }
}
