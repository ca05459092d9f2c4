// Plain JavaScript, as all that the workbook's worker thread needs: no bundler stands between it and Node.

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/**
 * The check sum of bytes that come in pieces: begin with 0, go on with what came before. Source: ISO 3309.
 * @param {Uint8Array} bytes
 */
export function crc32(bytes, before = 0) {
  let value = ~before;
  for (const byte of bytes) value = (TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return ~value >>> 0;
}
