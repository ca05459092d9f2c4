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

/**
 * Unpacks an entry to see whether it may be read: whole, of the size and sum its directory tells, and no bomb. `left`:
 * bytes that may still be unpacked. Null: it may.
 */
export function faultOf(
  archive: Uint8Array,
  entry: ZipEntry,
  limits: ContainerLimits,
  left: number,
): ContainerFault | null {
  if (entry.isEncrypted) return "encrypted_zip";
  if (entry.unpackedBytes > left) return "zip_bomb";
  let total = 0;
  let sum = 0;
  try {
    for (const piece of unpacked(archive, entry)) {
      total += piece.length;
      sum = crc32(piece, sum);
      const isBomb = total > limits.ratioFrom && total > entry.packedBytes * limits.ratio;
      if (total > left || isBomb) return "zip_bomb";
      if (total > entry.unpackedBytes) return "bad_zip";
    }
  } catch {
    return "bad_zip";
  }
  return total === entry.unpackedBytes && sum === entry.crc ? null : "bad_zip";
}

export function bytesOf(archive: Uint8Array, entry: ZipEntry): Uint8Array {
  const bytes = new Uint8Array(entry.unpackedBytes);
  let at = 0;
  for (const piece of unpacked(archive, entry)) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
