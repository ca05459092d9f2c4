export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

export interface FileDecoder {
  push(bytes: Uint8Array): string;
  end(): string;
}

/**
 * Turns a file's bytes into text, piece by piece. The encoding is what the mark at its beginning says, UTF-16 where every
 * other byte is zero, UTF-8 where the bytes are valid UTF-8, else GB18030 (with GBK and GB2312 inside it). As long as all
 * bytes are ASCII the choice is left open. Bytes that are no text come out as U+FFFD, for the cell they are in to be judged.
 */
export function fileDecoder(): FileDecoder {
  let decoder: TextDecoder | null = null;
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

/** A whole file's bytes as text: see fileDecoder. */
export function decodeFile(bytes: Uint8Array): string {
  const decoder = fileDecoder();
  return decoder.push(bytes) + decoder.end();
}

/** Four bytes at a look, where they begin on a boundary of four: a large file is all of it looked through. */
function isAscii(bytes: Uint8Array): boolean {
  const words =
    bytes.byteOffset % 4 === 0 ? new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2) : [];
  for (let i = 0; i < words.length; i++) if ((words[i]! & 0x80808080) !== 0) return false;
  for (let i = words.length * 4; i < bytes.length; i++) if (bytes[i]! >= 0x80) return false;
  return true;
}

const asciiText = (bytes: Uint8Array) => new TextDecoder("utf-8").decode(bytes);

/** UTF-16, which only a file's first bytes can show. */
function startsWide(bytes: Uint8Array, isStart: boolean): TextDecoder | null {
  if (!isStart) return null;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be");
  const zeros = [0, 0];
  const sample = bytes.subarray(0, 512);
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]!++;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length * 0.3 && even * 4 < odd) return new TextDecoder("utf-16le");
  if (even > sample.length * 0.3 && odd * 4 < even) return new TextDecoder("utf-16be");
  return null;
}

/**
 * UTF-8 where the first lines that show it are valid in it, even if later ones aren't: GB18030 would make some sense of
 * nearly everything. Else the one in which fewer bytes make no sense; a character cut off at the end is no error.
 */
function encodingOf(bytes: Uint8Array): Encoding {
  if (senseless("utf-8", firstTellingLines(bytes)) === 0) return "utf-8";
  return senseless("utf-8", bytes) <= senseless("gb18030", bytes) ? "utf-8" : "gb18030";
}

/**
 * How many places of the bytes make no sense in an encoding. A U+FFFD that stands in them as a character of its own, left by
 * whoever converted the file before, is none: in UTF-8 its three bytes begin a character wherever they stand.
 */
function senseless(encoding: Encoding, bytes: Uint8Array): number {
  const signs = new TextDecoder(encoding).decode(bytes, { stream: true }).split("\uFFFD").length - 1;
  return signs > 0 && encoding === "utf-8" ? signs - written(bytes) : signs;
}

function written(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1))
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count++;
  return count;
}

/** Two Chinese characters of GB18030 may pass for UTF-8 by chance, three hardly. */
const TELLING_BYTES = 6;

function firstTellingLines(bytes: Uint8Array): Uint8Array {
  let telling = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! >= 0x80) telling++;
    else if (telling >= TELLING_BYTES && bytes[i] === 0x0a) return bytes.subarray(0, i);
  }
  return bytes;
}
