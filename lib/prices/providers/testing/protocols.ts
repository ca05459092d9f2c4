import { addDays, dayNumber, isWeekday, type Day } from "@/lib/domain/calendar/day";

/** A share in a provider's data, under the provider's own code. */
export interface Stock {
  currency?: string;
  /** Weekdays from `from` to `to`; the closes begin at `close` and rise by one. */
  from: Day;
  to: Day;
  close: number;
  /** The ratio of Yahoo's adjusted closes to closes; 1 by default. */
  factor?: number;
  /** Days with a row of nulls. */
  blank?: readonly Day[];
  /** Days returned for every requested span. */
  always?: readonly Day[];
  /** HiThink: its adjusted prices add the cash paid, instead of multiplying. */
  isByDifference?: boolean;
  /** HiThink: days without an adjusted price. */
  unadjusted?: readonly Day[];
  /** Splits and dividends by their ex-dates, ascending. */
  actions?: readonly { day: Day; cash?: number; split?: number }[];
}

/** An answer: its text, and its type and status where they aren't JSON and 200. */
export type Sent = [text: string, type?: string, status?: number];

type Query = Record<string, unknown>;

interface Row {
  day: Day;
  close: number | null;
  /** The product of all ratios of actions up to this day. */
  cumulated: number;
  /** The cash of all actions up to this day. */
  paid: number;
}

function rowsOf(stock: Stock, from: Day, to: Day): Row[] {
  const rows: Row[] = [];
  let close = stock.close;
  let cumulated = 1;
  let paid = 0;
  for (let day = stock.from; day <= stock.to; day = addDays(day, 1)) {
    if (!isWeekday(day)) continue;
    for (const { cash = 0, split = 1 } of stock.actions?.filter((each) => each.day === day) ?? []) {
      const before = close - 1;
      cumulated *= before / (before / split - cash);
      paid += cash;
    }
    const isAsked = (day >= from && day <= to) || stock.always?.includes(day);
    if (isAsked) rows.push({ day, close: stock.blank?.includes(day) ? null : close, cumulated, paid });
    close++;
  }
  return rows;
}

const dayOfSeconds = (text: unknown) => new Date(Number(text) * 1000).toISOString().slice(0, 10);
const json = (value: unknown, status = 200): Sent => [JSON.stringify(value), "application/json", status];

export function yahooChart(code: string, stock: Stock | undefined, query: Query): Sent {
  if (!stock) {
    const error = { code: "Not Found", description: "No data found, symbol may be delisted" };
    return json({ chart: { result: null, error } }, 404);
  }
  const rows = rowsOf(stock, dayOfSeconds(query.period1), addDays(dayOfSeconds(query.period2), -1));
  const newest = rows.at(-1)?.cumulated ?? 1;
  const column = (value: (close: number, row: Row) => number) =>
    rows.map((row) => (row.close === null ? null : value(row.close, row)));
  // 14:30 UTC, which is on the same date in every zone of these exchanges.
  const seconds = (day: Day) => dayNumber(day) * 86_400 + 52_200;
  const isInSpan = ({ day }: { day: Day }) => rows.some((row) => row.day === day);
  const paid = stock.actions?.filter((action) => action.cash && isInSpan(action)) ?? [];
  const result = {
    meta: { symbol: code, currency: stock.currency ?? "USD", exchangeTimezoneName: "America/New_York" },
    timestamp: rows.length > 0 ? rows.map(({ day }) => seconds(day)) : undefined,
    events: {
      dividends: Object.fromEntries(
        paid.map(({ day, cash }) => [seconds(day), { date: seconds(day), amount: cash }]),
      ),
    },
    indicators: {
      quote: [
        rows.length === 0
          ? {}
          : {
              open: column((close) => close),
              high: column((close) => close + 1),
              low: column((close) => close - 1),
              close: column((close) => close),
              volume: column(() => 1000),
            },
      ],
      adjclose: [
        { adjclose: column((close, { cumulated }) => (close * (stock.factor ?? 1) * cumulated) / newest) },
      ],
    },
  };
  return json({ chart: { result: [result], error: null } });
}

export function yahooSearch(names: readonly [string, string][], text: string): Sent {
  const quotes = names
    .filter(([, name]) => name.toLowerCase().includes(text.toLowerCase()))
    .map(([symbol, name]) => ({
      symbol,
      longname: name,
      exchange: symbol.includes(".") ? "SHZ" : "NMS",
      quoteType: "EQUITY",
    }));
  return json({ quotes, news: [] });
}

/** A small page size for tests; Tushare's limit is 6,000. */
export const TUSHARE_ROWS = 1000;

