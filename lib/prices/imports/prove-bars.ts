import { indexAdjustment, type Adjustment } from "@/lib/domain/adjustment";
import type { Day } from "@/lib/domain/calendar/day";
import {
  proveSeries,
  type ProofAnswer,
  type ProvableBars,
  type ProvedSeries,
} from "@/lib/domain/price-check/prove-series";
import { convertedClose } from "@/lib/domain/price-check/convert-difference";
import type { TurnoverBar } from "@/lib/domain/price-check/turnover-verdict";
import { WIDTH, type BarLog } from "@/lib/prices/imports/bar-log";
import { groupsOf } from "@/lib/prices/imports/overlap";
import type { PriceFileOptions } from "@/lib/domain/price-file/options";
import type { ReadTable } from "@/lib/prices/imports/read-table";
import { yieldToEventLoop } from "@/lib/yield-to-event-loop";

/** The number of bars tested between two pauses, in which other requests run. */
const ROWS_AT_ONCE = 20_000;

/**
 * Tests each ticker's bars by their turnover, in the order of the log's symbols, and applies the proof to the log: units
 * that the answer accepts, and the adjusted closes of a series by difference. `declared`: the adjustment of each ticker
 * by the file or an answer.
 */
export async function proveBars(
  log: BarLog,
  declared: readonly (Adjustment | null)[],
  answer?: ProofAnswer,
  signal?: AbortSignal,
): Promise<ProvedSeries[]> {
  const proved: ProvedSeries[] = [];
  let untilPause = ROWS_AT_ONCE;
  for (const group of groupsOf(log, [...log.symbols.keys()]))
    for (const [ticker, rows] of rowsOf(log, group)) {
      proved[ticker] = proveSeries(log.symbols[ticker]!, rows, declared[ticker] ?? null, answer);
      untilPause -= rows.count;
      if (untilPause > 0) continue;
      await yieldToEventLoop(signal);
      untilPause = ROWS_AT_ONCE;
    }
  convertBars(log, proved);
  return proved;
}

/** Applies units and adjusted closes to the bars of these tickers; null leaves a ticker's bars as they are. */
export function convertBars(log: BarLog, proved: readonly (ProvedSeries | null)[]): void {
  if (!proved.some((series) => series && isChanged(series))) return;
  log.rewrite((values, at) => {
    const series = proved[values[at]!];
    return series ? apply(series, log.days, values, at) : false;
  });
}

const isChanged = ({ scale, pieces }: ProvedSeries) =>
  pieces !== null || scale.volume !== 1 || scale.turnover !== 1;

function apply(series: ProvedSeries, days: readonly Day[], values: Float64Array, at: number): boolean {
  if (!isChanged(series)) return false;
  const { scale, pieces } = series;
  values[at + 7]! *= scale.volume;
  values[at + 8]! *= scale.turnover;
  if (pieces) values[at + 6] = convertedClose(pieces, days[values[at + 1]!]!, values[at + 5]!);
  return true;
}

/** The values that the test uses, by their offset in a packed bar: day, high, low, close, volume, turnover. */
const OFFSETS = [1, 3, 4, 5, 7, 8] as const;
const [DAY, HIGH, LOW, CLOSE, VOLUME, TURNOVER] = [0, 1, 2, 3, 4, 5] as const;
const FIELDS = OFFSETS.length;

/** A ticker's bars, packed. */
class Rows implements ProvableBars {
  count = 0;
  hasTurnover = false;
  hasNotPositive = false;
  #order: number[] | null = null;
  readonly #values: Float64Array;
  readonly #days: readonly Day[];
  /** One object for all bars, because a file has hundreds of thousands. */
  readonly #bar: TurnoverBar = { day: "", high: null, low: null, close: 0, volume: null, turnover: null };

  constructor(room: number, days: readonly Day[]) {
    this.#values = new Float64Array(room * FIELDS);
    this.#days = days;
  }

  add(chunk: Float64Array, at: number): void {
    const to = this.count++ * FIELDS;
    for (let i = 0; i < FIELDS; i++) this.#values[to + i] = chunk[at + OFFSETS[i]!]!;
    if (this.#values[to + TURNOVER]! > 0) this.hasTurnover = true;
    if (this.#values[to + CLOSE]! <= 0) this.hasNotPositive = true;
  }

  *from(index: number): Generator<TurnoverBar> {
    this.#order ??= this.#inOrder();
    for (let i = index; i < this.count; i++) yield this.#barOf(this.#order[i]!);
  }

  /** The rows by day: files have the newest day first or last. */
  #inOrder(): number[] {
    const order = Array.from({ length: this.count }, (_, i) => i);
    const dayOf = (row: number) => this.#days[this.#values[row * FIELDS + DAY]!]!;
    if (this.count > 1 && dayOf(0) > dayOf(this.count - 1)) order.reverse();
    const isSorted = order.every((row, i) => i === 0 || dayOf(order[i - 1]!) < dayOf(row));
    return isSorted ? order : order.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
  }

  #barOf(row: number): TurnoverBar {
    const at = row * FIELDS;
    const values = this.#values;
    const bar = this.#bar;
    bar.day = this.#days[values[at + DAY]!]!;
    bar.high = known(values[at + HIGH]!);
    bar.low = known(values[at + LOW]!);
    bar.close = values[at + CLOSE]!;
    bar.volume = known(values[at + VOLUME]!);
    bar.turnover = known(values[at + TURNOVER]!);
    return bar;
  }
}

const known = (value: number): number | null => (Number.isNaN(value) ? null : value);

function rowsOf(log: BarLog, tickers: readonly number[]): Map<number, Rows> {
  const found = new Map(tickers.map((ticker) => [ticker, new Rows(log.counts[ticker]!, log.days)]));
  for (const chunk of log.chunks())
    for (let at = 0; at < chunk.length; at += WIDTH) found.get(chunk[at]!)?.add(chunk, at);
  return found;
}

/** The adjustment of each ticker of a log: an index's own, else the answer, else the file's statement. */
export function declaredIn(
  { bars, summary }: ReadTable,
  { adjustment }: PriceFileOptions,
): (Adjustment | null)[] {
  const stated = new Map(summary.tickers.map((ticker) => [ticker.symbol, ticker.adjustment]));
  return bars.symbols.map((symbol) => {
    const own = symbol === null ? null : indexAdjustment(symbol);
    return own ?? adjustment ?? stated.get(symbol) ?? null;
  });
}
