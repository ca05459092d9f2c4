// Plain JavaScript, because the workbook's worker thread loads this file without a build step.
import { crc32 } from "node:zlib";
import { Inflate } from "fflate";
import { packedBytesOf } from "./zip-directory.mjs";

/** @typedef {import("./limits").ContainerFault} ContainerFault */
/** @typedef {import("./limits").ContainerLimits} ContainerLimits */
/** @typedef {import("./zip-directory.mjs").ZipEntry} ZipEntry */

/** Packed bytes per step: even unpacked a thousandfold they fit into memory. */
const PIECE = 16 * 1024;
const STORED = 0;
const DEFLATED = 8;

/** The reason why an entry is rejected, thrown during the read. */
export class ContainerError extends Error {
  /** @param {ContainerFault} code */
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/**
 * Yields an entry's unpacked bytes in chunks. The caller has validated the entry; a damaged one throws.
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
 * Yields an entry's unpacked bytes in chunks and validates them: complete, of the listed size and checksum, and no zip
 * bomb. Throws a ContainerError otherwise. `left`: the remaining budget of unpacked bytes.
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

/** The number of bytes unpacked between two pauses, which takes some milliseconds. */
const PAUSE_AFTER = 4 * 1024 * 1024;

/**
 * Yields to other requests during a long job; throws if its request was aborted.
 * @typedef {() => Promise<void>} Pause
 */

/**
 * For short jobs and tests.
 * @type {Pause}
 */
export const NO_PAUSE = () => Promise.resolve();

/**
 * Validates an entry by unpacking it. Returns null for a valid entry.
 * @param {Uint8Array} archive
 * @param {ZipEntry} entry
 * @param {ContainerLimits} limits
 * @param {number} left
 * @returns {Promise<ContainerFault | null>}
 */
export async function entryFault(archive, entry, limits, left, pause = NO_PAUSE) {
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
 * Returns an entry's bytes in one piece, with pauses; throws if it is damaged.
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
