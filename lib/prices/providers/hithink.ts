import { addDays } from "@/lib/domain/calendar/day";
import type { AnsweredRow } from "@/lib/domain/provider/bars";
import {
  hithinkConceptList,
  hithinkMemberList,
  readHithinkConcepts,
  readHithinkMembers,
} from "@/lib/domain/provider/hithink-concepts";
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

type Answer = { ok: true; json: unknown } | Failed;
type Rows = { ok: true; rows: AnsweredRow[] } | Failed;

export function hithink({ url: base, token, line, patience }: ProviderPlace): Provider {
  /** The token is removed before parsing: shown text is cut, and a cut token would not be recognised. */
  async function get(path: string, query: Record<string, string>, signal: AbortSignal): Promise<Answer> {
    if (!token) return failedReading("no_token");
    const header = { name: "x-api-key", value: token };
    const answer = await ask({ url: addressOf(base, path, query), header }, line, patience, signal);
    return answer.ok ? parseJson(answer.text.replaceAll(token, "…")) : answer;
  }

  /** Every page of a span, from the newest: an empty one is before the first listing. */
  async function pages(
    path: string,
    query: Record<string, string>,
    request: HistoryRequest,
    signal: AbortSignal,
  ): Promise<Rows> {
    const rows: AnsweredRow[] = [];
    for (let to = request.to; to >= request.from;) {
      const span = hithinkSpan(request.from, to);
      const start = String(shanghaiMidnight(span.from));
      const end = String(shanghaiMidnight(span.to));
      const answer = await get(path, { ...query, interval: "1d", start, end }, signal);
      if (!answer.ok) return answer;
      const read = readHithinkPage(answer.json);
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
    concepts: {
      async list(kind, signal) {
        const { path, query } = hithinkConceptList(kind);
        const answer = await get(path, query, signal);
        return answer.ok ? readHithinkConcepts(answer.json) : answer;
      },
      async members(code, signal) {
        const { path, query } = hithinkMemberList(code);
        const answer = await get(path, query, signal);
        return answer.ok ? readHithinkMembers(answer.json) : answer;
      },
    },
  };
}