export function tushareTable(
  api: string,
  code: string,
  stock: Stock | undefined,
  params: Record<string, string>,
): Sent {
  const day = (text = "") => text.replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3");
  const rows = (stock ? rowsOf(stock, day(params.start_date), day(params.end_date)) : []).reverse();
  const isFactor = api === "adj_factor" || api === "fund_adj";
  const fields = isFactor
    ? ["ts_code", "trade_date", "adj_factor"]
    : ["ts_code", "trade_date", "open", "high", "low", "close", "vol", "amount"];
  const items = rows.slice(0, TUSHARE_ROWS).map(({ day: on, close, cumulated }) => {
    const key = [code, on.replaceAll("-", "")];
    if (isFactor) return [...key, Number(cumulated.toFixed(4))];
    // 10 lots, and their value in thousands.
    return [...key, close, close && close + 1, close && close - 1, close, 10, close];
  });
  return json({
    request_id: "1",
    code: 0,
    msg: "",
    data: { fields, items, has_more: rows.length > items.length },
  });
}

export function tushareNames(names: readonly [string, string][]): Sent {
  const items = names.map(([code, name]) => [code, name, null, null]);
  return json({ code: 0, msg: "", data: { fields: ["ts_code", "name", "enname", "cnspell"], items } });
}

export function tiingoPrices(stock: Stock | undefined, query: Query): Sent {
  if (!stock) return json({ detail: "Not found." }, 404);
  const rows = rowsOf(stock, String(query.startDate), String(query.endDate));
  const newest = rows.at(-1)?.cumulated ?? 1;
  return json(
    rows.map(({ day, close, cumulated }) => {
      const action = stock.actions?.find((each) => each.day === day);
      return {
        date: `${day}T00:00:00.000Z`,
        close,
        high: close && close + 1,
        low: close && close - 1,
        open: close,
        volume: 1000,
        adjClose: close && (close * cumulated) / newest,
        divCash: action?.cash ?? 0,
        splitFactor: action?.split ?? 1,
      };
    }),
  );
}

const TEN_YEARS = 3653 * 86_400_000;

export function hithinkHistory(stock: Stock | undefined, query: Query): Sent {
  const [start, end] = [Number(query.start), Number(query.end)];
  if (!(end - start < TEN_YEARS)) return json({ code: 1001, message: "start/end: more than 10 years" });
  const dayAt = (milliseconds: number) => dayOfSeconds(milliseconds / 1000 + 8 * 3600);
  const isBackward = query.adjust === "backward";
  const rows = stock
    ? rowsOf(stock, dayAt(start), dayAt(end)).filter(
        ({ day }) => !isBackward || !stock.unadjusted?.includes(day),
      )
    : [];
  const item = rows.map(({ day, close, cumulated, paid }) => {
    const adjusted = (value: number) => (stock?.isByDifference ? value + paid : value * cumulated);
    const price = (value: number) => (isBackward ? Number(adjusted(value).toFixed(2)) : value);
    return {
      date_ms: dayNumber(day) * 86_400_000 - 8 * 3_600_000,
      open_price: close && price(close),
      high_price: close && price(close + 1),
      low_price: close && price(close - 1),
      close_price: close && price(close),
      volume: 1000,
      turnover: close && close * 1000,
    };
  });
  return json({ code: 0, message: "success", request_id: "1", data: { item } });
}

/** One of HiThink's lists of companies. */
export interface Concept {
  /** The catalogue that has it. */
  tag: string;
  name: string;
  members: readonly [thscode: string, name: string][];
}

const hithinkList = (item: object[]): Sent =>
  json({ code: 0, message: "success", request_id: "1", data: { timestamp: 1748102400000, item } });

export function hithinkConcepts(concepts: ReadonlyMap<string, Concept>, tag: string): Sent {
  const listed = [...concepts].filter(([, concept]) => concept.tag === tag);
  return hithinkList(listed.map(([thscode, { name }]) => ({ thscode, name })));
}

export function hithinkMembers(concept: Concept | undefined): Sent {
  if (!concept) return json({ code: 3001, message: "标的不存在", request_id: "1", data: null });
  return hithinkList(
    concept.members.map(([thscode, name]) => ({ thscode, ticker: thscode.split(".")[0], name })),
  );
}

/** With days in the request the answer is a stale copy's, which ends a week earlier. */
export function tencentKline(code: string, stock: Stock | undefined, param: string): Sent {
  const [, , from = "", to = "", count = "0"] = param.split(",");
  if (!stock) return json({ code: 0, msg: "", data: { [code]: { day: [], qt: {} } } });
  const isDated = from !== "" || to !== "";
  const rows = rowsOf(stock, from || stock.from, isDated ? addDays(stock.to, -7) : stock.to);
  const day = rows.slice(-Number(count)).map(({ day: on, close }) => {
    const text = (value: number) => value.toFixed(3);
    const values = close === null ? Array(4).fill("") : [close, close, close + 1, close - 1].map(text);
    const more = code.startsWith("hk") ? [{}, "0.010", "123.456", ""] : [];
    return [on, ...values, "10.000", ...more];
  });
  return json({ code: 0, msg: "", data: { [code]: { day, qt: {} } } });
}
