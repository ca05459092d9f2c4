// Plain JavaScript, because the workbook's worker thread loads this file without a build step.

/**
 * An entry as the archive's directory lists it.
 * @typedef {object} ZipEntry
 * @property {string} path
 * @property {number} method The compression method: 0 none, 8 deflate.
 * @property {boolean} isEncrypted
 * @property {number} crc The check sum of its unpacked bytes.
 * @property {number} packedBytes
 * @property {number} unpackedBytes
 * @property {number} offset The position of its local header.
 */

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;
/** The placeholder for a size that only fits the 64-bit zip format. */
const TOO_LARGE = 0xffffffff;

/**
 * Whether a file begins with the zip signature of four bytes.
 * @param {Uint8Array} head
 */
export const isZip = (head) => head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04;

/**
 * Reads the central directory at an archive's end, which takes precedence over local headers. Returns null if it is
 * missing, points outside the archive, or has the 64-bit format, which no archive of an accepted size needs. Source:
 * PKWARE, APPNOTE.TXT 6.3, 4.3.
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
 * Decodes a name: UTF-8 if the flag is set; without the flag Chinese systems write GBK, and some write UTF-8.
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
 * An entry's packed bytes; null if its position is outside the archive.
 * @param {Uint8Array} archive
 * @param {Pick<ZipEntry, "offset" | "packedBytes">} entry
 */
export function packedBytesOf(archive, { offset, packedBytes }) {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  if (offset + LOCAL_LENGTH > archive.length || view.getUint32(offset, true) !== LOCAL) return null;
  const start = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + packedBytes > archive.length ? null : archive.subarray(start, start + packedBytes);
}
