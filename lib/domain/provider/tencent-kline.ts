import { z } from "zod";
import { describeSymbol } from "@/lib/domain/symbol/symbol-description";
import { judgeRows, type AnsweredRow } from "./bars";
import { failedReading, shownText, type HistoryReading, type HistoryRequest } from "./types";

/** Tencent's suffixes of the US exchanges: NASDAQ, NYSE, and NYSE American with Arca. */
const US_EXCHANGES = ["OQ", "N", "AM"] as const;

/** Indices of Hong Kong that Tencent has, by their codes there. */
const HK_INDICES: Readonly<Record<string, string>> = {
  "HSI.HK": "hkHSI",
  "HSCEI.HK": "hkHSCEI",
  "HSTECH.HK": "hkHSTECH",
};

/**
 * Tencent's codes of a canonical symbol: `sh600519`, `hk00700`, `usAAPL.OQ`. A US share's exchange isn't known here, so
 * it has one code for each. Empty for a symbol that Tencent doesn't have.
 */
export function tencentCodes(symbol: string): string[] {
  const { exchange, kind } = describeSymbol(symbol);
  const code = symbol.slice(0, symbol.lastIndexOf("."));
  switch (exchange) {
    case "SH":
    case "SZ":
    case "BJ":
      return [`${exchange.toLowerCase()}${code}`];
    case "HK":
      if (kind === "index") return HK_INDICES[symbol] ? [HK_INDICES[symbol]] : [];
      return [`hk${code}`];
    case "US":
      return kind === "index" ? [] : US_EXCHANGES.map((suffix) => `us${code}.${suffix}`);
    default:
      return [];
  }
}

const row = z.array(z.unknown()).min(6);
const answer = z.object({
  code: z.number().nullish(),
  msg: z.string().nullish(),
  data: z.union([
    z.record(z.string(), z.object({ day: z.array(row).nullish() }).loose()),
    z.array(z.never()),
  ]),
});

const LOT = 100;

/**
 * Reads an answer of Tencent's `/appstock/app/fqkline/get?param=CODE,day,,,640,`: rows of text in the order date, open,
 * close, high, low, volume, and more in Hong Kong; volumes of mainland rows are lots. Only raw bars are read, since its
 * forward adjustment is by difference. The request names no days, because a stale copy may answer then; rows before
 * the span are dropped here. An answer without the code's key comes after some thousand requests: a rate limit.
 */
export function readTencentKline(json: unknown, code: string, request: HistoryRequest): HistoryReading {
  const parsed = answer.safeParse(json);
  if (!parsed.success) return failedReading("unexpected_answer");
  const { data, msg } = parsed.data;
  if (Array.isArray(data) || Object.keys(data).length === 0) {
    return msg ? failedReading("unknown_symbol", shownText(msg)) : failedReading("rate_limited");
  }
  const theirs = data[code];
  if (!theirs) return failedReading("unexpected_answer", shownText(`${Object.keys(data)[0]} ≠ ${code}`));
  const unit = /^(sh|sz|bj)/.test(code) ? LOT : 1;
  const rows = (theirs.day ?? []).map((values) => rowOf(values, unit));
  const newest = rows.reduce((day, each) => (each.day > day ? each.day : day), "");
  if (request.known && newest && newest < request.known) {
    return failedReading("stale_answer", `${newest} < ${request.known}`);
  }
  const { bars, leftOut } = judgeRows(
    rows.filter(({ day }) => !(day < request.from)),
    request,
  );
  if (bars.length === 0) return failedReading("no_data");
  return {
    ok: true,
    bars,
    currency: null,
    adjustment: "none",
    method: "raw",
    source: "tencent",
    leftOut,
    actions: [],
  };
}

function rowOf([day, open, close, high, low, volume]: unknown[], unit: number): AnsweredRow {
  const lots = numberOf(volume);
  return {
    day: String(day),
    open: numberOf(open),
    close: numberOf(close),
    high: numberOf(high),
    low: numberOf(low),
    volume: lots === null ? null : Math.round(lots * unit),
  };
}

function numberOf(value: unknown): number | null {
  return typeof value === "number" || (typeof value === "string" && value.trim() !== "")
    ? Number(value)
    : null;
}
