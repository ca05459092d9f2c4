import type { RowValues } from "@/lib/domain/copied-row";
import type { Adjustment } from "@/lib/domain/adjustment";
import type { Day } from "@/lib/domain/calendar/day";

/** Who may be asked for daily prices over the network. */
export const PROVIDERS = ["yahoo", "stooq", "tushare"] as const;
export type ProviderName = (typeof PROVIDERS)[number];

/** What is asked: a canonical symbol, the currency its bars must be in, and a span, both days included. */
export interface HistoryRequest {
  symbol: string;
  currency: string;
  from: Day;
  to: Day;
}

/** A daily bar; its adjusted close is one for splits and dividends. */
export interface ProviderBar extends RowValues {
  day: Day;
}

/** A row of the answer that is no bar of what was asked, and why. */
export interface LeftOut {
  day: Day | null;
  code: LeftOutCode;
}

export type LeftOutCode =
  | "outside_span"
  | "bad_day"
  | "blank_row"
  | "not_a_number"
  | "not_positive"
  /** So large or so small that it is no price, or no count of shares. */
  | "out_of_range"
  | "high_below_low"
  | "duplicate_day"
  /** A close without its adjusted close, where the others have one. */
  | "no_adjusted_close";

/** A split or a dividend in the span, as the provider tells it: why an adjusted history is another one than before. */
export interface CorporateAction {
  day: Day;
  kind: "split" | "dividend";
  /** Shares after a split for each before it; a dividend's amount a share. */
  value: number;
}

/** What a provider answered for a ticker and a span: its bars ascending, and what of its answer was left out. */
export interface History {
  /** Ascending, each day once, all within the span. */
  bars: ProviderBar[];
  /** ISO 4217; null where the provider doesn't say it. */
  currency: string | null;
  adjustment: Adjustment;
  source: ProviderName;
  leftOut: LeftOut[];
  actions: CorporateAction[];
}

/** Why nothing came that could be stored. `detail`: the provider's own words, or the values at odds. */
export type ProviderFailure =
  /** The provider has no such market or index. */
  | "not_covered"
  | "unknown_symbol"
  /** It has the symbol, but no bar in the span. */
  | "no_data"
  /** Bars in another currency than the ticker's. */
  | "wrong_currency"
  | "no_token"
  | "bad_token"
  /** The token's owner may not use this part of the service. */
  | "not_permitted"
  | "rate_limited"
  /** The day's requests are used up. */
  | "daily_limit"
  /** A page, a message or anything else that is no answer of its protocol. */
  | "unexpected_answer"
  | "provider_error"
  | "unreachable"
  | "timeout"
  | "cancelled";

export interface Failed {
  ok: false;
  code: ProviderFailure;
  detail?: string;
}
/** A provider's answer as it was read; a failure carries a code for which there are words in every language. */
export type HistoryReading = ({ ok: true } & History) | Failed;

/** A symbol that a provider has under a name. */
export interface NamedSymbol {
  symbol: string;
  name: string;
}
export type NamesReading = { ok: true; names: NamedSymbol[] } | Failed;

/** A reading that failed; `detail` is the provider's own word, fit to be shown (see shownText). */
export function failedReading(code: ProviderFailure, detail?: string): Failed {
  return detail === undefined ? { ok: false, code } : { ok: false, code, detail };
}

/** Text of a stranger, fit to be shown: one line, not long. */
export function shownText(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}
