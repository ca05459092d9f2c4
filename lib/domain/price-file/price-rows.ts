import type { Judge } from "./judge";
import { Neighbours } from "./neighbours";
import { HEAD_LENGTH, startReading, startSheet, type Reading } from "./reading";
import type { FileRecord } from "./record";
import { refuse } from "./refusal";
import { textsOf } from "./texts";
import type { PriceFileOptions } from "./options";
import type { AcceptedRow, Batch, Recognised, Refusal, Summary } from "./types";

/**
 * The events of a file read in pieces: first the recognised form, or a refusal and then nothing else; then
 * the verdicts, batch by batch in the file's order; last the summary, or a refusal that only the rows show.
 */
export type PriceEvent =
  | ({ kind: "recognised" } & Recognised)
  | ({ kind: "rows" } & Batch)
  | ({ kind: "summary" } & Summary)
  | { kind: "refused"; refusal: Refusal };

/**
 * Reads a price file of any size as a stream, with the same verdicts as `readPriceBytes`. Memory holds one
 * piece of the file and a few bytes for each day of a ticker. Rows come in the file's order, and warnings
 * that compare neighbouring bars compare bars that are adjacent in the file. The caller stops iterating to
 * cancel.
 */
export async function* priceRows(
  chunks: AsyncIterable<Uint8Array>,
  options: PriceFileOptions,
): AsyncGenerator<PriceEvent> {
  const texts = textsOf(chunks);
  let head = "";
  let isWhole = true;
  for (let next = await texts.next(); !next.done; next = await texts.next()) {
    if (typeof next.value !== "string") {
      yield { kind: "refused", refusal: next.value };
      return;
    }
    head += next.value;
    isWhole = head.length <= HEAD_LENGTH;
    if (!isWhole) break;
  }
  const reading = startReading(head.slice(0, HEAD_LENGTH), isWhole, options);
  if (!reading.ok) {
    await texts.return(undefined);
    yield { kind: "refused", refusal: reading };
    return;
  }
  yield* eventsOf(reading, head.slice(0, PIECE), restOf(head.slice(PIECE), texts));
}

/**
 * The characters of the head that are judged at a time. Small, because the first rows of a process take
 * longest.
 */
const PIECE = 16 * 1024;

async function* restOf<T>(head: string, texts: AsyncIterable<string | T>): AsyncGenerator<string> {
  for (let at = 0; at < head.length; at += PIECE) yield head.slice(at, at + PIECE);
  for await (const text of texts) if (typeof text === "string") yield text;
}

/** The rows of a sheet that its form is recognised by. */
const HEAD_ROWS = 1000;
/** After this many columns without a heading, a column isn't part of the table. */
const MOST_BLANK_COLUMNS = 64;

/**
 * Reads a sheet as `priceRows` reads a text; the rows are already split into cells. `width`: the number of
 * columns up to the last filled one.
 */
export async function* sheetRows(
  batches: AsyncIterable<FileRecord[]>,
  width: number,
  options: PriceFileOptions,
): AsyncGenerator<PriceEvent> {
  const rest = batches[Symbol.asyncIterator]();
  const head: FileRecord[] = [];
  while (head.length < HEAD_ROWS) {
    const next = await rest.next();
    if (next.done) break;
    for (const record of next.value) head.push(padded(record, Math.min(width, MOST_BLANK_COLUMNS)));
  }
  const reading = head.length === 0 ? refuse("empty_file") : startSheet(head, options);
  const pieces = recordsOf(head, { [Symbol.asyncIterator]: () => rest });
  if (reading.ok) yield* eventsOf(reading, [], pieces);
  else {
    await rest.return?.();
    yield { kind: "refused", refusal: reading };
  }
}

/** The rows of the head that are judged at a time. */
const PIECE_ROWS = 250;

async function* recordsOf(
  head: readonly FileRecord[],
  rest: AsyncIterable<FileRecord[]>,
): AsyncGenerator<readonly FileRecord[]> {
  for (let at = 0; at < head.length; at += PIECE_ROWS) yield head.slice(at, at + PIECE_ROWS);
  yield* rest;
}

/**
 * Extends a row to the sheet's width. A header's cells end with the last filled one, but a note beside the
 * rows may stand further right.
 */
const padded = ({ line, cells }: FileRecord, width: number): FileRecord =>
  cells.length >= width
    ? { line, cells }
    : { line, cells: [...cells, ...Array(width - cells.length).fill("")] };

async function* eventsOf<Piece>(
  reading: Reading<Piece>,
  head: Piece,
  rest: AsyncIterable<Piece>,
): AsyncGenerator<PriceEvent> {
  yield { kind: "recognised", ...reading.recognised };
  const noteNeighbours = neighbourNotes(reading.judge);
  yield* batchEvents({ rows: [], rejected: [], warnings: reading.warnings });
  yield* batchEvents(noteNeighbours(reading.push(head)));
  for await (const piece of rest) yield* batchEvents(noteNeighbours(reading.push(piece)));
  yield* batchEvents(noteNeighbours(reading.end()));
  const refusal = reading.judge.refusal();
  if (refusal) {
    yield { kind: "refused", refusal };
    return;
  }
  yield* batchEvents({ rows: [], rejected: [], warnings: reading.judge.notDaily() });
  yield { kind: "summary", ...reading.judge.summary() };
}

function* batchEvents(batch: Batch): Generator<PriceEvent> {
  if (batch.rows.length + batch.rejected.length + batch.warnings.length > 0) yield { kind: "rows", ...batch };
}

function neighbourNotes(judge: Judge): (batch: Batch) => Batch {
  const neighbours = new Neighbours(judge);
  const last = new Map<string | null, AcceptedRow>();
  return (batch) => {
    for (const row of batch.rows) {
      const before = last.get(row.symbol);
      const remark = before ? neighbours.remark(before, row) : null;
      if (remark) batch.warnings.push(remark);
      last.set(row.symbol, row);
    }
    return batch;
  };
}
