import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { addDays, dayNumber, isWeekday, type Day } from "@/lib/domain/calendar/day";
import { SOURCE_NAMES, sourceFacts } from "@/lib/domain/provider/sources";
import type { ProviderEnv } from "@/lib/env/env";

/** A share in a provider's data, under the provider's own code. */
export interface Stock {
  currency?: string;
  /** Weekdays from `from` to `to`; the closes begin at `close` and rise by one. */
  from: Day;
  to: Day;
  close: number;
  /** The ratio of adjusted closes to closes; 1 by default. */
  factor?: number;
  /** Days with a row of nulls. */
  blank?: readonly Day[];
  /** Days returned for every requested span. */
  always?: readonly Day[];
}

/** A fault of one request. */
export type Fault =
  { status: number; headers?: Record<string, string>; body?: string } | "cut" | "silent" | "html";

export interface ReceivedRequest {
  provider: "yahoo" | "stooq" | "tushare";
  /** The provider's code, or the search text. */
  code: string;
  at: number;
  /** The JSON body for Tushare, the query of a GET. */
  query: Record<string, unknown>;
}

export interface Loopback {
  env: (token?: string | null) => ProviderEnv;
  /** The same as environment variables. */
  variables: () => Record<string, string>;
  stocks: Map<string, Stock>;
  /** Faults of the next requests for a code, one per request. */
  faults: Map<string, Fault[]>;
  /** Names for the search: the provider's code and the name. */
  names: [code: string, name: string][];
  asked: ReceivedRequest[];
  close: () => Promise<void>;
}

const PAGE = "<!doctype html><html><body>Verify that you are human</body></html>";
/** A small page size for tests; Tushare's limit is 6,000. */
const TUSHARE_ROWS = 1000;

