import { Inflate } from "fflate";
import { crc32 } from "./crc32";
import type { ContainerFault, ContainerLimits } from "./limits";
import { packedBytesOf, type ZipEntry } from "./zip-directory";

/** Packed bytes taken at a time: what they unpack to at most, a thousandfold, still fits into memory. */
const PIECE = 16 * 1024;
const STORED = 0;
const DEFLATED = 8;

/**
 * An entry's bytes, unpacked piece by piece. Whoever takes them has checked the entry before: a damaged one throws.
 */
export function* unpacked(archive: Uint8Array, entry: ZipEntry): Generator<Uint8Array> {
  const packed = packedBytesOf(archive, entry);
  if (!packed || (entry.method !== STORED && entry.method !== DEFLATED)) throw new Error("bad_zip");
  if (entry.method === STORED) {
    for (let at = 0; at < packed.length; at += PIECE) yield packed.subarray(at, at + PIECE);
    return;
  }
  let pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => void pieces.push(piece));
  for (let at = 0; at < packed.length; at += PIECE) {
    inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    yield* pieces;
    pieces = [];
  }
}

/** Bytes unpacked between two pauses: some milliseconds. */
const PAUSE_AFTER = 4 * 1024 * 1024;

/** Lets others work between two pieces of a long job; throws where nobody waits for it any more. */
export type Pause = () => Promise<void>;
/** For what is short, and for tests. */
export const NO_PAUSE: Pause = () => Promise.resolve();

/**
 * Unpacks an entry to see whether it may be read: whole, of the size and sum its directory tells, and no bomb. `left`:
 * bytes that may still be unpacked. Null: it may.
 */
export async function faultOf(
  archive: Uint8Array,
  entry: ZipEntry,
  limits: ContainerLimits,
  left: number,
  pause: Pause = NO_PAUSE,
): Promise<ContainerFault | null> {
  if (entry.isEncrypted) return "encrypted_zip";
  if (entry.unpackedBytes > left) return "zip_bomb";
  const pieces = safely(unpacked(archive, entry));
  let total = 0;
  let sum = 0;
  let pauseAt = PAUSE_AFTER;
  for (let piece = pieces(); piece !== null; piece = pieces()) {
    if (piece === "damaged") return "bad_zip";
    total += piece.length;
    sum = crc32(piece, sum);
    const isBomb = total > limits.ratioFrom && total > entry.packedBytes * limits.ratio;
    if (total > left || isBomb) return "zip_bomb";
    if (total > entry.unpackedBytes) return "bad_zip";
    if (total < pauseAt) continue;
    pauseAt = total + PAUSE_AFTER;
    await pause();
  }
  return total === entry.unpackedBytes && sum === entry.crc ? null : "bad_zip";
}

/** The next piece; null after the last. Only what the archive throws is its fault: a pause's end is for whoever waits. */
function safely(pieces: Iterator<Uint8Array>): () => Uint8Array | "damaged" | null {
  return () => {
    try {
      const next = pieces.next();
      return next.done ? null : next.value;
    } catch {
      return "damaged";
    }
  };
}

/** An entry's bytes, unpacked as one piece; throws as `unpack` does where they aren't what the directory says. */
export function bytesOf(archive: Uint8Array, entry: ZipEntry): Uint8Array {
  const bytes = new Uint8Array(entry.unpackedBytes);
  let at = 0;
  for (const piece of unpacked(archive, entry)) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
