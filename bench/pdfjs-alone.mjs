// The worker of the comparison: the text items of every page, and nothing made of them.
import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { openPdf } from "../lib/reports/files/pdf-document.mjs";

const pdf = await openPdf(new Uint8Array(readFileSync(workerData.file)), () => undefined);
let items = 0;
for (let number = 1; number <= pdf.numPages; number++)
  items += (await (await pdf.getPage(number)).getTextContent()).items.length;
parentPort?.postMessage(items);
