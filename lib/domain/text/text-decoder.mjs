// Plain JavaScript, because worker threads load this file without a build step.

/** @typedef {"utf-8" | "utf-16le" | "utf-16be" | "gb18030"} Encoding */

/** @typedef {{ push(bytes: Uint8Array): string, end(): string }} FileDecoder */

/**
 * Decodes a file's bytes to text, piece by piece. The encoding is the one of the byte-order mark, or UTF-16
 * if every other byte is zero, or UTF-8 if the bytes are valid UTF-8, or else GB18030 (which includes GBK and
 * GB2312). The choice is left open while all bytes are ASCII. Bytes that can't be decoded become U+FFFD, so
 * that their place can be judged.
 * @returns {FileDecoder}
 */
export function fileDecoder() {
  /** @type {TextDecoder | null} */
  let decoder = null;
  let isStart = true;
  return {
    push(bytes) {
      if (bytes.length === 0) return "";
      decoder ??= startsWide(bytes, isStart) ?? (isAscii(bytes) ? null : new TextDecoder(encodingOf(bytes)));
      isStart = false;
      return decoder ? decoder.decode(bytes, { stream: true }) : asciiText(bytes);
    },
    end: () => decoder?.decode() ?? "",
  };
}

/**
 * Decodes a whole file's bytes, as `fileDecoder` does.
 * @param {Uint8Array} bytes
 */
export function decodeFile(bytes) {
  const decoder = fileDecoder();
  return decoder.push(bytes) + decoder.end();
}

/**
 * Checks four bytes at a time where they are aligned, because every byte of a large file is checked.
 * @param {Uint8Array} bytes
 */
function isAscii(bytes) {
  const words =
    bytes.byteOffset % 4 === 0 ? new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2) : [];
  for (let i = 0; i < words.length; i++) if (((words[i] ?? 0) & 0x80808080) !== 0) return false;
  for (let i = words.length * 4; i < bytes.length; i++) if ((bytes[i] ?? 0) >= 0x80) return false;
  return true;
}

/** @param {Uint8Array} bytes */
const asciiText = (bytes) => new TextDecoder("utf-8").decode(bytes);

/**
 * The UTF-16 decoder, if the file's first bytes show UTF-16.
 * @param {Uint8Array} bytes
 * @param {boolean} isStart
 */
function startsWide(bytes, isStart) {
  if (!isStart) return null;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be");
  const sample = bytes.subarray(0, 512);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2 === 0) even++;
    else odd++;
  });
  if (odd > sample.length * 0.3 && even * 4 < odd) return new TextDecoder("utf-16le");
  if (even > sample.length * 0.3 && odd * 4 < even) return new TextDecoder("utf-16be");
  return null;
}

/**
 * UTF-8 if the first lines with bytes that show it are valid UTF-8, even if later lines aren't, because
 * GB18030 can decode nearly any bytes. Otherwise the encoding in which fewer bytes are invalid. An incomplete
 * character at the end isn't invalid.
 * @param {Uint8Array} bytes
 * @returns {Encoding}
 */
function encodingOf(bytes) {
  if (senseless("utf-8", firstTellingLines(bytes)) === 0) return "utf-8";
  return senseless("utf-8", bytes) <= senseless("gb18030", bytes) ? "utf-8" : "gb18030";
}

/**
 * The number of invalid positions of the bytes in an encoding. A U+FFFD that an earlier conversion wrote into
 * the file is valid: in UTF-8 its three bytes encode a character.
 * @param {Encoding} encoding
 * @param {Uint8Array} bytes
 */
function senseless(encoding, bytes) {
  const signs = new TextDecoder(encoding).decode(bytes, { stream: true }).split("\uFFFD").length - 1;
  return signs > 0 && encoding === "utf-8" ? signs - written(bytes) : signs;
}

/** @param {Uint8Array} bytes */
function written(bytes) {
  let count = 0;
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1))
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count++;
  return count;
}

/** Two Chinese characters in GB18030 may be valid UTF-8 by chance; three hardly ever are. */
const TELLING_BYTES = 6;

/** @param {Uint8Array} bytes */
function firstTellingLines(bytes) {
  let telling = 0;
  for (let i = 0; i < bytes.length; i++) {
    if ((bytes[i] ?? 0) >= 0x80) telling++;
    else if (telling >= TELLING_BYTES && bytes[i] === 0x0a) return bytes.subarray(0, i);
  }
  return bytes;
}
