import type { Judge } from "./judge";
import { Neighbours } from "./neighbours";
import { HEAD_LENGTH, startReading, startSheet, type Reading } from "./reading";
import type { FileRecord } from "./record";
import { refuse } from "./refusal";
import { textsOf } from "./texts";
import type { AcceptedRow, Batch, PriceFileOptions, Recognised, Refusal, Summary } from "./types";

/**
 * What comes of a file that is read piece by piece: first what it is (or why it isn't read, and then nothing else), then
 * its verdicts batch by batch in the file's order, at last what they sum up to, or that its rows show it can't be taken.
 */
export type PriceEvent =
  | ({ kind: "recognised" } & Recognised)
  | ({ kind: "rows" } & Batch)
  | ({ kind: "summary" } & Summary)
  | { kind: "refused"; refusal: Refusal };

/**
 * Reads a price file of any size as it comes in, with the same verdicts as `readPriceBytes`; in memory are one piece and a
 * few bytes for each day of a ticker. Rows come in the file's order; what a bar shows only beside its neighbour is told by
 * the bars next to each other in the file. Stop listening to cancel.
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

/** What of the head is judged at a time: the first rows of a process take longest. Characters. */
const PIECE = 16 * 1024;

async function* restOf<T>(head: string, texts: AsyncIterable<string | T>): AsyncGenerator<string> {
  for (let at = 0; at < head.length; at += PIECE) yield head.slice(at, at + PIECE);
  for await (const text of texts) if (typeof text === "string") yield text;
}

/** A sheet's rows that are looked at to find out what it is. */
const HEAD_ROWS = 1000;
/** Beyond it a column without a heading is none of the table's. */
const MOST_BLANK_COLUMNS = 64;

/** The same for a sheet, whose rows come cut into cells. `width`: its columns up to the last filled one. */
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

/** Rows of the head that are judged at a time. */
const PIECE_ROWS = 250;

async function* recordsOf(
  head: readonly FileRecord[],
  rest: AsyncIterable<FileRecord[]>,
): AsyncGenerator<readonly FileRecord[]> {
  for (let at = 0; at < head.length; at += PIECE_ROWS) yield head.slice(at, at + PIECE_ROWS);
  yield* rest;
}

/** A heading's cells end with the last filled one, and a note beside the rows may stand further right. */
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
  yield* told({ rows: [], rejected: [], warnings: reading.warnings });
  yield* told(noteNeighbours(reading.push(head)));
  for await (const piece of rest) yield* told(noteNeighbours(reading.push(piece)));
  yield* told(noteNeighbours(reading.end()));
  const refusal = reading.judge.refusal();
  if (refusal) {
    yield { kind: "refused", refusal };
    return;
  }
  yield* told({ rows: [], rejected: [], warnings: reading.judge.notDaily() });
  yield { kind: "summary", ...reading.judge.summary() };
}

function* told(batch: Batch): Generator<PriceEvent> {
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