/** A local server that implements the protocols and faults of all providers. */
export async function startLoopback(token = "0123456789abcdef"): Promise<Loopback> {
  const stocks = new Map<string, Stock>();
  const faults = new Map<string, Fault[]>();
  const names: [string, string][] = [];
  const asked: ReceivedRequest[] = [];

  // Idle connections stay open: closing one could lose a request in transit, which would be repeated.
  const server = createServer({ keepAliveTimeout: 0 }, (request, response) => void answer(request, response));
  server.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? "/", base);
    const query: Record<string, unknown> = Object.fromEntries(url.searchParams);
    const [, provider, ...path] = url.pathname.split("/");
    const last = decodeURIComponent(path.at(-1) ?? "");
    const send = (text: string, type = "application/json", status = 200) =>
      response.writeHead(status, { "content-type": type }).end(text);
    const isFaulty = (code: string) => {
      asked.push({ provider: provider as ReceivedRequest["provider"], code, at: Date.now(), query });
      const fault = faults.get(code)?.shift();
      if (fault) fail(fault, response);
      return fault !== undefined;
    };
    if (provider === "yahoo" && last === "search") {
      if (!isFaulty(String(query.q))) send(yahooSearch(names, String(query.q)));
    } else if (provider === "yahoo") {
      if (!isFaulty(last)) send(...yahooChart(last, stocks.get(last), query));
    } else if (provider === "stooq") {
      const code = String(query.s);
      if (!isFaulty(code)) send(stooqCsv(stocks.get(code), query), "text/csv");
    } else {
      Object.assign(query, JSON.parse(await bodyOf(request)));
      const params = query.params as Record<string, string>;
      const code = params.ts_code ?? String(query.api_name);
      if (isFaulty(code)) return;
      if (query.token !== token)
        send(JSON.stringify({ code: 40101, msg: `您的token不对：${String(query.token)}` }));
      else if (query.api_name === "stock_basic") send(tushareNames(names));
      else send(tushareDaily(code, stocks.get(code), params));
    }
  }

  const envOf = (given: string | null = token): ProviderEnv => ({
    yahoo: { url: `${base}/yahoo`, token: null },
    stooq: { url: `${base}/stooq`, token: null },
    tushare: { url: `${base}/tushare`, token: given },
  });
  return {
    env: envOf,
    variables: () => {
      const places = envOf();
      return Object.fromEntries(
        SOURCE_NAMES.flatMap((name) => {
          const { address, needs } = sourceFacts(name)!;
          const { url, token: theirs } = places[name];
          return needs
            ? [
                [address, url],
                [needs, theirs!],
              ]
            : [[address, url]];
        }),
      );
    },
    stocks,
    faults,
    names,
    asked,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function fail(fault: Fault, response: ServerResponse) {
  if (fault === "cut") {
    response.writeHead(200, { "content-type": "application/json", "content-length": "9999" });
    response.write("{");
    setImmediate(() => response.destroy());
  } else if (fault === "html") response.writeHead(200, { "content-type": "text/html" }).end(PAGE);
  else if (fault !== "silent") response.writeHead(fault.status, fault.headers).end(fault.body ?? "");
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

interface Row {
  day: Day;
  close: number | null;
}

function rowsOf(stock: Stock, from: Day, to: Day): Row[] {
  const rows: Row[] = [];
  let close = stock.close;
  for (let day = stock.from; day <= stock.to; day = addDays(day, 1)) {
    if (!isWeekday(day)) continue;
    const isAsked = (day >= from && day <= to) || stock.always?.includes(day);
    if (isAsked) rows.push({ day, close: stock.blank?.includes(day) ? null : close });
    close++;
  }
  return rows;
}

const dayOfSeconds = (text: unknown) => new Date(Number(text) * 1000).toISOString().slice(0, 10);

function yahooChart(
  code: string,
  stock: Stock | undefined,
  query: Record<string, unknown>,
): [string, string, number] {
  const type = "application/json";
  if (!stock) {
    const error = { code: "Not Found", description: "No data found, symbol may be delisted" };
    return [JSON.stringify({ chart: { result: null, error } }), type, 404];
  }
  const rows = rowsOf(stock, dayOfSeconds(query.period1), addDays(dayOfSeconds(query.period2), -1));
  const column = (value: (close: number) => number) =>
    rows.map(({ close }) => (close === null ? null : value(close)));
  const result = {
    meta: { symbol: code, currency: stock.currency ?? "USD", exchangeTimezoneName: "America/New_York" },
    // 14:30 UTC, which is on the same date in every zone of these exchanges.
    timestamp: rows.length > 0 ? rows.map(({ day }) => dayNumber(day) * 86_400 + 52_200) : undefined,
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
      adjclose: [{ adjclose: column((close) => close * (stock.factor ?? 1)) }],
    },
  };
  return [JSON.stringify({ chart: { result: [result], error: null } }), type, 200];
}

function yahooSearch(names: readonly [string, string][], text: string): string {
  const quotes = names
    .filter(([, name]) => name.toLowerCase().includes(text.toLowerCase()))
    .map(([symbol, name]) => ({
      symbol,
      longname: name,
      exchange: symbol.includes(".") ? "SHZ" : "NMS",
      quoteType: "EQUITY",
    }));
  return JSON.stringify({ quotes, news: [] });
}

function stooqCsv(stock: Stock | undefined, query: Record<string, unknown>): string {
  const day = (text: unknown) => String(text).replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3");
  const rows = stock ? rowsOf(stock, day(query.d1), day(query.d2)) : [];
  if (rows.length === 0) return "No data";
  const lines = rows.map(({ day: on, close }) =>
    close === null ? `${on},,,,,` : `${on},${close},${close + 1},${close - 1},${close},1000`,
  );
  return ["Date,Open,High,Low,Close,Volume", ...lines, ""].join("\r\n");
}

const TUSHARE_COLUMNS = ["ts_code", "trade_date", "open", "high", "low", "close", "vol"];

function tushareDaily(code: string, stock: Stock | undefined, params: Record<string, string>): string {
  const day = (text = "") => text.replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3");
  const rows = (stock ? rowsOf(stock, day(params.start_date), day(params.end_date)) : []).reverse();
  const items = rows
    .slice(0, TUSHARE_ROWS)
    .map(({ day: on, close }) => [
      code,
      on.replaceAll("-", ""),
      close,
      close && close + 1,
      close && close - 1,
      close,
      10,
    ]);
  const data = { fields: TUSHARE_COLUMNS, items, has_more: rows.length > items.length };
  return JSON.stringify({ request_id: "1", code: 0, msg: "", data });
}

function tushareNames(names: readonly [string, string][]): string {
  const items = names.map(([code, name]) => [code, name, null, null]);
  return JSON.stringify({
    code: 0,
    msg: "",
    data: { fields: ["ts_code", "name", "enname", "cnspell"], items },
  });
}
