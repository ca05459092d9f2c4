import { today } from "@/lib/analysts/data";
import type { PriceUpload } from "@/lib/api/price-upload";
import { problemOf } from "@/lib/api/problem";
import { recordEvent } from "@/lib/db/audit";
import {
  deleteBars,
  deleteSampleBars,
  recordChanges,
  refreshSeries,
  upsertBars,
  type BarRow,
} from "@/lib/db/bars";
import { db } from "@/lib/db/client";
import { transaction, type Transaction } from "@/lib/db/transaction";
import { planImport, readUpload, type ImportPlan, type Standing } from "@/lib/prices/import-plan";
import { readImport } from "@/lib/prices/data";
import type { importQuery } from "@/lib/prices/import-query";
import type { ImportedFiles, ImportResult, PriceImportItem } from "@/lib/prices/schema";
import { fail, ok, type Result } from "@/lib/result";
import type { CurrentAnalyst } from "@/lib/session";
import { now } from "@/lib/session/clock";
import { ensureTicker } from "@/lib/tickers/data";
import type { z } from "zod";

type Options = z.output<typeof importQuery>;
type Answer = ImportResult | ImportedFiles;

/** Imports files of daily bars, each in a transaction of its own; one that fails leaves the others standing. */
export async function importPriceFiles(
  uploads: readonly PriceUpload[],
  options: Options,
  analyst: CurrentAnalyst,
): Promise<Result<Answer> & { status?: number }> {
  const [only] = uploads;
  if (only && uploads.length === 1) return importPriceFile(only, options, analyst);
  const files: ImportedFiles["files"] = [];
  let status = 200;
  for (const upload of uploads) {
    const result = await importPriceFile(upload, options, analyst);
    if (result.ok && result.value.id !== null) status = 201;
    files.push(result.ok ? result.value : { ...problemOf(result), fileName: upload.fileName });
  }
  return { ...ok({ files }), status };
}

async function importPriceFile(
  upload: PriceUpload,
  options: Options,
  analyst: CurrentAnalyst,
): Promise<Result<ImportResult> & { status?: number }> {
  const read = await readUpload(upload, options, await today());
  if (!read.ok) return read;
  return transaction(async (tx) => {
    const plan = planImport(upload, read.value, options, await standing(tx, read.value.symbol));
    if (!plan.ok) return plan;
    const { result } = plan.value;
    const id = options.dryRun ? null : await writeImport(tx, plan.value, upload, analyst);
    return { ...ok({ ...result, id }), status: id === null ? 200 : 201 };
  });
}

/** What stands of a ticker; a series whose bars are all gone says nothing any more. */
async function standing(tx: Transaction, symbol: string): Promise<Standing<BarRow>> {
  const ticker = await tx.ticker.findUnique({ where: { symbol }, include: { series: true } });
  if (!ticker?.series?.bars) return { series: null, bars: [] };
  return { series: ticker.series, bars: await tx.priceBar.findMany({ where: { tickerId: ticker.id } }) };
}

/** Writes a planned import and answers its id; a file that changes nothing leaves no trace (null). */
async function writeImport(
  tx: Transaction,
  plan: ImportPlan<BarRow>,
  upload: PriceUpload,
  analyst: CurrentAnalyst,
): Promise<string | null> {
  const { result } = plan;
  if (plan.bars.length === 0) return null;
  const ticker = await ensureTicker(tx, plan.symbol);
  const written = await tx.priceImport.create({
    data: {
      analystId: analyst.id,
      fileName: upload.fileName,
      sha256: plan.sha256,
      form: result.form,
      symbols: JSON.stringify(result.symbols),
      adjustment: result.adjustment,
      accepted: result.accepted,
      duplicate: result.duplicate,
      corrected: result.corrected,
      rejected: JSON.stringify(result.rejected),
      rejectedCount: result.rejectedCount,
      warnings: JSON.stringify(result.warnings),
      warningCount: result.warningCount,
      tickers: JSON.stringify(result.tickers.map(({ conflict: _, ...told }) => told)),
      before: JSON.stringify([{ tickerId: ticker.id, ...plan.before }]),
    },
  });
  const replaced = new Map(plan.replaced.map((bar) => [bar.day, bar]));
  const days = [...new Set([...plan.bars.map((bar) => bar.day), ...plan.removedDays])];
  await recordChanges(
    tx,
    written.id,
    days.map((day) => ({ tickerId: ticker.id, day, before: replaced.get(day) ?? null })),
  );
  await deleteBars(tx, ticker.id, plan.removedDays);
  await upsertBars(
    tx,
    plan.bars.map((bar) => ({ ...bar, tickerId: ticker.id, sample: false, importId: written.id })),
  );
  await refreshSeries(tx, ticker.id, { source: "import", adjustment: result.adjustment });
  await recordEvent(tx, {
    analystId: analyst.id,
    action: "prices.import",
    subjectId: written.id,
    after: { symbols: result.symbols, accepted: result.accepted, corrected: result.corrected },
  });
  return written.id;
}

/** Reverts an import: the values it replaced come back, generated ones too. Refused while a later import of the ticker stands. */
export async function revertImport(id: string, analyst: CurrentAnalyst): Promise<Result<PriceImportItem>> {
  const row = await db.priceImport.findUnique({ where: { id } });
  if (!row || row.revertedAt) return fail("not_found");
  const refused = await transaction(async (tx) => {
    const changes = await tx.priceBarChange.findMany({ where: { importId: id } });
    const tickerIds = [...new Set(changes.map((change) => change.tickerId))];
    const later = await tx.priceBarChange.findFirst({
      where: { tickerId: { in: tickerIds }, importId: { gt: id }, import: { revertedAt: null } },
    });
    if (later) return fail("not_revertible", { extra: { laterImport: later.importId } });
    const added = changes.filter((change) => change.before === null);
    for (const tickerId of tickerIds) {
      const days = added.filter((change) => change.tickerId === tickerId).map((change) => change.day);
      await deleteBars(tx, tickerId, days);
    }
    await upsertBars(
      tx,
      changes.flatMap((change) => (change.before === null ? [] : [JSON.parse(change.before) as BarRow])),
    );
    const before = JSON.parse(row.before) as { tickerId: number; source: string; adjustment: string }[];
    for (const { tickerId, source, adjustment } of before)
      await refreshSeries(tx, tickerId, { source, adjustment });
    await tx.priceImport.update({ where: { id }, data: { revertedAt: now() } });
    await recordEvent(tx, { analystId: analyst.id, action: "prices.revert", subjectId: id });
    return null;
  });
  return refused ?? readImport(id);
}

/** Removes every generated bar, for good: neither the seed nor a reverted import brings one back. */
export async function removeSamples(
  analyst: CurrentAnalyst,
): Promise<Result<{ tickers: number; bars: number }>> {
  const removed = await transaction(async (tx) => {
    const series = await tx.priceSeries.findMany({ where: { source: "sample", bars: { gt: 0 } } });
    const count = await deleteSampleBars(tx);
    for (const { tickerId } of series)
      await refreshSeries(tx, tickerId, { source: "sample", adjustment: "none" });
    await recordEvent(tx, {
      analystId: analyst.id,
      action: "prices.remove_samples",
      subjectId: "samples",
      after: { tickers: series.length, bars: count },
    });
    return { tickers: series.length, bars: count };
  });
  return ok(removed);
}
