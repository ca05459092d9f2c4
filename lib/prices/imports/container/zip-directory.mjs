// Plain JavaScript: the workbook's worker thread reads it as it is.

/**
 * An entry as the archive's directory lists it.
 * @typedef {object} ZipEntry
 * @property {string} path
 * @property {number} method What it was packed by: 0 not at all, 8 deflate.
 * @property {boolean} isEncrypted
 * @property {number} crc The check sum of its unpacked bytes.
 * @property {number} packedBytes
 * @property {number} unpackedBytes
 * @property {number} offset Where its local header begins.
 */

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;
/** What stands for a size that only the 64-bit form has room for. */
const TOO_LARGE = 0xffffffff;

/**
 * Whether a file begins as a zip does: four bytes are enough to tell.
 * @param {Uint8Array} head
 */
export const isZip = (head) => head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04;

/**
 * The directory at an archive's end, which is what counts: local headers may be stale. Null where there is none, or it
 * points outside the archive, or is of the 64-bit form, which no archive of a size accepted here needs.
 * Source: PKWARE, APPNOTE.TXT 6.3, 4.3.
 * @param {Uint8Array} archive
 * @returns {ZipEntry[] | null}
 */
export function zipDirectory(archive) {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = endOf(view);
  if (end === null) return null;
  /** @type {ZipEntry[]} */
  const entries = [];
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY) return null;
    const nameLength = view.getUint16(at + 28, true);
    const next =
      at + ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return null;
    const flags = view.getUint16(at + 8, true);
    const name = archive.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength);
    const entry = {
      path: nameIn(name, (flags & 0x800) !== 0),
      method: view.getUint16(at + 10, true),
      isEncrypted: (flags & 1) !== 0,
      crc: view.getUint32(at + 16, true),
      packedBytes: view.getUint32(at + 20, true),
      unpackedBytes: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    if ([entry.packedBytes, entry.unpackedBytes, entry.offset].includes(TOO_LARGE)) return null;
    entries.push(entry);
    at = next;
  }
  return entries;
}

/** @param {DataView} view */
function endOf(view) {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}

/**
 * Names are UTF-8 where the flag says so; without it Chinese systems write GBK, some write UTF-8 all the same.
 * @param {Uint8Array} bytes
 * @param {boolean} isUtf8
 */
function nameIn(bytes, isUtf8) {
  if (isUtf8) return new TextDecoder("utf-8").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/**
 * An entry's packed bytes; null where its place isn't inside the archive.
 * @param {Uint8Array} archive
 * @param {Pick<ZipEntry, "offset" | "packedBytes">} entry
 */
export function packedBytesOf(archive, { offset, packedBytes }) {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  if (offset + LOCAL_LENGTH > archive.length || view.getUint32(offset, true) !== LOCAL) return null;
  const start = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + packedBytes > archive.length ? null : archive.subarray(start, start + packedBytes);
}
