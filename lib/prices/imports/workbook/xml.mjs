import { SaxesParser } from "saxes";
import { WorkbookFault } from "./fault.mjs";

/** The limit on nesting; a workbook has about ten levels. */
const DEEPEST = 64;
/** The limit on bytes without an element; a cell's text has 32,767 characters at most. */
const MOST_SILENT_BYTES = 4 * 1024 * 1024;

/** @typedef {Record<string, string | undefined>} Attributes */

/**
 * The events of reading an XML text. Names have no namespace prefixes.
 * @typedef {object} XmlHandlers
 * @property {(name: string, attributes: Attributes) => void} [open]
 * @property {(name: string) => void} [close]
 * @property {(text: string) => void} [text]
 */

/**
 * Reads XML in chunks. Memory use depends on the depth and the longest text, both limited. A document type is rejected,
 * because it could declare entities and no workbook has one.
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
 * Returns an attribute, ignoring its prefix: `r:id`.
 * @param {Attributes} attributes
 * @param {string} wanted
 */
export function attributeOf(attributes, wanted) {
  const name = Object.keys(attributes).find((each) => localName(each) === wanted);
  return name === undefined ? undefined : attributes[name];
}
