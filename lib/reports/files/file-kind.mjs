import { decodeFile } from "../../domain/text/text-decoder.mjs";
import { isZip } from "../../prices/imports/container/zip-directory.mjs";
import { FileFault } from "./fault.mjs";

/** @typedef {import("./types").ReportMediaType} ReportMediaType */

export const PDF = /** @type {const} */ ("application/pdf");
export const DOCX = /** @type {const} */ (
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
);

/** A PDF may begin with other bytes. Source: ISO 32000-1, annex H, implementation note 13. */
const PDF_HEAD_BYTES = 1024;
/** The signature of older Office files, and of encrypted new ones. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** Formats that a report isn't read from. Other words behind a dot are part of the name: `Securities Co.Ltd`, `v2.final`. */
const OTHER_FORMATS = new Set(
  (
    "doc dot dotx docm rtf odt wps pages xls xlsx xlsm xlsb csv tsv ods et ppt pptx pptm odp dps key epub mobi caj tex " +
    "json xml yaml yml eml msg mht mhtml png jpg jpeg gif bmp tif tiff webp svg heic psd zip rar 7z gz tgz tar iso exe dll " +
    "apk bat sh js ts css py java sql db sqlite parquet bin dat xyz mp3 mp4 m4a wav mov avi mkv"
  ).split(" "),
);

/**
 * The kind of a file by its content. Its name tells Markdown from plain text, and HTML without a frame; a text whose name
 * says Word or PDF is a damaged file, and one whose name says another format isn't taken for a report.
 * @param {Uint8Array} bytes
 * @param {string} name
 * @returns {{ mediaType: typeof PDF } | { mediaType: typeof DOCX } | { mediaType: "text/plain" | "text/markdown" | "text/html", text: string }}
 */
export function kindOf(bytes, name) {
  if (Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PDF_HEAD_BYTES)).includes("%PDF-"))
    return { mediaType: PDF };
  if (isZip(bytes)) return { mediaType: DOCX };
  if (OLE.every((byte, at) => bytes[at] === byte))
    throw new FileFault(name.toLowerCase().endsWith(".docx") ? "password" : "unsupported_file");
  const text = decodeFile(bytes);
  if (isBinary(text)) throw new FileFault("unsupported_file");
  if (/\.(?:pdf|docx)$/i.test(name)) throw new FileFault("unreadable");
  if (OTHER_FORMATS.has(extensionOf(name))) throw new FileFault("unsupported_file");
  if (isHtml(text, name)) return { mediaType: "text/html", text };
  return { mediaType: /\.(md|markdown)$/i.test(name) ? "text/markdown" : "text/plain", text };
}

/** @param {string} name */
const extensionOf = (name) => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? "";

/** Strange characters that any text may have. */
const A_FEW = 4;

/**
 * Whether more than one character in a hundred is a control character or undecodable, as in no text.
 * @param {string} text
 */
function isBinary(text) {
  const sample = text.slice(0, 100_000);
  const strange = sample.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\uFFFD]/g)?.length ?? 0;
  return strange > A_FEW && strange * 100 > sample.length;
}

/**
 * @param {string} text
 * @param {string} name
 */
const isHtml = (text, name) =>
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]{0,2000}?-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(
    text.slice(0, 4000),
  ) || /\.(html?|xhtml)$/i.test(name);
