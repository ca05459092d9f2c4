import { createRequire } from "node:module";

/** @typedef {import("@napi-rs/canvas")} Drawing */
/** @typedef {{ canvas: import("@napi-rs/canvas").Canvas, context: import("@napi-rs/canvas").SKRSContext2D }} Surface */

/** The drawing package, which is optional: null where it isn't installed for this system. */
export const drawing = load();

/** @returns {Drawing | null} */
function load() {
  try {
    return createRequire(import.meta.url)("@napi-rs/canvas");
  } catch {
    return null;
  }
}

/** Families of Chinese letters that systems have, for documents that bring none. */
const CHINESE = [
  "Noto Sans CJK SC",
  "Noto Sans CJK JP",
  "Source Han Sans SC",
  "PingFang SC",
  "Hiragino Sans GB",
  "Microsoft YaHei",
  "SimSun",
  "WenQuanYi Micro Hei",
];

/** Makes the surfaces on which the library draws. */
export class Surfaces {
  /**
   * @param {number} width
   * @param {number} height
   * @returns {Surface}
   */
  create(width, height) {
    if (!drawing) throw new Error("There is no drawing package.");
    const canvas = drawing.createCanvas(Math.max(1, width), Math.max(1, height));
    const context = canvas.getContext("2d");
    addChineseFont(context, drawing);
    return { canvas, context };
  }

  /**
   * @param {Surface} surface
   * @param {number} width
   * @param {number} height
   */
  reset({ canvas }, width, height) {
    canvas.width = width;
    canvas.height = height;
  }

  /** @param {Surface} surface */
  destroy({ canvas }) {
    canvas.width = 0;
    canvas.height = 0;
  }
}

/**
 * Names a Chinese family before the general one at the end of each font: the drawing package looks for a character in
 * no family that isn't named.
 * @param {import("@napi-rs/canvas").SKRSContext2D} context
 * @param {Drawing} package_
 */
function addChineseFont(context, { GlobalFonts }) {
  const installed = new Set(GlobalFonts.families.map(({ family }) => family));
  const family = CHINESE.find((name) => installed.has(name));
  const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(context), "font");
  if (!family || !own?.get || !own.set) return;
  const { get, set } = own;
  Object.defineProperty(context, "font", {
    get: () => get.call(context),
    set: (font) => set.call(context, String(font).replace(/, *([\w-]+)$/, `, "${family}", $1`)),
  });
}
