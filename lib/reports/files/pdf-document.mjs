import { createRequire } from "node:module";
import path from "node:path";
import { drawing, Surfaces } from "./drawing.mjs";
import { FileFault } from "./fault.mjs";

const assets = path.dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
/** @param {string} name */
const folderOf = (name) => `${path.join(assets, name)}${path.sep}`;

/** Pictures with more pixels aren't drawn. */
const MOST_PIXELS = 64_000_000;

/**
 * Opens a PDF with the parts that Chinese text and fonts outside the file need. Nothing of it runs: no script, no form,
 * no request. Messages of the library go to `onWarning`.
 * @param {Uint8Array} data
 * @param {(message: string) => void} onWarning
 */
export async function openPdf(data, onWarning) {
  console.warn = onWarning; // this thread's own; the library has no other way to tell that a page is incomplete
  standInForMatrix();
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const loading = pdfjs.getDocument({
    data,
    cMapUrl: folderOf("cmaps"),
    cMapPacked: true,
    standardFontDataUrl: folderOf("standard_fonts"),
    wasmUrl: folderOf("wasm"),
    iccUrl: folderOf("iccs"),
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    enableXfa: false,
    CanvasFactory: Surfaces,
    maxImageSize: MOST_PIXELS,
    verbosity: pdfjs.VerbosityLevel.WARNINGS,
  });
  try {
    return await loading.promise;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.name === "PasswordException") throw new FileFault("password");
    if (/^(InvalidPDF|MissingPDF|UnknownError|Format|XRef)/.test(error.name))
      throw new FileFault("unreadable");
    throw error;
  }
}

/** Text needs no drawing, but the library doesn't load without this class where the drawing package is missing. */
function standInForMatrix() {
  if (!drawing) globalThis.DOMMatrix ??= /** @type {any} */ (class {});
}
