import { FORWARD, indexAdjustment, type Adjustment } from "@/lib/domain/adjustment";
import type { Day } from "@/lib/domain/calendar/day";
import { describeSymbol } from "@/lib/domain/symbol/symbol-description";
import { convertDifference, type Piece } from "./convert-difference";
import { provedAdjustment, type ProvedAdjustment } from "./proved-adjustment";
import { rawSeriesTest } from "./raw-series-test";
import { TurnoverTest } from "./turnover-test";
import { turnoverUnits, type UnitCorrection } from "./turnover-units";
import type { ExDate, TurnoverBar, TurnoverVerdict } from "./turnover-verdict";

/** The proof of a series' adjustment by its own rows. */
export interface SeriesProof {
  /** Null where the rows prove nothing, for the `reason`. */
  method: TurnoverVerdict["method"];
  /** `raw_series`: a stored series of raw prices of the same days. Null without a method. */
  by: "turnover" | "not_positive" | "raw_series" | null;
  reason: TurnoverVerdict["reason"];
  /** Days tested. */
  days: number;
  /** Segments by either method. */
  segments: TurnoverVerdict["counts"];
  /** The share of tested days that fit no segment of five days or more. */
  misfit: number;
  exDates: ExDate[];
  /** Ex-dates whose bounds are too wide to convert the series. */
  uncertain: Day[];
}

/** The bars of a series, ascending by day; a bar may be the same object as the one before. */
export interface ProvableBars {
  count: number;
  hasTurnover: boolean;
  /** Whether any close is zero or below. */
  hasNotPositive: boolean;
  from(index: number): Iterable<TurnoverBar>;
}

/** Bars in an array, ascending by day, as the test takes them. */
export const provable = (bars: readonly TurnoverBar[]): ProvableBars => ({
  count: bars.length,
  hasTurnover: bars.some(({ turnover }) => turnover !== null && turnover > 0),
  hasNotPositive: bars.some(({ close }) => close <= 0),
  from: (index) => bars.slice(index),
});

/** The use of a proof that contradicts the file: `accept` goes by the proof, `reject` by the file. */
export type ProofAnswer = "accept" | "reject";

/** A series' adjustment with its proof, and the changes to its bars that follow. */
export interface ProvedSeries extends ProvedAdjustment {
  declared: Adjustment | null;
  proof: SeriesProof;
  /** The units that the rows prove where they were read in others; null without a contradiction. */
  units: UnitCorrection | null;
  /** Factors of the volume and turnover as read. */
  scale: { volume: number; turnover: number };
  /** The adjusted closes of a converted series; null otherwise. */
  pieces: Piece[] | null;
}

/** More rows than the newest sixty days with a trade need. */
const NEWEST = 120;

const AS_READ = { volume: 1, turnover: 1 } as const;

/**
 * Tests a series by its turnover and settles its adjustment. `symbol`: null for a ticker that is still open. `declared`: the adjustment that the file states or an
 * answer gives. Without an answer, a contradiction is reported (`contradicts`, `units`) and changes nothing.
 * Source: numbers, "Turnover test".
 */
export function proveSeries(
  symbol: string | null,
  bars: ProvableBars,
  declared: Adjustment | null,
  answer?: ProofAnswer,
): ProvedSeries {
  const hasTurnover = bars.hasTurnover && isTested(symbol);
  const newest = hasTurnover ? copied(bars.from(Math.max(0, bars.count - NEWEST))) : [];
  const isMainland = symbol !== null && describeSymbol(symbol).market === "CN";
  const units = turnoverUnits(newest, { isRaw: declared === "none", isMainland });
  const verdict = hasTurnover
    ? tested(bars, units && answer !== "reject" ? units : AS_READ)
    : new TurnoverTest().verdict();
  const hasCashTakenOff = FORWARD.has(declared ?? "unknown") && bars.hasNotPositive;
  return {
    ...settled(verdict, hasCashTakenOff ? "not_positive" : null, declared, answer),
    units: answer === undefined ? units : null,
    scale: units && answer === "accept" ? units : AS_READ,
  };
}

/**
 * Settles a series that proves nothing by itself, by the unadjusted closes of a stored series. Converts it only where they
 * cover all of its days. Source: numbers, "Turnover test" (without turnover).
 */
export function proveByRawSeries(
  series: ProvedSeries,
  closes: readonly { day: Day; close: number }[],
  raw: ReadonlyMap<Day, number>,
  answer?: ProofAnswer,
): ProvedSeries {
  const pairs = closes.flatMap(({ day, close }) => {
    const there = raw.get(day);
    return there === undefined ? [] : [{ day, raw: there, printed: close }];
  });
  const verdict = rawSeriesTest(pairs);
  if (verdict.method === null || verdict.method === "none") return series;
  const { pieces, ...byRaw } = settled(verdict, "raw_series", series.declared, answer);
  const settledUnits = { ...series, scale: AS_READ }; // the log has them already
  if (pieces === null || pairs.length === closes.length) return { ...settledUnits, ...byRaw, pieces };
  return {
    ...settledUnits,
    ...byRaw,
    adjustment: byRaw.convertedFrom ?? byRaw.adjustment,
    convertedFrom: null,
    pieces: null,
  };
}

/** `otherwise`: the evidence besides the verdict; a close at or below zero tells where the verdict doesn't. */
function settled(
  verdict: TurnoverVerdict,
  otherwise: "not_positive" | "raw_series" | null,
  declared: Adjustment | null,
  answer: ProofAnswer | undefined,
): Omit<ProvedSeries, "units" | "scale"> {
  const conversion = verdict.method === "difference" ? convertDifference(verdict) : null;
  const { method, reason, days, counts, misfit, exDates } = verdict;
  const isByClose = method === null && otherwise === "not_positive";
  const proof: SeriesProof = {
    method: isByClose ? "difference" : method,
    by: isByClose ? "not_positive" : method && (otherwise === "raw_series" ? otherwise : "turnover"),
    reason: isByClose ? null : reason,
    days,
    segments: counts,
    misfit,
    exDates,
    uncertain: conversion?.uncertain ?? [],
  };
  const proved = provedAdjustment(declared, {
    method: proof.method,
    direction: verdict.direction,
    isConvertible: conversion?.uncertain.length === 0,
  });
  const isRejected = proved.contradicts && answer === "reject";
  const chosen = isRejected ? { adjustment: declared ?? "unknown", convertedFrom: null } : proved;
  return {
    ...chosen,
    contradicts: proved.contradicts && answer === undefined,
    declared,
    proof,
    pieces: chosen.convertedFrom === null ? null : (conversion?.pieces ?? null),
  };
}

/** Whether a ticker is tested by its turnover: that of an index is its members', whose prices are others. */
export const isTested = (symbol: string | null): boolean =>
  symbol === null || indexAdjustment(symbol) === null;

const copied = (bars: Iterable<TurnoverBar>): TurnoverBar[] => Array.from(bars, (bar) => ({ ...bar }));

function tested(
  bars: ProvableBars,
  { volume, turnover }: { volume: number; turnover: number },
): TurnoverVerdict {
  const test = new TurnoverTest();
  const isAsRead = volume === 1 && turnover === 1;
  for (const bar of bars.from(0))
    test.add(
      isAsRead
        ? bar
        : {
            ...bar,
            volume: bar.volume && bar.volume * volume,
            turnover: bar.turnover && bar.turnover * turnover,
          },
    );
  return test.verdict();
}
