import type { Database } from "better-sqlite3";
import { refreshSeries } from "@/lib/db/bars";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { upsertBars } from "@/lib/db/upsert-bars";
import type { Day } from "@/lib/domain/calendar/day";
import { contextVia } from "@/lib/session";
import { ensureTicker } from "@/lib/tickers/mutations";
import { seedBoard } from "@/prisma/seed/seed-board";
import { barsOf, insertRaw, weekdaysUntil } from "./bars";
import { timed } from "./measure";

const THEMES = 50;
const TICKERS = 500;
const LAST_DAY: Day = "2025-12-31";
/** Five years of bars. */
export const DAYS = weekdaysUntil(LAST_DAY, 1_250);
const CHUNK = 50; // tickers whose bars are stored in one transaction

/** Adds to the seed's board: own themes called over five years, and tickers so that each of them is watched. */
export async function makeThemes(): Promise<void> {
  await seedBoard("2026-01-01");
  await db.priceBar.deleteMany();
  const { actor } = await contextVia("script");
  const sectors = await db.theme.findMany({ where: { level: "sector" }, orderBy: { ordinal: "asc" } });
  const there = await db.theme.count();
  const added = Array.from({ length: THEMES - there }, (_, i) => ({
    slug: `bench-${i + 1}`,
    level: "subtheme",
    parentId: sectors[i % sectors.length]!.id,
    nameEn: `Bench theme ${i + 1}`,
    nameZh: `测试主题 ${i + 1}`,
    callDay: DAYS[Math.round((i / (THEMES - there)) * (DAYS.length - 60))]!,
    source: "analyst",
    ordinal: 100 + i,
    analystId: actor.id,
  }));
  await db.theme.createMany({ data: added });
  const themes = await db.theme.findMany({ where: { slug: { startsWith: "bench-" } } });
  const watched = await makeTickers();
  await db.watch.createMany({
    // Every ticker in one theme, one in ten in a second one.
    data: watched.flatMap((tickerId, n) =>
      (n % 10 === 0 ? [n, n + 7] : [n]).map((at) => {
        const theme = themes[at % themes.length]!;
        const day = theme.callDay!;
        return {
          themeId: theme.id,
          tickerId,
          analystId: actor.id,
          source: "analyst",
          addedOn: day,
          recordedOn: day,
        };
      }),
    ),
  });
}

async function makeTickers(): Promise<number[]> {
  const there = await db.ticker.count({ where: { kind: "equity" } });
  return transaction(async (tx) => {
    const ids: number[] = [];
    for (let n = 0; n < TICKERS - there; n++) {
      const symbol = `605${String(n).padStart(3, "0")}.SH`;
      ids.push((await ensureTicker(tx, symbol, { nameEn: `Bench ${n}`, nameZh: `测试 ${n}` })).id);
    }
    return ids;
  });
}

/** The duration of each chunk in milliseconds: stored by the importer, and by the cheapest possible SQLite write. */
export interface Loading {
  bars: number;
  chunk: number;
  ours: number[];
  raw: number[];
}

/** Five years for every ticker, indices too; the same bars go into `scratch` beside it for the comparison. */
export async function loadBars(scratch: Database): Promise<Loading> {
  const tickers = await db.ticker.findMany({ orderBy: { id: "asc" } });
  const loading: Loading = { bars: 0, chunk: CHUNK * DAYS.length, ours: [], raw: [] };
  for (let start = 0; start < tickers.length; start += CHUNK) {
    const chunk = tickers.slice(start, start + CHUNK);
    const bars = chunk.flatMap((ticker) => barsOf(ticker, DAYS));
    const ours = await timed(() => transaction((tx) => upsertBars(tx, bars)));
    const raw = await timed(() => insertRaw(scratch, bars));
    loading.bars += bars.length;
    if (chunk.length === CHUNK) {
      loading.ours.push(ours);
      loading.raw.push(raw);
    }
    await transaction(async (tx) => {
      const series = chunk.map(({ id }) => ({ tickerId: id, source: "import", adjustment: "none" }));
      await refreshSeries(tx, series);
    });
  }
  return loading;
}
