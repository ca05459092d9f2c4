import { createHash } from "node:crypto";
import { closeSync, openSync, writeSync } from "node:fs";
import { WorkbookFault } from "./fault.mjs";

/** @typedef {import("./fault.mjs").Budget} Budget */

/**
 * A sheet's rows stored in a file. `width`: columns up to the last filled one; `textLength`: characters.
 * @typedef {{ path: string, width: number, textLength: number, sha256: string }} WrittenRows
 * @typedef {{ name: string } & WrittenRows} WrittenSheet
 */

const PIECE = 256 * 1024;
/** The limit on characters of a row as JSON. A row of 16,384 short cells fits. */
const LONGEST_ROW = 1_000_000;

/** Writes rows to a file, which is created with the first row. */
export class RowFile {
  #path;
  #budget;
  #hash = createHash("sha256");
  /** @type {number | null} */
  #file = null;
  #text = "";
  #width = 0;
  #textLength = 0;

  /**
   * @param {string} path
   * @param {Budget} budget Of characters.
   */
  constructor(path, budget) {
    this.#path = path;
    this.#budget = budget;
  }

  /**
   * @param {number} row
   * @param {readonly string[]} cells
   */
  add(row, cells) {
    const line = `${JSON.stringify([row, cells])}\n`;
    if (line.length > LONGEST_ROW) throw new WorkbookFault("workbook_too_large");
    this.#budget.spend(line.length);
    this.#textLength += line.length;
    this.#width = Math.max(this.#width, cells.length);
    this.#text += line;
    if (this.#text.length > PIECE) this.#write();
  }

  /**
   * Returns null if there was no row.
   * @returns {WrittenRows | null}
   */
  end() {
    if (this.#text !== "") this.#write();
    if (this.#file === null) return null;
    closeSync(this.#file);
    const [width, textLength] = [this.#width, this.#textLength];
    return { path: this.#path, width, textLength, sha256: this.#hash.digest("hex") };
  }

  #write() {
    this.#file ??= openSync(this.#path, "wx", 0o600);
    const bytes = Buffer.from(this.#text);
    this.#hash.update(bytes);
    for (let at = 0; at < bytes.length;) at += writeSync(this.#file, bytes, at);
    this.#text = "";
  }
}
