// Plain JavaScript: the workbook's worker thread reads it as it is.
import { crc32 } from "node:zlib";
import { Inflate } from "fflate";
import { packedBytesOf } from "./zip-directory.mjs";

/** @typedef {import("./limits").ContainerFault} ContainerFault */
/** @typedef {import("./limits").ContainerLimits} ContainerLimits */
/** @typedef {import("./zip-directory.mjs").ZipEntry} ZipEntry */

/** Packed bytes taken at a time: what they unpack to at most, a thousandfold, still fits into memory. */
const PIECE = 16 * 1024;
const STORED = 0;
const DEFLATED = 8;

/** Why an entry isn't read, thrown half-way through it. */
export class ContainerError extends Error {
  /** @param {ContainerFault} code */
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/**
 * An entry's bytes, unpacked piece by piece. Whoever takes them has checked the entry before: a damaged one throws.
 * @param {Uint8Array} archive
 * @param {ZipEntry} entry
 * @returns {Generator<Uint8Array, void, undefined>}
 */
export function* unpacked(archive, entry) {
  const packed = packedBytesOf(archive, entry);
  if (!packed || (entry.method !== STORED && entry.method !== DEFLATED)) throw new Error("bad_zip");
  if (entry.method === STORED) {
    for (let at = 0; at < packed.length; at += PIECE) yield packed.subarray(at, at + PIECE);
    return;
  }
  /** @type {Uint8Array[]} */
  let pieces = [];
  const inflate = new Inflate((piece) => void pieces.push(piece));
  for (let at = 0; at < packed.length; at += PIECE) {
    inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    yield* pieces;
    pieces = [];
  }
}

/**
 * An entry's bytes piece by piece, checked as they come: whole, of the size and sum its directory tells, and no bomb.
 * Throws a ContainerError where they aren't. `left`: bytes that may still be unpacked.
 * @param {Uint8Array} archive
 * @param {ZipEntry} entry
 * @param {ContainerLimits} limits
 * @param {number} left
 * @returns {Generator<Uint8Array, void, undefined>}
 */
export function* checkedPieces(archive, entry, limits, left) {
  if (entry.isEncrypted) throw new ContainerError("encrypted_zip");
  if (entry.unpackedBytes > left) throw new ContainerError("zip_bomb");
  const pieces = unpacked(archive, entry);
  let total = 0;
  let sum = 0;
  for (let piece = nextOf(pieces); piece; piece = nextOf(pieces)) {
    total += piece.length;
    sum = crc32(piece, sum);
    const isBomb = total > limits.ratioFrom && total > entry.packedBytes * limits.ratio;
    if (total > left || isBomb) throw new ContainerError("zip_bomb");
    if (total > entry.unpackedBytes) throw new ContainerError("bad_zip");
    yield piece;
  }
  if (total !== entry.unpackedBytes || sum !== entry.crc) throw new ContainerError("bad_zip");
}

/** @param {Iterator<Uint8Array>} pieces */
function nextOf(pieces) {
  try {
    const next = pieces.next();
    return next.done ? null : next.value;
  } catch {
    throw new ContainerError("bad_zip");
  }
}

/** Bytes unpacked between two pauses: some milliseconds. */
const PAUSE_AFTER = 4 * 1024 * 1024;

/**
 * Lets others work between two pieces of a long job; throws where nobody waits for it any more.
 * @typedef {() => Promise<void>} Pause
 */

/**
 * For what is short, and for tests.
 * @type {Pause}
 */
export const NO_PAUSE = () => Promise.resolve();

/**
 * Unpacks an entry to see whether it may be read. Null: it may.
 * @param {Uint8Array} archive
 * @param {ZipEntry} entry
 * @param {ContainerLimits} limits
 * @param {number} left
 * @returns {Promise<ContainerFault | null>}
 */
export async function faultOf(archive, entry, limits, left, pause = NO_PAUSE) {
  try {
    const pieces = paused(checkedPieces(archive, entry, limits, left), pause);
    while (!(await pieces.next()).done);
    return null;
  } catch (error) {
    if (error instanceof ContainerError) return error.code;
    throw error;
  }
}

/**
 * An entry's bytes as one piece, with the same pauses; throws where it is damaged.
 * @param {Uint8Array} archive
 * @param {ZipEntry} entry
 */
export async function bytesOf(archive, entry, pause = NO_PAUSE) {
  const bytes = new Uint8Array(entry.unpackedBytes);
  let at = 0;
  for await (const piece of paused(unpacked(archive, entry), pause)) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/**
 * @param {Iterable<Uint8Array>} pieces
 * @param {Pause} pause
 */
async function* paused(pieces, pause) {
  let sincePause = 0;
  for (const piece of pieces) {
    yield piece;
    sincePause += piece.length;
    if (sincePause < PAUSE_AFTER) continue;
    sincePause = 0;
    await pause();
  }
}
