import mammoth from "mammoth";
import { checkedPieces, ContainerError } from "../../prices/imports/container/unpack.mjs";
import { zipDirectory } from "../../prices/imports/container/zip-directory.mjs";
import { FileFault } from "./fault.mjs";
import { textOfHtml } from "./html-text.mjs";

/** Parts of the largest documents; a picture is one. */
const MOST_PARTS = 5_000;
const RATIO_FROM = 8 * 1024 * 1024;

/**
 * The text of a Word document, in the form of an HTML document's. Pictures are left out.
 * @param {Uint8Array} archive
 * @param {number} unpackedBytes the most that its parts may unpack to
 */
export async function textOfDocx(archive, unpackedBytes) {
  checkArchive(archive, unpackedBytes);
  const noPicture = mammoth.images.imgElement(() => Promise.resolve({ src: "" }));
  try {
    const buffer = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
    const { value } = await mammoth.convertToHtml({ buffer }, { convertImage: noPicture });
    return textOfHtml(value);
  } catch (error) {
    throw error instanceof RangeError ? error : new FileFault("unreadable");
  }
}

/**
 * Unpacks every part once, in pieces, because the reader unpacks them whole without a limit.
 * @param {Uint8Array} archive
 * @param {number} unpackedBytes
 */
function checkArchive(archive, unpackedBytes) {
  const entries = zipDirectory(archive);
  if (!entries) throw new FileFault("unreadable");
  if (!entries.some(({ path }) => path === "[Content_Types].xml") || !entries.some(isWordPart))
    throw new FileFault("unsupported_file");
  if (entries.length > MOST_PARTS) throw new FileFault("too_large");
  const limits = { entries: MOST_PARTS, totalBytes: unpackedBytes, ratio: 200, ratioFrom: RATIO_FROM };
  let left = unpackedBytes;
  try {
    for (const entry of entries)
      for (const piece of checkedPieces(archive, entry, limits, left)) left -= piece.length;
  } catch (error) {
    if (!(error instanceof ContainerError)) throw error;
    throw new FileFault(FAULTS.get(error.code) ?? "unreadable");
  }
}

/** @type {ReadonlyMap<string, import("./types").ReportFileFault>} */
const FAULTS = new Map([
  ["zip_bomb", "too_large"],
  ["encrypted_zip", "password"],
]);

/** @param {{ path: string }} entry */
const isWordPart = ({ path }) => /^\/?word\//i.test(path);
