import {
  checkSeries,
  importsById,
  marketOf,
  replacedBars,
  standingMarks,
  standingSeries,
  type Checked,
  type Marks,
  type StandingSeries,
} from "@/lib/checks/data";
import type {
  ImportOfSeries,
  MarkCode,
  MarketSessions,
  MissingItem,
  SeriesCheckItem,
  SuspectedMove,
  SuspensionItem,
  TickerChecks,
} from "@/lib/checks/schema";
import { seriesDoubts } from "@/lib/checks/series-doubts";
import type { Adjustment } from "@/lib/domain/adjustment";
import { adjustmentSeam } from "@/lib/domain/price-check/adjustment-seam";
import type { Day } from "@/lib/domain/day";
import { isStaleOn } from "@/lib/domain/price-history";
import { describeSymbol } from "@/lib/domain/symbol";
import { histories, newestBarDay } from "@/lib/prices/data";
import { fail, ok, type Result } from "@/lib/result";
import { findTicker } from "@/lib/tickers/data";

/** What a person said of a suspicion, if anybody did. */
function wordOn(marks: Marks, tickerId: number, day: Day, code: MarkCode) {
  const mark = marks(tickerId, day, code);
  return {
    genuine: mark && {
      by: mark.analyst.handle,
      byName: mark.analyst.name,
      at: mark.createdAt.toISOString(),
      reason: mark.reason,
    },
    markId: mark?.id ?? null,
  };
}

/** A series' suspicions with what was said of each. */
interface Suspicions {
  moves: SuspectedMove[];
  suspensions: SuspensionItem[];
  missing: MissingItem[] | null;
}

export function suspicionsOf(tickerId: number, check: Checked | undefined, marks: Marks): Suspicions {
  if (!check) return { moves: [], suspensions: [], missing: null };
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
      ...wordOn(marks, tickerId, move.day, move.code),
    })),
    suspensions: check.suspensions.map((each) => ({
      ...each,
      ...wordOn(marks, tickerId, each.from, "no_rows"),
    })),
    missing:
      check.missing && check.missing.map((day) => ({ day, ...wordOn(marks, tickerId, day, "no_rows") })),
  };
}

function sessionsOf(symbol: string, check: Checked | undefined, hasBars: boolean): MarketSessions {
  return {
    market: describeSymbol(symbol).market,
    tickers: check?.known?.tickers ?? 0,
    firstDay: check?.known?.firstDay ?? null,
    lastDay: check?.known?.lastDay ?? null,
    reason: check ? check.reason : hasBars ? "sample" : "no_bars",
  };
}

