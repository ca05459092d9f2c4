// The worker thread that reads a long text. The rules of reading are TypeScript, which the server's build bundles for
// itself only: here tsx loads them as the start's own scripts do.
import { createRequire } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/cjs/api";

register();
/** @type {typeof import("../domain/report-text/read-reports")} */
const { readReports } = createRequire(import.meta.url)("@/lib/domain/report-text/read-reports");

/** @type {import("./read-text").TextJob} */
const { text, options } = workerData;
parentPort?.postMessage(readReports(text, options));
