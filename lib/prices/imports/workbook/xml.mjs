import { SaxesParser } from "saxes";
import { WorkbookFault } from "./fault.mjs";

/** Elements within each other: a workbook has about ten. */
const DEEPEST = 64;
/** Bytes without an element: a cell's text is 32,767 characters at most. */
const MOST_SILENT_BYTES = 4 * 1024 * 1024;

/** @typedef {Record<string, string | undefined>} Attributes */

/**
 * What is told of an XML text as it is read. Names come without their prefixes.
 * @typedef {object} XmlHandlers
 * @property {(name: string, attributes: Attributes) => void} [open]
 * @property {(name: string) => void} [close]
 * @property {(text: string) => void} [text]
 */

/**
 * Reads XML piece by piece. Memory follows its depth and its longest text, both bounded. A document type, which no workbook
 * has and entities could be declared in, is refused.
 * @param {Iterable<Uint8Array>} pieces
 * @param {XmlHandlers} handlers
 */
export function readXml(pieces, { open, close, text }) {
  const parser = new SaxesParser({ position: false, xmlns: false });
  const decoder = new TextDecoder("utf-8");
  let depth = 0;
  let silentBytes = 0;
  parser.on("opentag", ({ name, attributes }) => {
    silentBytes = 0;
    if (++depth > DEEPEST) throw new WorkbookFault("bad_workbook");
    open?.(localName(name), /** @type {Attributes} */ (attributes));
  });
  parser.on("closetag", ({ name }) => {
    silentBytes = 0;
    depth--;
    close?.(localName(name));
  });
  if (text) for (const event of /** @type {const} */ (["text", "cdata"])) parser.on(event, text);
  for (const event of /** @type {const} */ (["doctype", "error"]))
    parser.on(event, () => {
      throw new WorkbookFault("bad_workbook");
    });
  for (const piece of pieces) {
    silentBytes += piece.length;
    parser.write(decoder.decode(piece, { stream: true }));
    if (silentBytes > MOST_SILENT_BYTES) throw new WorkbookFault("workbook_too_large");
  }
  parser.write(decoder.decode());
  parser.close();
}

/** @param {string} name */
function localName(name) {
  const colon = name.indexOf(":");
  return colon === -1 ? name : name.slice(colon + 1);
}

/**
 * An attribute whatever its prefix: `r:id`.
 * @param {Attributes} attributes
 * @param {string} wanted
 */
export function attributeOf(attributes, wanted) {
  const name = Object.keys(attributes).find((each) => localName(each) === wanted);
  return name === undefined ? undefined : attributes[name];
}
