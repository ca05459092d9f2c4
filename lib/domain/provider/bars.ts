import { isDay } from "@/lib/domain/calendar/day";
import { priceFault, volumeFault } from "@/lib/domain/price-file/row-fault";
import type { HistoryRequest, LeftOut, LeftOutCode, ProviderBar } from "./types";

/** A raw row of an answer; undefined and null both mean that the provider has no value. */
export interface AnsweredRow {
  day: string;
  open?: number | null;
  high?: number | null;
  low?: number | null;
  close?: number | null;
  adjClose?: number | null;
  volume?: number | null;
  turnover?: number | null;
}

/**
 * The bars of an answer, ascending, and the rows left out with their reasons. The first of two rows of one day counts,
 * as in a price file. A price at or below zero is invalid; a missing open, high, low
 * or volume is null, and so is a turnover below zero, which a file's rows lose as well.
 */
export function judgeRows(
  rows: readonly AnsweredRow[],
  request: Pick<HistoryRequest, "from" | "to">,
): { bars: ProviderBar[]; leftOut: LeftOut[] } {
  const bars = new Map<string, ProviderBar>();
  const leftOut: LeftOut[] = [];
  for (const row of rows) {
    const code = leftOutCode(row, request);
    const day = isDay(row.day) ? row.day : null;
    if (code !== null || day === null) {
      leftOut.push({ day, code: code ?? "bad_day" });
      continue;
    }
    if (bars.has(day)) {
      leftOut.push({ day, code: "duplicate_day" });
      continue;
    }
    const { open, high, low, close, adjClose, volume, turnover } = row;
    bars.set(day, {
      day,
      open: open ?? null,
      high: high ?? null,
      low: low ?? null,
      close: close!,
      adjClose: adjClose ?? null,
      volume: volume ?? null,
      turnover: isTurnover(turnover) ? turnover : null,
    });
  }
  return { bars: [...bars.values()].sort((a, b) => (a.day < b.day ? -1 : 1)), leftOut };
}

const isTurnover = (value: number | null | undefined): value is number =>
  Number.isFinite(value) && value! >= 0;

function leftOutCode(row: AnsweredRow, request: Pick<HistoryRequest, "from" | "to">): LeftOutCode | null {
  if (!isDay(row.day)) return "bad_day";
  if (row.day < request.from || row.day > request.to) return "outside_span";
  const { open, high, low, close, adjClose, volume } = row;
  if (close === null || close === undefined) return "blank_row";
  for (const price of [open, high, low, close, adjClose]) {
    const fault = priceFault(price ?? null, null);
    if (fault) return fault;
  }
  const fault = volumeFault(volume ?? null);
  if (fault) return fault;
  if (high !== null && high !== undefined && low !== null && low !== undefined && high < low) {
    return "high_below_low";
  }
  return null;
}