async function importsOf(checks: readonly (Checked | undefined)[]) {
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

/** GET /tickers/{symbol}/checks */
export async function readChecks(text: string): Promise<Result<TickerChecks>> {
  const ticker = await findTicker(text);
  if (!ticker) return fail("not_found");
  const [all, marks, priceDay] = await Promise.all([standingSeries(), standingMarks(null), newestBarDay()]);
  const series = all.find((each) => each.tickerId === ticker.id);
  const check = series && (await checkSeries([series], all)).get(ticker.id);
  const { moves, suspensions, missing } = suspicionsOf(ticker.id, check, marks);
  const imports = (await importsOf([check]))(check);
  return ok({
    symbol: ticker.symbol,
    nameEn: ticker.nameEn,
    nameZh: ticker.nameZh,
    kind: ticker.kind,
    currency: ticker.currency,
    source: series?.source ?? null,
    adjustment: (series?.adjustment as Adjustment | undefined) ?? null,
    sample: series?.source === "sample",
    firstDay: series?.firstDay ?? null,
    lastDay: series?.lastDay ?? null,
    bars: series?.bars ?? 0,
    stale: priceDay !== null && isStaleOn(series?.lastDay ?? null, priceDay),
    listedDay: check?.listedDay ?? null,
    priceDay,
    sessions: sessionsOf(ticker.symbol, check, series !== undefined),
    moves,
    suspensions,
    missing: missing && { count: missing.length, open: openOf(missing).length, days: missing },
    seams: series && check ? await seamsOf(series, imports) : [],
    imports,
  });
}

/** Where the bars that stand part from the real ones that the newest of their imports replaced. */
async function seamsOf(
  series: StandingSeries,
  [newest]: readonly ImportOfSeries[],
): Promise<TickerChecks["seams"]> {
  if (!newest) return [];
  const replaced = await replacedBars(newest.id, series.tickerId);
  if (replaced.length === 0) return [];
  const history = (await histories([series])).get(series.tickerId)!;
  const stands = history.days.map((day, i) => ({ day, close: history.closes[i]! }));
  const verdict = adjustmentSeam(replaced, stands);
  if (verdict.kind !== "seam") return [];
  if (verdict.steps.length === 0) return [{ day: verdict.day, falseReturn: null, importId: newest.id }];
  return verdict.steps.map(({ day, falseReturn }) => ({ day, falseReturn, importId: newest.id }));
}

const openOf = <T extends { genuine: unknown }>(items: readonly T[]): T[] =>
  items.filter((item) => item.genuine === null);

/** Every series with what is to be doubted of it, in the order of their symbols. */
export async function everySeriesChecked(priceDay: Day | null): Promise<SeriesCheckItem[]> {
  const [all, marks] = await Promise.all([standingSeries(), standingMarks(null)]);
  const checks = await checkSeries(all, all);
  const imports = await importsOf([...checks.values()]);
  return all.map((series) => {
    const check = checks.get(series.tickerId);
    const { ticker } = series;
    const { moves, suspensions, missing } = suspicionsOf(series.tickerId, check, marks);
    const untold = openOf(suspensions).filter(({ told }) => told !== "carried");
    const newest = suspensions.at(-1) ?? null;
    const item = {
      symbol: ticker.symbol,
      nameEn: ticker.nameEn,
      nameZh: ticker.nameZh,
      kind: ticker.kind,
      currency: ticker.currency,
      market: marketOf(series),
      source: series.source,
      adjustment: series.adjustment as Adjustment,
      sample: series.source === "sample",
      firstDay: series.firstDay,
      lastDay: series.lastDay,
      bars: series.bars,
      stale: priceDay !== null && isStaleOn(series.lastDay, priceDay),
      listedDay: check?.listedDay ?? null,
      moves: {
        open: openOf(moves).length,
        genuine: moves.length - openOf(moves).length,
        newest: openOf(moves).at(-1)?.day ?? null,
      },
      notPositive: check?.notPositive ?? null,
      suspensions: {
        count: suspensions.length,
        open: untold.length,
        newest,
        now: newest !== null && newest.to === series.lastDay,
      },
      missing: missing && {
        count: missing.length,
        open: openOf(missing).length,
        newest: openOf(missing).at(-1)?.day ?? null,
      },
      sessions: sessionsOf(ticker.symbol, check, true),
      import: imports(check)[0] ?? null,
      themes: [...new Set(ticker.watches.map((watch) => watch.theme.slug))],
    };
    return { ...item, needsLook: seriesDoubts(item) };
  });
}

/** Per ticker of these symbols, the moves that are suspected by a day and that nobody had called genuine by an instant. */
export async function openMoves(
  symbols: readonly string[],
  until: Date | null,
): Promise<Map<string, SuspectedMove[]>> {
  const [all, marks] = await Promise.all([standingSeries(), standingMarks(until)]);
  const wanted = all.filter((series) => symbols.includes(series.ticker.symbol));
  const checks = await checkSeries(wanted, all);
  return new Map(
    wanted.map((series) => [
      series.ticker.symbol,
      openOf(suspicionsOf(series.tickerId, checks.get(series.tickerId), marks).moves),
    ]),
  );
}
