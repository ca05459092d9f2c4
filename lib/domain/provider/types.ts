import type { RowValues } from "@/lib/domain/copied-row";
import type { Adjustment } from "@/lib/domain/adjustment";
import type { Day } from "@/lib/domain/calendar/day";

/**
 * The treatment of prices at a source: it has raw bars only, raw bars with factors or dividends from which the board
 * adjusts by ratio, or series that it adjusts itself.
 */
export const SOURCE_METHODS = ["raw", "raw_and_factors", "adjusted"] as const;
export type SourceMethod = (typeof SOURCE_METHODS)[number];

/**
 * The reasons why bars stay raw that the rows themselves tell: the source's adjusted prices aren't by ratio, or lack days
 * that its raw prices have.
 */
export const RAW_NOTES = ["not_by_ratio", "factors_missing"] as const;
export type RawNote = (typeof RAW_NOTES)[number];

/** A request for a ticker's bars: the canonical symbol, the currency of the bars, and a span with both days included. */
export interface HistoryRequest {
  symbol: string;
  currency: string;
  from: Day;
  to: Day;
  /** The last day that is stored already; null or absent where the whole history is requested. */
  known?: Day | null;
}

/** A daily bar; its adjusted close is one for splits and dividends. */
export interface ProviderBar extends RowValues {
  day: Day;
}

/** A row of the answer that is left out, with the reason. */
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
  /** Too large or too small for a price or a number of shares. */
  | "out_of_range"
  | "high_below_low"
  | "duplicate_day"
  /** A close without an adjusted close, where the other rows have one. */
  | "no_adjusted_close";

/** The kinds of corporate actions; a `factor` is a change of a vendor's adjustment factor, of either origin. */
export const ACTION_KINDS = ["split", "dividend", "factor"] as const;

/** A corporate action in the span, as the provider reports it: it changes the adjusted history. */
export interface CorporateAction {
  day: Day;
  kind: (typeof ACTION_KINDS)[number];
  /**
   * For a split the new shares per old share; for a dividend the amount per share; for a factor the new factor divided
   * by the one before.
   */
  value: number;
}

/** A provider's answer for a ticker and a span: its bars ascending, and the rows left out. */
export interface History {
  /** Ascending, each day once, all within the span. */
  bars: ProviderBar[];
  /** ISO 4217; null where the provider doesn't state it. */
  currency: string | null;
  adjustment: Adjustment;
  /** Whether the prices are raw, raw with an adjusted close computed here, or adjusted by the vendor. */
  method: SourceMethod;
  /** Why the bars are raw although the source has factors: one of RAW_NOTES, or the source's own words. */
  note?: string;
  /** The source's id: one of SOURCES, or `http:` and a name. */
  source: string;
  leftOut: LeftOut[];
  actions: CorporateAction[];
}

/**
 * The reasons for an answer without storable bars. `detail`: the provider's own message, or the contradicting values.
 */
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
  /** The token has no permission for this part of the service. */
  | "not_permitted"
  | "rate_limited"
  /** The day's quota of requests is used up. */
  | "daily_limit"
  /** The source hasn't prepared the data of this day or symbol yet. */
  | "not_ready"
  /** Its newest bar is older than the stored one: a stale copy answered. */
  | "stale_answer"
  /** A page, a message or anything else outside the protocol. */
  | "unexpected_answer"
  | "provider_error"
  /** The source's host is at an address that no source may have. */
  | "refused_address"
  | "unreachable"
  | "timeout"
  | "cancelled";

export interface Failed {
  ok: false;
  code: ProviderFailure;
  detail?: string;
  /** The wait that the source asks for, in milliseconds. */
  retryAfter?: number;
}
/** A parsed answer of a provider; a failure has a code that is translated into every language. */
export type HistoryReading = ({ ok: true } & History) | Failed;

/** A symbol found by name at a provider. */
export interface NamedSymbol {
  symbol: string;
  name: string;
}
export type NamesReading = { ok: true; names: NamedSymbol[] } | Failed;

/** A reading that failed; `detail` is the provider's own word, fit to be shown (see shownText). */
export function failedReading(code: ProviderFailure, detail?: string): Failed {
  return detail === undefined ? { ok: false, code } : { ok: false, code, detail };
}

/** A third party's text, made safe to show: one line of limited length. */
export function shownText(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}
