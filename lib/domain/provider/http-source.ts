import type { Adjustment } from "@/lib/domain/adjustment";
import { addDays, type Day } from "@/lib/domain/calendar/day";
import { endOfDay } from "@/lib/domain/calendar/day-end";
import { MARKET_ZONES } from "@/lib/domain/calendar/market-zone";
import { spelledSymbol, type Spelling } from "@/lib/domain/symbol/spelling";
import { describeSymbol } from "@/lib/domain/symbol/symbol-description";
import type { ProviderMarket } from "./sources";

/** The form of `{from}` and `{to}`: 2025-02-04, 20250204, or the instants at which the span begins and ends. */
export const SPAN_FORMS = ["day", "compact", "seconds", "milliseconds"] as const;
export type SpanForm = (typeof SPAN_FORMS)[number];

/** The form of the answer's days; `unix`: a count since 1970, whose unit its size shows. */
export const ANSWER_DAY_FORMS = ["text", "unix", "dmy", "mdy"] as const;
export type AnswerDayForm = (typeof ANSWER_DAY_FORMS)[number];

/** The layout of an answer: JSON rows as objects, as arrays, one array per column, or a CSV file. */
export const ANSWER_LAYOUTS = ["objects", "arrays", "columns", "csv"] as const;
export type AnswerLayout = (typeof ANSWER_LAYOUTS)[number];

export const SOURCE_FIELDS = [
  "day",
  "open",
  "high",
  "low",
  "close",
  "adjClose",
  "volume",
  "turnover",
] as const;
export type SourceField = (typeof SOURCE_FIELDS)[number];

/** A source of prices that an analyst describes: how it is asked, and how its answer is read. */
export interface HttpSourceSpec {
  /** With `{symbol}`, and `{from}` and `{to}` where the source takes a span. */
  url: string;
  spelling: Spelling;
  spanForm: SpanForm;
  /** A header whose value is in an environment variable: the source is stored without the value. */
  header: { name: string; variable: string } | null;
  layout: AnswerLayout;
  /** The path to the rows in JSON, such as `data.items[0]`; `{symbol}` is a key; empty: the whole answer. */
  path: string;
  /** Where each field is in a row: a key or path, a place from 0 in arrays, a column's header in CSV. */
  fields: Readonly<Record<SourceField, string | null> & Record<"day" | "close", string>>;
  dayForm: AnswerDayForm;
  /** The factors from the printed numbers to shares and to the ticker's currency. */
  volumeFactor: number;
  turnoverFactor: number;
  /** The adjustment that the URL asks for. */
  adjustment: Adjustment;
  markets: readonly ProviderMarket[];
  /** The most requests a minute. */
  perMinute: number;
}

/** The reasons why a URL template can't be used. */
export type UrlFault =
  | "bad_address"
  | "credentials_in_url"
  /** A query parameter that is usually a secret: it belongs in a header. */
  | "secret_in_url"
  | "placeholder_in_host"
  | "symbol_missing"
  | "unknown_placeholder"
  /** A secret goes in clear to this machine or an in-house network only. */
  | "needs_https";

const PLACEHOLDERS = ["{symbol}", "{from}", "{to}"];
const SECRET_PARAMETERS =
  /(?:token|secret|passw(?:or)?d|pwd|auth|sign(?:ature)?|(?:^|[-_]|api|access|app|subscription)key)$/i;

/** A template's address with its placeholders filled in, for what comes before them. Throws a TypeError on no address. */
export const filledAddress = (template: string): URL => new URL(template.replace(/\{\w+\}/g, "0"));

/** The fault of a URL template; null if it can be used. `hasSecret`: a header's value is sent with the request. */
export function urlFault(template: string, hasSecret: boolean): UrlFault | null {
  if (!/^https?:\/\/[^/?#]/i.test(template) || /[\s\\]/.test(template)) return "bad_address";
  if (/[{}]/.test(template.replace(/^https?:\/\//i, "").split(/[/?#]/, 1)[0] ?? ""))
    return "placeholder_in_host";
  if (!template.includes("{symbol}")) return "symbol_missing";
  const named = template.match(/\{[^{}]*\}/g) ?? [];
  if (named.some((each) => !PLACEHOLDERS.includes(each))) return "unknown_placeholder";
  const rest = template.replace(/\{\w+\}/g, "0");
  if (!URL.canParse(rest) || /[{}]/.test(rest)) return "bad_address";
  const url = filledAddress(template);
  if (url.username || url.password) return "credentials_in_url";
  if ([...url.searchParams.keys()].some((name) => SECRET_PARAMETERS.test(name))) return "secret_in_url";
  return hasSecret && url.protocol === "http:" && !isInHouse(url.hostname) ? "needs_https" : null;
}

const PRIVATE_V4 = /^(?:127|10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.[\d.]+$/;
const PRIVATE_V6 = /^\[(?:::1|f[cd][\da-f]{2}:.*)\]$/i;
const IN_HOUSE_NAME = /^[^.]+$|\.(?:localhost|local|lan|internal|intranet|corp|home\.arpa)$/i;

/** Whether a host is this machine or in a private network, by its address or by a name that only such networks have. */
function isInHouse(host: string): boolean {
  if (/^[\d.]+$/.test(host)) return PRIVATE_V4.test(host);
  return host.startsWith("[") ? PRIVATE_V6.test(host) : IN_HOUSE_NAME.test(host);
}

/**
 * The address of a ticker's bars, both days included, and the ticker's spelling there; null where the source's spelling
 * can't name the ticker. Throws a RangeError on a symbol that isn't canonical.
 */
export function sourceAddress(
  { url, spelling, spanForm }: Pick<HttpSourceSpec, "url" | "spelling" | "spanForm">,
  symbol: string,
  from: Day,
  to: Day,
): { url: string; spelled: string } | null {
  const spelled = spelledSymbol(symbol, spelling);
  if (spelled === null) return null;
  const zone = MARKET_ZONES[describeSymbol(symbol).market];
  const values: Readonly<Record<string, string>> = {
    "{symbol}": encodeURIComponent(spelled),
    "{from}": spanEnd(from, spanForm, endOfDay(addDays(from, -1), zone).getTime() + 1),
    "{to}": spanEnd(to, spanForm, endOfDay(to, zone).getTime()),
  };
  return { url: url.replace(/\{\w+\}/g, (each) => values[each] ?? each), spelled };
}

function spanEnd(day: Day, form: SpanForm, instant: number): string {
  if (form === "day") return day;
  if (form === "compact") return day.replaceAll("-", "");
  return String(form === "seconds" ? Math.floor(instant / 1000) : instant);
}
