import { z } from "zod";
import { describeSymbol } from "@/lib/domain/symbol/symbol-description";
import { adjustByActions } from "./adjust";
import { judgeRows } from "./bars";
import {
  failedReading,
  shownText,
  type CorporateAction,
  type HistoryReading,
  type HistoryRequest,
} from "./types";

/** Tiingo's code of a US share or fund: `NVDA`, `BRK-B`; null for another market and for an index. */
export function tiingoCode(symbol: string): string | null {
  const { exchange, kind } = describeSymbol(symbol);
  if (exchange !== "US" || kind === "index") return null;
  return symbol.slice(0, -".US".length).replace(".", "-");
}

const value = z.number().nullish();
const answer = z.array(
  z.object({
    date: z.string(),
    open: value,
    high: value,
    low: value,
    close: value,
    volume: value,
    divCash: value,
    splitFactor: value,
  }),
);
const refusal = z.object({ detail: z.string() });

/**
 * Reads an answer of Tiingo's `/tiingo/daily/{ticker}/prices`. Bars are raw; the adjusted close is computed here from
 * `divCash` and `splitFactor` of the ex-dates and not taken from `adjClose`, which changes with every later action.
 */
export function readTiingoDaily(json: unknown, request: HistoryRequest): HistoryReading {
  const refused = refusal.safeParse(json);
  if (refused.success) return failureOf(refused.data.detail);
  const parsed = answer.safeParse(json);
  if (!parsed.success) return failedReading("unexpected_answer");
  const rows = parsed.data.map(({ date, ...values }) => ({ ...values, day: date.slice(0, 10) }));
  const judged = judgeRows(rows, request);
  if (judged.bars.length === 0) return failedReading("no_data");
  const actions = rows
    .flatMap(({ day, divCash, splitFactor }): CorporateAction[] => {
      if (day < request.from || day > request.to) return [];
      const split = (splitFactor ?? 1) > 0 ? (splitFactor ?? 1) : 1;
      return [
        ...(split === 1 ? [] : [{ day, kind: "split" as const, value: split }]),
        ...((divCash ?? 0) > 0 ? [{ day, kind: "dividend" as const, value: divCash! }] : []),
      ];
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const bars = adjustByActions(judged.bars, actions);
  if (!bars) return failedReading("unexpected_answer", "divCash ≥ close");
  return {
    ok: true,
    bars,
    currency: "USD",
    adjustment: "total",
    method: "raw_and_factors",
    source: "tiingo",
    leftOut: judged.leftOut,
    actions,
  };
}

function failureOf(words: string) {
  const detail = shownText(words);
  if (/not found/i.test(words)) return failedReading("unknown_symbol", detail);
  if (/token|authenti/i.test(words)) return failedReading("bad_token", detail);
  if (/daily|month/i.test(words) && /limit|allocation/i.test(words))
    return failedReading("daily_limit", detail);
  if (/limit|allocation|hourly/i.test(words)) return failedReading("rate_limited", detail);
  return failedReading("unexpected_answer", detail);
}
