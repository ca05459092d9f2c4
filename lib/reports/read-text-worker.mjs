// The worker thread that reads a long text. The rules of reading are TypeScript, which the server's build bundles for
// itself only: here tsx loads them as the start's own scripts do.
import { createRequire } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/cjs/api";

register();
const load = createRequire(import.meta.url);
/** @type {typeof import("../domain/report-text/read-reports")} */
const { readReports } = load("@/lib/domain/report-text/read-reports");
/** @type {typeof import("../domain/report-text/read-report")} */
const { readReport } = load("@/lib/domain/report-text/read-report");

/** @type {import("./read-text").TextJob} */
const { text, parts, options } = workerData;
parentPort?.postMessage(
  parts ? parts.map((part) => readReport(text, part, options.timeZone)) : readReports(text, options),
);
