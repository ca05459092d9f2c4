// A thread of its own, under a limit of memory: it reads a workbook and writes each sheet's rows to a file, a line of JSON for
// each: [row, [cells]]. Plain JavaScript, found by its path: bundlers rewrite the addresses of workers, each in its own way.
import { readFileSync } from "node:fs";
import path from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { ContainerError } from "../container/unpack.mjs";
import { Budget, WorkbookFault } from "./fault.mjs";
import { readWorkbook } from "./read-workbook.mjs";
import { RowFile } from "./row-file.mjs";

/** @typedef {import("../container/limits").WorkbookLimits} WorkbookLimits */
/** @typedef {{ workbook: string, folder: string, limits: WorkbookLimits }} WorkerInput */

/** @param {WorkerInput} input */
function sheetsOf({ workbook, folder, limits }) {
  const text = new Budget(limits.textLength);
  /** @type {import("./row-file.mjs").WrittenSheet[]} */
  const sheets = [];
  readWorkbook(readFileSync(workbook), limits, (name, read) => {
    const rows = new RowFile(path.join(folder, `${path.basename(workbook)}-${sheets.length}`), text);
    read((row, cells) => rows.add(row, cells));
    const written = rows.end();
    if (written) sheets.push({ name, ...written });
  });
  return sheets;
}

/** What is expected to go wrong is answered; anything else ends the thread, and is told to the one who started it. */
function answer() {
  try {
    return { ok: true, sheets: sheetsOf(workerData) };
  } catch (error) {
    if (error instanceof WorkbookFault || error instanceof ContainerError)
      return { ok: false, code: error.code };
    throw error;
  }
}

parentPort?.postMessage(answer());
