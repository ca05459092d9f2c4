import { cellText, columnNumber, placeOf, rowNumber } from "./cell.mjs";
import { WorkbookFault } from "./fault.mjs";
import { readXml } from "./xml.mjs";

/** @typedef {import("./cell.mjs").CellContext} CellContext */
/** @typedef {import("./fault.mjs").Budget} Budget */

/**
 * Reads a sheet's rows one by one, each as soon as it ends, without empty rows. Rows and cells must be in order, as
 * every spreadsheet writes them; one without an address follows the previous one.
 * @param {Iterable<Uint8Array>} pieces
 * @param {CellContext} context
 * @param {Budget} budget Of rows and cells.
 * @param {(row: number, cells: string[]) => void} onRow
 */
export function readSheet(pieces, context, budget, onRow) {
  let isData = false;
  let lastRow = 0;
  /** @type {{ number: number | null, column: number, cells: string[] } | null} */
  let row = null;
  /** @type {{ column: number, type: string, style: string | undefined } | null} */
  let cell = null;
  let raw = "";
  let isValue = false;
  let isAloud = false;

  /** @param {string | undefined} address */
  function startRow(address) {
    if (row) throw new WorkbookFault("bad_workbook");
    budget.spend(1);
    row = { number: address === undefined ? null : rowAfter(rowNumber(address)), column: 0, cells: [] };
  }

  /** @param {number} number */
  function rowAfter(number) {
    if (number <= lastRow) throw new WorkbookFault("bad_workbook");
    return number;
  }

  /** @param {import("./xml.mjs").Attributes} attributes */
  function startCell({ r: address, t: type = "n", s: style }) {
    if (!row || cell) throw new WorkbookFault("bad_workbook");
    budget.spend(1);
    let column = row.column + 1;
    if (address !== undefined) {
      const place = placeOf(address);
      row.number ??= rowAfter(place.row);
      if (place.row !== row.number || place.column < column) throw new WorkbookFault("bad_workbook");
      column = place.column;
    }
    row.column = columnNumber(column);
    cell = { column, type, style };
    raw = "";
  }

  function endCell() {
    if (!row || !cell) return;
    const text = cellText(cell.type, cell.style, raw, context);
    if (text !== "") {
      while (row.cells.length < cell.column - 1) row.cells.push("");
      row.cells.push(text);
    }
    cell = null;
  }

  function endRow() {
    if (!row) return;
    lastRow = row.number ?? rowNumber(String(lastRow + 1));
    if (row.cells.length > 0) onRow(lastRow, row.cells);
    row = null;
  }

  readXml(pieces, {
    open(name, attributes) {
      if (name === "sheetData") isData = true;
      if (!isData) return;
      if (name === "row") startRow(attributes.r);
      else if (name === "c") startCell(attributes);
      else if (name === "v" || name === "t") isValue = cell !== null && !isAloud;
      else if (name === "rPh") isAloud = true;
    },
    close(name) {
      if (name === "sheetData") isData = false;
      else if (name === "row") endRow();
      else if (name === "c") endCell();
      else if (name === "v" || name === "t") isValue = false;
      else if (name === "rPh") isAloud = false;
    },
    text(piece) {
      if (isValue) raw += piece;
    },
  });
}
