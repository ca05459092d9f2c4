import type { AuditEvent } from "@/lib/audit/events";
import { joiningOf, mergeTickers } from "@/lib/db/merge-tickers";
import type { Transaction } from "@/lib/db/transaction";
import { overlaps } from "@/lib/domain/theme/membership";
import { fail, invalid, ok, type Result } from "@/lib/result";
import { withSeries, type TickerWithSeries } from "@/lib/tickers/data";

type MergeEvent = Extract<AuditEvent, { action: "ticker.merge" }>;
/** The facts that the audit keeps of a merge, which can't be undone. */
type Merged = Pick<MergeEvent["before"], "series"> & Omit<MergeEvent["after"], "symbol" | "until">;

/** Makes a ticker one with the ticker under its code of today, if a person said so and nothing speaks against it. */
export async function mergeInto(
  tx: Transaction,
  formerId: number,
  current: TickerWithSeries,
  merge: boolean,
): Promise<Result<Merged>> {
  const former = await tx.ticker.findUniqueOrThrow({ where: { id: formerId }, include: withSeries });
  if (former.currency !== current.currency) return invalid("to", "other_listing");
  const both = [former, current];
  if (!merge)
    return fail("code_taken", {
      fields: { to: "code_taken" },
      extra: {
        tickers: both.map(({ symbol, nameEn, nameZh, series }) => ({
          ...{ symbol, nameEn, nameZh },
          bars: series?.bars ?? 0,
        })),
      },
    });
  const themes = await watchedTwice(tx, former.id, current.id);
  if (themes.length > 0) return fail("watched_twice", { fields: { to: "watched_twice" }, extra: { themes } });
  const joining = joiningOf(former.series, current.series);
  if (joining === null)
    return fail("series_differ", {
      fields: { to: "series_differ" },
      extra: {
        series: both.map(({ symbol, series }) => ({
          symbol,
          adjustment: series!.adjustment,
          firstDay: series!.firstDay,
          lastDay: series!.lastDay,
          bars: series!.bars,
        })),
      },
    });
  const isSameName = (["nameEn", "nameZh"] as const).every(
    (each) => former[each] === null || former[each] === current[each],
  );
  const names = { nameEn: current.nameEn ?? former.nameEn, nameZh: current.nameZh ?? former.nameZh };
  await tx.ticker.update({ where: { id: current.id }, data: names });
  const { nameEn, nameZh } = former;
  const wasNamed = current.nameEn !== null || current.nameZh !== null;
  if (!isSameName && wasNamed) await tx.tickerName.create({ data: { tickerId: current.id, nameEn, nameZh } });
  await mergeTickers(tx, former.id, current.id, joining);
  const bars = await tx.priceBar.count({ where: { tickerId: current.id } });
  const before = both.reduce((sum, { series }) => sum + (series?.bars ?? 0), 0);
  return ok({ series: both.map(seriesIn), joining, bars, dropped: before - bars });
}

const seriesIn = ({ symbol, series }: TickerWithSeries): Merged["series"][number] => ({
  symbol,
  source: series?.source ?? null,
  adjustment: series?.adjustment ?? null,
  firstDay: series?.firstDay ?? null,
  lastDay: series?.lastDay ?? null,
  bars: series?.bars ?? 0,
});

/** The themes that watch both tickers at one time: a theme can't watch a ticker twice. */
async function watchedTwice(tx: Transaction, one: number, other: number): Promise<string[]> {
  const watches = await tx.watch.findMany({
    where: { tickerId: { in: [one, other] }, voidedAt: null },
    select: {
      tickerId: true,
      themeId: true,
      addedOn: true,
      removedOn: true,
      theme: { select: { slug: true } },
    },
  });
  const theirs = watches.filter(({ tickerId }) => tickerId === other);
  return watches
    .filter(({ tickerId }) => tickerId === one)
    .filter((watch) => theirs.some((each) => each.themeId === watch.themeId && overlaps(each, watch)))
    .map(({ theme }) => theme.slug);
}
