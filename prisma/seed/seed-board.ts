import { readFile } from "node:fs/promises";
import { refreshSeries } from "@/lib/db/bars";
import { upsertBars } from "@/lib/db/upsert-bars";
import { db } from "@/lib/db/client";
import type { Context } from "@/lib/contract/context";
import { addWatchRevision } from "@/lib/db/revisions";
import { transaction, type Transaction } from "@/lib/db/transaction";
import { addDays, isWeekday, type Day } from "@/lib/domain/calendar/day";
import { UNSIGNED } from "@/lib/domain/limits";
import { withNames } from "@/lib/domain/report-text/match/name-themes";
import { readReports } from "@/lib/domain/report-text/read-reports";
import { readGlossary } from "@/lib/glossary/data";
import { acceptReport } from "@/lib/reports/accept/mutations";
import { contextVia, LOCAL_ANALYST } from "@/lib/session";
import { ensureTicker, nameFromListings } from "@/lib/tickers/mutations";
import { BENCHMARKS } from "./benchmarks";
import { themesOfClaims } from "./claim-themes";
import { SAMPLES_FROM, samplePrices } from "./sample-prices";
import { STARTER_TICKERS } from "./starter-tickers";

const SEED_REPORT = "deepseek-2025-02-04";

/** Runs a step of the seed only once, so that later changes by people are kept. */
async function once(step: string, work: (tx: Transaction) => Promise<void>): Promise<void> {
  const key = `seed.${step}`;
  await transaction(async (tx) => {
    if (await tx.setting.findUnique({ where: { key } })) return;
    await work(tx);
    await tx.setting.create({ data: { key, value: "done" } });
  });
}

async function seedReport(context: Context): Promise<void> {
  const text = await readFile(`prisma/seed/reports/${SEED_REPORT}.txt`, "utf8");
  const read = readReports(text);
  const draft = read.ok ? read.drafts[0] : undefined;
  if (!draft) throw new Error("The seed report is no report.");
  const named = withNames(draft, await readGlossary());
  const accepted = await acceptReport(
    { text, draft: named, slug: SEED_REPORT, source: "seed", claimThemes: themesOfClaims },
    context,
  );
  if (!accepted.ok)
    throw new Error(`The seed report was refused: ${accepted.code} ${JSON.stringify(accepted.fields)}`);
}

async function seedTickers(tx: Transaction): Promise<void> {
  for (const { symbol, nameEn, nameZh } of [...BENCHMARKS, ...Object.values(STARTER_TICKERS).flat()]) {
    await ensureTicker(tx, symbol, { nameEn, nameZh });
  }
}

/** Added on the call day, recorded today: the screens say that they were chosen with hindsight. */
async function seedWatches(tx: Transaction, context: Context, today: Day): Promise<void> {
  const report = await tx.report.findUniqueOrThrow({ where: { slug: SEED_REPORT } });
  for (const [slug, tickers] of Object.entries(STARTER_TICKERS)) {
    const theme = await tx.theme.findUniqueOrThrow({ where: { slug } });
    for (const { symbol } of tickers) {
      const ticker = await ensureTicker(tx, symbol);
      const watch = await tx.watch.create({
        data: {
          themeId: theme.id,
          tickerId: ticker.id,
          analystId: context.actor.id,
          source: "starter",
          addedOn: report.callDay,
          recordedOn: today,
          createdAt: context.now,
        },
      });
      await addWatchRevision(tx, watch, context);
    }
  }
}

async function seedSamples(tx: Transaction, today: Day): Promise<void> {
  let to = addDays(today, -1);
  while (!isWeekday(to)) to = addDays(to, -1);
  const prices = samplePrices({
    tickers: Object.entries(STARTER_TICKERS).flatMap(([theme, tickers]) =>
      tickers.map(({ symbol }) => ({ symbol, theme })),
    ),
    benchmarks: BENCHMARKS.map(({ symbol }) => symbol),
    from: SAMPLES_FROM,
    to,
  });
  for (const [symbol, bars] of prices) {
    const { id: tickerId } = await ensureTicker(tx, symbol);
    await upsertBars(
      tx,
      bars.map((bar) => ({ ...bar, tickerId, adjClose: null, turnover: null, sample: true, importId: null })),
    );
    await refreshSeries(tx, [{ tickerId, source: "sample", adjustment: "none" }]);
  }
}

/** The month of the newest list in the directory of listed names: a newer directory names tickers again. */
const LISTINGS_OF = "2026-08";

/**
 * Makes an empty board one with something to show: the local analyst, the first report through the importer, its starter
 * watchlists, and sample prices up to the last weekday before `today`. Names that tickers of an older board lack are taken from the directory. Run again it changes nothing.
 */
export async function seedBoard(today: Day): Promise<void> {
  await db.analyst.upsert({
    where: { handle: LOCAL_ANALYST },
    create: { handle: LOCAL_ANALYST, name: UNSIGNED },
    update: {},
  });
  const context = await contextVia("seed");
  await once("tickers", seedTickers);
  await seedReport(context);
  await once("watches", (tx) => seedWatches(tx, context, today));
  await once("samples", (tx) => seedSamples(tx, today));
  await once(`listings.${LISTINGS_OF}`, nameFromListings);
}
