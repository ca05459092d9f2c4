// The worker thread, with limits of memory and time: reads one report's file. Plain JavaScript loaded by path, because
// bundlers rewrite worker URLs in different ways.
import { existsSync, readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { cleanText } from "./clean-text.mjs";
import { FileFault } from "./fault.mjs";
import { DOCX, kindOf, PDF } from "./file-kind.mjs";

/** @typedef {import("./types").FileAnswer} FileAnswer */
/** @typedef {import("./types").ReportFileText} ReportFileText */

/**
 * @param {Extract<import("./types").FileJob, { kind: "read" }>} job
 * @returns {Promise<ReportFileText>}
 */
async function read({ path, name, limits }) {
  const bytes = readFileSync(path);
  const kind = kindOf(bytes, name);
  const { mediaType } = kind;
  if (mediaType === PDF) {
    const { textOfPdf } = await import("./pdf-text.mjs");
    return { mediaType, ...(await textOfPdf(new Uint8Array(bytes), limits)) };
  }
  const text = await unpagedText(kind, bytes, limits);
  if (text.length > limits.textLength) throw new FileFault("too_long");
  return { mediaType, text, pages: null };
}

/**
 * The readers are loaded only for their own format: a text is read at once.
 * @param {Exclude<ReturnType<typeof kindOf>, { mediaType: typeof PDF }>} kind
 * @param {Uint8Array} bytes
 * @param {import("./types").ReadingLimits} limits
 */
async function unpagedText(kind, bytes, { unpackedBytes }) {
  if (kind.mediaType === DOCX) return (await import("./docx-text.mjs")).textOfDocx(bytes, unpackedBytes);
  if (kind.mediaType === "text/html") return (await import("./html-text.mjs")).textOfHtml(kind.text);
  return cleanText(kind.text);
}

/**
 * @param {import("./types").FileJob} job
 * @returns {Promise<FileAnswer>}
 */
async function answerTo(job) {
  if (job.kind === "read") return { ok: true, value: await read(job) };
  if (job.kind === "drawing") return { ok: true, canDraw: (await import("./drawing.mjs")).drawing !== null };
  if (!existsSync(job.path)) return { ok: true, image: null };
  const { imageOfPage } = await import("./pdf-image.mjs");
  return { ok: true, image: await imageOfPage(new Uint8Array(readFileSync(job.path)), job.page, job.width) };
}

/**
 * An expected fault is an answer; any other error ends the thread and reaches its parent.
 * @returns {Promise<FileAnswer>}
 */
async function answer() {
  try {
    return await answerTo(workerData);
  } catch (error) {
    if (error instanceof FileFault) return { ok: false, code: error.code };
    throw error;
  }
}

parentPort?.postMessage(await answer());
