import { SOURCE_FIELDS, type SourceField } from "@/lib/domain/provider/http-source";
import type { PriceSource, PriceSourceInput } from "@/lib/prices/sources/schema";
import type { TestPullInput } from "@/lib/prices/sources/test-pull-schema";

type Numbers = "volumeFactor" | "turnoverFactor" | "perMinute";

/** A description as typed: an empty text is an absent value. */
export interface SourceValues extends Omit<PriceSourceInput, Numbers | "header" | "fields"> {
  header: { name: string; variable: string };
  fields: Record<SourceField, string>;
  volumeFactor: string;
  turnoverFactor: string;
  perMinute: string;
  symbol: string;
}

const noFields = Object.fromEntries(SOURCE_FIELDS.map((field) => [field, ""])) as SourceValues["fields"];

const EMPTY: SourceValues = {
  name: "",
  url: "",
  spelling: "canonical",
  spanForm: "day",
  header: { name: "", variable: "" },
  layout: "objects",
  path: "",
  fields: noFields,
  dayForm: "text",
  volumeFactor: "1",
  turnoverFactor: "1",
  adjustment: "none",
  markets: [],
  perMinute: "60",
  symbol: "",
};

const OHLC = { open: "open", high: "high", low: "low", close: "close" };

/** Two worked examples. AKTools answers East Money's columns in Chinese, with volume in lots. */
export const EXAMPLES: Readonly<Record<"Aktools" | "Tiingo", SourceValues>> = {
  Aktools: {
    ...EMPTY,
    name: "AKTools",
    url: "http://127.0.0.1:8080/api/public/stock_zh_a_hist?symbol={symbol}&period=daily&start_date={from}&end_date={to}&adjust=",
    spelling: "bare",
    spanForm: "compact",
    fields: {
      ...noFields,
      day: "日期",
      open: "开盘",
      high: "最高",
      low: "最低",
      close: "收盘",
      volume: "成交量",
      turnover: "成交额",
    },
    volumeFactor: "100",
    markets: ["mainland"],
    perMinute: "20",
    symbol: "600941.SH",
  },
  Tiingo: {
    ...EMPTY,
    name: "Tiingo",
    url: "https://api.tiingo.com/tiingo/daily/{symbol}/prices?startDate={from}&endDate={to}",
    spelling: "bare",
    header: { name: "Authorization", variable: "SOURCE_TIINGO" },
    fields: { ...noFields, ...OHLC, day: "date", adjClose: "adjClose", volume: "volume" },
    adjustment: "total",
    markets: ["us"],
    perMinute: "10",
    symbol: "AAPL.US",
  },
};

export function valuesOf(source: PriceSource | null): SourceValues {
  if (!source) return EMPTY;
  const { name, url, spelling, spanForm, layout, path, dayForm, adjustment, markets } = source;
  return {
    ...{ name, url, spelling, spanForm, layout, path, dayForm, adjustment, markets },
    header: source.header ?? EMPTY.header,
    fields: Object.fromEntries(
      SOURCE_FIELDS.map((field) => [field, source.fields[field] ?? ""]),
    ) as SourceValues["fields"],
    volumeFactor: String(source.volumeFactor),
    turnoverFactor: String(source.turnoverFactor),
    perMinute: String(source.perMinute),
    symbol: "",
  };
}

/** The input of the API; the server says what is wrong with it. */
export function inputOf({ symbol: _, header, fields, ...values }: SourceValues): PriceSourceInput {
  const optional = (text: string) => text.trim() || null;
  return {
    ...values,
    markets: values.markets,
    header: header.name.trim() || header.variable.trim() ? header : null,
    fields: {
      day: fields.day,
      open: optional(fields.open),
      high: optional(fields.high),
      low: optional(fields.low),
      close: fields.close,
      adjClose: optional(fields.adjClose),
      volume: optional(fields.volume),
      turnover: optional(fields.turnover),
    },
    volumeFactor: Number(values.volumeFactor),
    turnoverFactor: Number(values.turnoverFactor),
    perMinute: Number(values.perMinute),
  };
}

/** The part that a test pull asks with: a source is tested before it has a name. */
export function testedOf(values: SourceValues): TestPullInput {
  const { name: _, ...source } = inputOf(values);
  return { source, symbol: values.symbol };
}
