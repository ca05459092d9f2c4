// The worker thread, with a memory limit: reads a workbook and writes each sheet's rows to a file, one JSON line per
// row: [row, [cells]]. Plain JavaScript loaded by path, because bundlers rewrite worker URLs in different ways.
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

/** An expected fault is returned as a result; any other error ends the thread and reaches its parent. */
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
