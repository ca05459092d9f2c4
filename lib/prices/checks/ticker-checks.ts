import {
  checkSeries,
  importsById,
  mayRestate,
  currentDismissals,
  proofOf,
  seriesWithBars,
  suspectedMoves,
  type Checked,
  type FindDismissal,
  type SeriesWithBars,
} from "@/lib/prices/checks/data";
import { dismissalOn } from "@/lib/prices/checks/dismissal-items";
import type { ImportOfSeries, MarketSessions, OpenMove, TickerChecks } from "@/lib/prices/checks/schema";
import { seamsOf } from "@/lib/prices/checks/seams";
import { seriesIssues } from "@/lib/prices/checks/series-issues";
import { openOf, issueCounts, type IssueItems } from "@/lib/prices/checks/issue-counts";
import type { Day } from "@/lib/domain/calendar/day";
import { methodState } from "@/lib/domain/price-check/series-method";
import { usualMethod } from "@/lib/domain/price-file/forms";
import type { Adjustment } from "@/lib/domain/adjustment";
import { isStaleOn } from "@/lib/domain/theme/price-history";
import { describeSymbol } from "@/lib/domain/symbol/symbol";
import { priceDayOf, priceDays } from "@/lib/prices/data";
import { ok, type Result } from "@/lib/result";
import { findTicker, type Ticker } from "@/lib/tickers/data";

export function issuesOf(
  tickerId: number,
  check: Checked | undefined,
  dismissals: FindDismissal,
): IssueItems {
  if (!check) return { moves: [], closed: [], suspensions: [], missing: null };
  return {
    moves: check.moves.map((move) => ({
      day: move.day,
      previousDay: move.previousDay,
      before: move.before,
      after: move.after,
      move: move.move,
      limit: move.move < 0 ? move.limit.down : move.limit.up,
      ratio: move.ratio,
      code: move.code,
      probable: move.probable,
      ...dismissalOn(dismissals, tickerId, move.day, move.code),
    })),
    closed: check.closed.map((each) => ({
      ...each,
      ...dismissalOn(dismissals, tickerId, each.day, "closed_day"),
    })),
    suspensions: check.suspensions.map((each) => ({
      ...each,
      ...dismissalOn(dismissals, tickerId, each.from, "no_rows"),
    })),
    missing:
      check.missing &&
      check.missing.map((day) => ({ day, ...dismissalOn(dismissals, tickerId, day, "no_rows") })),
  };
}

export function sessionsOf(symbol: string, check: Checked | undefined, hasBars: boolean): MarketSessions {
  return {
    market: describeSymbol(symbol).market,
    tickers: check?.known?.tickers ?? 0,
    firstDay: check?.known?.firstDay ?? null,
    lastDay: check?.known?.lastDay ?? null,
    reason: check ? check.reason : hasBars ? "sample" : "no_bars",
  };
}

/** Whether a series has ended too early. A delisted ticker has no newer prices, so there is nothing to look at. */
export const isReportedStale = (
  { delistedOn }: Pick<Ticker, "delistedOn">,
  lastDay: Day | null,
  priceDay: Day | null,
): boolean => delistedOn === null && priceDay !== null && isStaleOn(lastDay, priceDay);

/** The state of a series' method, and the usual one of its newest file's form where the rows prove none. */
export function methodOf(
  series: SeriesWithBars | undefined,
  notPositive: Day | null,
  form: string | undefined,
): TickerChecks["method"] {
  if (!series || series.source === "sample") return { state: null, likely: null };
  const state = methodState({
    symbol: series.ticker.symbol,
    adjustment: series.adjustment as Adjustment,
    convertedFrom: series.convertedFrom as Adjustment | null,
    proof: proofOf(series),
    hasNotPositive: notPositive !== null,
  });
  return { state, likely: state === "unproved" ? usualMethod(form ?? "") : null };
}

export async function importsOf(checks: readonly (Checked | undefined)[]) {
  const rows = await importsById(
    checks.flatMap((check) => check?.imports.map((each) => each.importId) ?? []),
  );
  return (check: Checked | undefined): ImportOfSeries[] =>
    (check?.imports ?? []).flatMap(({ importId, bars }) => {
      const row = rows.get(importId);
      if (!row) return [];
      const { analyst, createdAt, ...facts } = row;
      return {
        ...facts,
        author: analyst.handle,
        authorName: analyst.name,
        createdAt: createdAt.toISOString(),
        bars,
      };
    });
}

export async function readChecks(text: string): Promise<Result<TickerChecks>> {
  const found = await findTicker(text);
  if (!found.ok) return found;
  const ticker = found.value;
  const [all, dismissals, days] = await Promise.all([seriesWithBars(), currentDismissals(null), priceDays()]);
  const series = all.find((each) => each.tickerId === ticker.id);
  const check = series && (await checkSeries([series], all)).get(ticker.id);
  const issues = issuesOf(ticker.id, check, dismissals);
  const priceDay = priceDayOf(series?.source, days);
  const imports = (await importsOf([check]))(check);
  const seams = series && check ? await seamsOf(series, imports[0]?.id, dismissals) : [];
  const state = {
    kind: ticker.kind,
    adjustment: (series?.adjustment as Adjustment | undefined) ?? null,
    method: methodOf(series, check?.notPositive ?? null, imports[0]?.form),
    sample: series?.source === "sample",
    stale: isReportedStale(ticker, series?.lastDay ?? null, priceDay),
    notPositive: check?.notPositive ?? null,
  };
  const counts = issueCounts(issues, seams, series?.lastDay ?? null);
  const { moves, closed, suspensions, missing } = issues;
  return ok({
    symbol: ticker.symbol,
    nameEn: ticker.nameEn,
    nameZh: ticker.nameZh,
    currency: ticker.currency,
    source: series?.source ?? null,
    ...state,
    firstDay: series?.firstDay ?? null,
    lastDay: series?.lastDay ?? null,
    bars: series?.bars ?? 0,
    listedDay: check?.listedDay ?? null,
    priceDay,
    sessions: sessionsOf(ticker.symbol, check, series !== undefined),
    moves,
    closed,
    suspensions,
    missing: missing && { count: missing.length, open: openOf(missing).length, days: missing },
    seams,
    imports,
    mayRestate: series !== undefined && (await mayRestate(series)),
    needsLook: series ? seriesIssues({ ...state, ...counts }) : [],
  });
}

/** For each symbol, the suspected moves that weren't dismissed at a time (null: now). */
export async function openMoves(
  symbols: readonly string[],
  until: Date | null,
): Promise<Map<string, OpenMove[]>> {
  const [all, dismissals] = await Promise.all([seriesWithBars(), currentDismissals(until)]);
  const named = new Set(symbols);
  const wanted = all.filter((series) => named.has(series.ticker.symbol));
  const moves = await suspectedMoves(wanted, all);
  return new Map(
    wanted.map(({ tickerId, ticker: { symbol } }) => [
      symbol,
      (moves.get(tickerId) ?? [])
        .filter(({ day, code }) => !dismissals(tickerId, day, code))
        .map(({ day, move, code, ratio, probable }) => ({ symbol, day, move, code, ratio, probable })),
    ]),
  );
}
