import { addDays } from "@/lib/domain/calendar/day";
import {
  readTusharePage,
  TUSHARE_FACTOR_FIELDS,
  TUSHARE_FIELDS,
  tushareDay,
  tushareHistory,
  tushareService,
  type TushareDayRow,
} from "@/lib/domain/provider/tushare-daily";
import {
  matchNames,
  readTushareNames,
  TUSHARE_NAME_FIELDS,
  type ListedName,
} from "@/lib/domain/provider/tushare-names";
import { failedReading, type Failed, type HistoryRequest } from "@/lib/domain/provider/types";
import { ask } from "@/lib/prices/providers/ask";
import { addressOf, parseJson, type Provider, type ProviderPlace } from "@/lib/prices/providers/provider";

/** The limit on pages of some thousand days each, more days than any exchange has had. */
const MOST_PAGES = 8;
/** The cache time of the list of names, which may be requested only a few times a day. */
const NAMES_KEPT = 12 * 3_600_000;

export function tushare({ url: base, token, line, patience }: ProviderPlace): Provider {
  let names: { listed: ListedName[]; at: number } | null = null;

  async function call(api: string, params: object, fields: string, signal: AbortSignal) {
    if (!token) return failedReading("no_token");
    const json = { api_name: api, token, params, fields };
    const answer = await ask({ url: addressOf(base, "/"), json }, line, patience, signal);
    // The token is removed before parsing: shown text is truncated, and a truncated token would not be recognised.
    return answer.ok ? parseJson(answer.text.replaceAll(token, "…")) : answer;
  }

  /** Every row of a service in a span. */
  async function pages(
    api: string,
    fields: string,
    { symbol, from, to }: HistoryRequest,
    signal: AbortSignal,
  ): Promise<{ ok: true; rows: TushareDayRow[] } | Failed> {
    const rows: TushareDayRow[] = [];
    let last = to;
    for (let page = 0; page < MOST_PAGES; page++) {
      const params = { ts_code: symbol, start_date: tushareDay(from), end_date: tushareDay(last) };
      const answer = await call(api, params, fields, signal);
      if (!answer.ok) return answer;
      const read = readTusharePage(answer.json, symbol);
      if (!read.ok) return read;
      rows.push(...read.rows);
      const oldest = read.rows.reduce((day, row) => (row.day < day ? row.day : day), last);
      if (read.isLast || oldest <= from || oldest >= last) return { ok: true, rows };
      last = addDays(oldest, -1);
    }
    return failedReading("unexpected_answer", `more than ${MOST_PAGES} pages`);
  }

  return {
    name: "tushare",
    lacksToken: !token,
    async history(request, signal) {
      const service = tushareService(request.symbol);
      if (!service) return failedReading("not_covered");
      const bars = await pages(service.api, TUSHARE_FIELDS, request, signal);
      if (!bars.ok) return bars;
      if (!service.factors || bars.rows.length === 0)
        return tushareHistory(bars.rows, null, service, request);
      const factors = await pages(service.factors, TUSHARE_FACTOR_FIELDS, request, signal);
      if (factors.ok) return tushareHistory(bars.rows, factors.rows, service, request);
      // An account without this permission has the raw bars; any other failure ends the ticker's turn.
      if (factors.code !== "not_permitted") return factors;
      return tushareHistory(bars.rows, null, service, request, factors.detail);
    },
    async search(text, signal) {
      if (!names || Date.now() - names.at > NAMES_KEPT) {
        const answer = await call("stock_basic", { list_status: "L" }, TUSHARE_NAME_FIELDS, signal);
        if (!answer.ok) return answer;
        const read = readTushareNames(answer.json);
        if (!read.ok) return read;
        names = { listed: read.listed, at: Date.now() };
      }
      return { ok: true, names: matchNames(names.listed, text) };
    },
  };
}
