import { drawing, Surfaces } from "./drawing.mjs";
import { openPdf } from "./pdf-document.mjs";

/** A page is drawn at most this many times as high as wide. */
const TALLEST = 4;

/**
 * Draws a page as a PNG of this width; null where there is no drawing package, or the page can't be drawn.
 * @param {Uint8Array} data
 * @param {number} number
 * @param {number} width in pixels
 * @returns {Promise<Uint8Array | null>}
 */
export async function imageOfPage(data, number, width) {
  if (!drawing) return null;
  const pdf = await openPdf(data, () => undefined);
  if (number > pdf.numPages) return null;
  try {
    const page = await pdf.getPage(number);
    const natural = page.getViewport({ scale: 1 });
    const scale = width / Math.max(natural.width, natural.height / TALLEST);
    const viewport = page.getViewport({ scale });
    const surface = new Surfaces().create(Math.ceil(viewport.width), Math.ceil(viewport.height));
    const canvas = /** @type {any} */ (surface.canvas); // drawn by the package's own kind of canvas, not a browser's
    await page.render({ canvas, viewport, background: "white" }).promise;
    return surface.canvas.toBuffer("image/png");
  } catch (error) {
    if (error instanceof RangeError) throw error; // out of memory
    return null;
  }
}
