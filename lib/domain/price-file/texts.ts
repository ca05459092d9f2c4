import { refusalOfBytes } from "./refusal";
import { fileDecoder } from "@/lib/domain/text/text-decoder.mjs";
import type { Refusal } from "./types";

/**
 * The first piece has at least this length, so that it includes the bytes that identify an encoding or a
 * container.
 */
const FEWEST_FIRST_BYTES = 512;

/** Yields a file's text, piece by piece, or a single refusal. */
export async function* textsOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string | Refusal> {
  const decoder = fileDecoder();
  for await (const bytes of withLongStart(chunks)) {
    if (bytes.isFirst) {
      const refusal = refusalOfBytes(bytes.chunk);
      if (refusal) {
        yield refusal;
        return;
      }
    }
    yield decoder.push(bytes.chunk);
  }
  yield decoder.end();
}

/** The most bytes decoded at a time, however large the incoming pieces are. */
const PIECE = 64 * 1024;

async function* shortened(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += PIECE) yield chunk.subarray(at, at + PIECE);
}

async function* withLongStart(chunks: AsyncIterable<Uint8Array>) {
  let start: Uint8Array | null = new Uint8Array(0);
  for await (const chunk of shortened(chunks)) {
    if (start === null) yield { isFirst: false, chunk };
    else {
      start = joined(start, chunk);
      if (start.length < FEWEST_FIRST_BYTES) continue;
      yield { isFirst: true, chunk: start };
      start = null;
    }
  }
  if (start !== null) yield { isFirst: true, chunk: start };
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
