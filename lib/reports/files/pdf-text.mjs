import { FileFault } from "./fault.mjs";
import { openPdf } from "./pdf-document.mjs";
import { runsOf } from "./page-runs.mjs";
import { pageText } from "./page-text.mjs";

/** @typedef {import("./types").FilePage} FilePage */
/** @typedef {import("./types").PageFault} PageFault */
/** @typedef {import("./types").TextRun} TextRun */
/** @typedef {import("pdfjs-dist").PDFDocumentProxy} PDFDocumentProxy */

/**
 * The text of a PDF, page by page. A page that can't be read has a fault and doesn't hinder the others.
 * @param {Uint8Array} data
 * @param {import("./types").ReadingLimits} limits
 * @returns {Promise<{ text: string, pages: FilePage[] }>}
 */
export async function textOfPdf(data, limits) {
  const fonts = { isOneLost: false };
  const pdf = await openPdf(data, (message) => void (fonts.isOneLost ||= LOST_FONT.test(message)));
  if (pdf.numPages > limits.pages) throw new FileFault("too_many_pages");
  /** @type {FilePage[]} */
  const pages = [];
  let text = "";
  for (let number = 1; number <= pdf.numPages; number++) {
    const read = await readPage(pdf, number, fonts);
    if (number > 1) text += "\n";
    const start = text.length;
    text += read.text;
    if (text.length > limits.textLength) throw new FileFault("too_long");
    pages.push({ page: number, start, end: text.length, ...read });
  }
  return { text, pages };
}

/**
 * @param {PDFDocumentProxy} pdf
 * @param {number} number
 * @param {{ readonly isOneLost: boolean }} fonts
 * @returns {Promise<{ text: string, fault: PageFault | null, runs: TextRun[] }>}
 */
async function readPage(pdf, number, fonts) {
  try {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const runs = runsOf(await page.getTextContent(), viewport);
    const isLost = fonts.isOneLost && (await hasLostWords(page));
    page.cleanup();
    const { text, runs: placed } = pageText(runs, viewport);
    return { text, fault: isLost ? "garbled" : faultOf(runs.map((run) => run.text).join("")), runs: placed };
  } catch (error) {
    if (error instanceof RangeError) throw error; // out of memory
    return { text: "", fault: "unreadable", runs: [] };
  }
}

/** The library's messages on a font whose characters it can't tell. It gives no text for them, and no error. */
const LOST_FONT = /Unknown CMap|translateFont failed|Error during font loading|Font .* is not available/i;

/**
 * Whether words of a page were drawn without any glyph, as by a lost font.
 * @param {import("pdfjs-dist").PDFPageProxy} page
 */
async function hasLostWords(page) {
  const { OPS } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const { fnArray, argsArray } = await page.getOperatorList();
  return fnArray.some((code, at) => code === OPS.showText && argsArray[at]?.[0]?.length === 0);
}

/** The share of characters without a meaning from which a page is garbled. */
const SENSELESS = 0.1;

/**
 * @param {string} text with the characters that are left out of the page's text
 * @returns {PageFault | null}
 */
function faultOf(text) {
  const characters = text.replace(/\s/g, "").length;
  if (characters === 0) return "no_text";
  const senseless = text.match(/[\p{Private_Use}\p{Unassigned}\uFFFD]|(?!\s)\p{Control}/gu)?.length ?? 0;
  return senseless >= characters * SENSELESS ? "garbled" : null;
}
