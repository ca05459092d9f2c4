import { addDays } from "@/lib/domain/calendar/day";
import type { AnsweredRow } from "@/lib/domain/provider/bars";
import {
  readTusharePage,
  TUSHARE_FIELDS,
  tushareDay,
  tushareHistory,
  tushareService,
} from "@/lib/domain/provider/tushare-daily";
import {
  matchNames,
  readTushareNames,
  TUSHARE_NAME_FIELDS,
  type ListedName,
} from "@/lib/domain/provider/tushare-names";
import { failedReading } from "@/lib/domain/provider/types";
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

  return {
    name: "tushare",
    lacksToken: !token,
    async history(request, signal) {
      const service = tushareService(request.symbol);
      if (!service) return failedReading("not_covered");
      const rows: AnsweredRow[] = [];
      let to = request.to;
      for (let page = 0; ; page++) {
        if (page === MOST_PAGES) return failedReading("unexpected_answer", `more than ${MOST_PAGES} pages`);
        const params = {
          ts_code: service.code,
          start_date: tushareDay(request.from),
          end_date: tushareDay(to),
        };
        const answer = await call(service.api, params, TUSHARE_FIELDS, signal);
        if (!answer.ok) return answer;
        const read = readTusharePage(answer.json, service);
        if (!read.ok) return read;
        rows.push(...read.rows);
        const oldest = read.rows.reduce((day, row) => (row.day < day ? row.day : day), to);
        if (read.isLast || oldest <= request.from || oldest >= to) break;
        to = addDays(oldest, -1);
      }
      return tushareHistory(rows, request);
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
