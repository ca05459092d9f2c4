import { addDays } from "@/lib/domain/calendar/day";
import type { AnsweredRow } from "@/lib/domain/provider/bars";
import {
  hithinkHistory,
  hithinkService,
  hithinkSpan,
  readHithinkPage,
  shanghaiMidnight,
} from "@/lib/domain/provider/hithink-history";
import { failedReading, type Failed, type HistoryRequest } from "@/lib/domain/provider/types";
import { ask } from "@/lib/prices/providers/ask";
import { addressOf, parseJson, type Provider, type ProviderPlace } from "@/lib/prices/providers/provider";

type Rows = { ok: true; rows: AnsweredRow[] } | Failed;

export function hithink({ url: base, token, line, patience }: ProviderPlace): Provider {
  /** Every page of a span, from the newest: an empty one is before the first listing. */
  async function pages(
    path: string,
    query: Record<string, string>,
    request: HistoryRequest,
    signal: AbortSignal,
  ): Promise<Rows> {
    if (!token) return failedReading("no_token");
    const rows: AnsweredRow[] = [];
    for (let to = request.to; to >= request.from;) {
      const span = hithinkSpan(request.from, to);
      const url = addressOf(base, path, {
        ...query,
        interval: "1d",
        start: String(shanghaiMidnight(span.from)),
        end: String(shanghaiMidnight(span.to)),
      });
      const header = { name: "x-api-key", value: token };
      const answer = await ask({ url, header }, line, patience, signal);
      if (!answer.ok) return answer;
      const json = parseJson(answer.text.replaceAll(token, "…"));
      if (!json.ok) return json;
      const read = readHithinkPage(json.json);
      if (!read.ok) return read;
      if (read.rows.length === 0) break;
      rows.push(...read.rows);
      to = addDays(span.from, -1);
    }
    return { ok: true, rows };
  }

  return {
    name: "hithink",
    lacksToken: !token,
    async history(request, signal) {
      const service = hithinkService(request.symbol);
      if (!service) return failedReading("not_covered");
      const { path, thscode, hasFactors } = service;
      const raw = await pages(path, { thscode, adjust: "none" }, request, signal);
      if (!raw.ok) return raw;
      if (!hasFactors || raw.rows.length === 0) return hithinkHistory(raw.rows, null, request);
      const backward = await pages(path, { thscode, adjust: "backward" }, request, signal);
      if (backward.ok) return hithinkHistory(raw.rows, backward.rows, request);
      // A refusal of the factors alone leaves the raw bars; any other failure ends the ticker's turn.
      const isRefused = backward.code === "unexpected_answer" || backward.code === "not_permitted";
      return isRefused ? hithinkHistory(raw.rows, null, request, backward.detail ?? backward.code) : backward;
    },
  };
}
