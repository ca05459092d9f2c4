import { recordEvent } from "@/lib/audit/record";
import { BarChanges, laterImport, undoChanges } from "@/lib/db/bar-changes";
import { BarWriter } from "@/lib/db/bar-writer";
import { refreshSeries, type SeriesRecord } from "@/lib/db/bars";
import { db, writerConnection } from "@/lib/db/client";
import { largeWrite } from "@/lib/db/large-write";
import { ProvedBars } from "@/lib/db/proved-bars";
import { keepStatedAdjustments } from "@/lib/db/stated-adjustment";
import { isImportActive } from "@/lib/db/active-import";
import { transaction, type Transaction } from "@/lib/db/transaction";
import type { TickerNames } from "@/lib/domain/symbol/ticker-names";
import { rememberMapping, type MappingInput } from "@/lib/prices/forms/mutations";
import type { BarLog } from "@/lib/prices/imports/bar-log";
import { proveJoined } from "@/lib/prices/imports/joined-mutations";
import { readImport } from "@/lib/prices/imports/data";
import { planImport, type ImportPlan, type PlannedTicker } from "@/lib/prices/imports/plan";
import type { PriceImportItem } from "@/lib/prices/imports/schema";
import { withStored } from "@/lib/prices/imports/stored-series-data";
import type { PlanOptions, StoredSeries, TickerPlan } from "@/lib/prices/imports/ticker-plan";
import { isWritten, writePlan } from "@/lib/prices/imports/write-plan";
import { fail, ok, type Failure, type Result } from "@/lib/result";
import type { Context } from "@/lib/contract/context";
import { currentSymbols } from "@/lib/tickers/former-data";
import { ensureTickers } from "@/lib/tickers/mutations";

/** The transaction limit: enough for the largest accepted file on a slow disk. */
const LONGEST_IMPORT = 15 * 60_000;
/**
 * The import stops itself before that limit: on a timeout Prisma only abandons the transaction and does not notify the
 * running code.
 */
const IN_TIME = LONGEST_IMPORT - 30_000;

/** From this number of bars on, committing would noticeably block other requests. */
const MANY_ROWS = 50_000;

/** Bars to store, with their origin. */
export interface NewBars {
  bars: BarLog;
  /** In the order of the log's symbols. */
  tickers: readonly PlannedTicker[];
  /** Names for tickers without a name, by symbol. */
  names?: ReadonlyMap<string, TickerNames>;
  /** Returns the reason for which the plan is rejected; null to accept it. */
  refuse(plan: ImportPlan): Failure | null;
  /** Builds the import's row from the final plan. */
  row(plan: ImportPlan): ImportRow;
  /** `import` or a provider's name. */
  source: string;
  /** The column mapping to store together with the bars. */
  mapping?: MappingInput;
}

type ImportRow = Pick<
  Parameters<Transaction["priceImport"]["create"]>[0]["data"],
  | "fileName"
  | "sha256"
  | "form"
  | "symbols"
  | "adjustment"
  | "accepted"
  | "duplicate"
  | "corrected"
  | "rejected"
  | "rejectedCount"
  | "warnings"
  | "warningCount"
  | "tickers"
>;

/** Plans the storage of bars without writing (a dry run). */
export function planBars(
  { bars, tickers }: NewBars,
  options: PlanOptions,
  signal?: AbortSignal,
): Promise<ImportPlan> {
  return withStored(db, bars, (storedSeries, reader) =>
    planImport(bars, tickers, storedSeries, reader, options, signal),
  );
}

/**
 * Stores bars in one transaction and returns the plan and the import's id; null if there was nothing to store, which
 * leaves no row. The comparison with the stored bars runs under the write lock, so no other write can interfere;
 * receiving, reading and checking the file ran before it. Concurrent readers see the last commit. A ticker can be
 * renumbered or merged while its bars are on their way: they go by its code of today, and are refused (`changed_meanwhile`)
 * where they hold both of two tickers that are one now, or would take the place of prices that nobody knew of.
 */
export function storeBars(
  newBars: NewBars,
  context: Context,
  options: PlanOptions,
  signal?: AbortSignal,
): Promise<Result<{ plan: ImportPlan; id: string | null }>> {
  const { bars, tickers } = newBars;
  const store = async (tx: Transaction, flush?: () => Promise<void>) => {
    const asRead = [...bars.symbols];
    if (!bars.rename(await currentSymbols())) return fail("changed_meanwhile");
    const late = AbortSignal.timeout(IN_TIME);
    const ending = signal ? AbortSignal.any([signal, late]) : late;
    const plan = await withStored(tx, bars, (storedSeries, reader) =>
      planImport(bars, tickers, storedSeries, reader, options, ending),
    );
    const refused = newBars.refuse(plan);
    if (refused) return refused;
    const isRenamed = (place: number) => bars.symbols[place] !== asRead[place];
    if (plan.tickers.some((ticker, place) => isRenamed(place) && replacesPrices(ticker)))
      return fail("changed_meanwhile");
    const id = await writeImport(tx, plan, newBars, context, ending);
    await flush?.();
    return ok({ plan, id });
  };
  const bounds = { timeout: LONGEST_IMPORT };
  if (bars.rows < MANY_ROWS) return transaction(store, bounds);
  return largeWrite((flush) => transaction((tx) => store(tx, flush), bounds));
}

const replacesPrices = ({ mode, stored }: TickerPlan): boolean =>
  mode === "replace" && stored?.source !== "sample";

const seriesOf = ({ tickerId, source, adjustment, convertedFrom, proof }: StoredSeries): SeriesRecord => ({
  tickerId,
  source,
  adjustment,
  convertedFrom,
  proof,
});

async function writeImport(
  tx: Transaction,
  plan: ImportPlan,
  newBars: NewBars,
  context: Context,
  signal?: AbortSignal,
): Promise<string | null> {
  const written = plan.tickers.filter(isWritten);
  if (written.length === 0) return null;
  const ids = await ensureTickers(
    tx,
    written.map(({ symbol }) => symbol!),
    newBars.names,
  );
  const before: SeriesRecord[] = [];
  const after: SeriesRecord[] = [];
  for (const { symbol, stored, verdict } of written) {
    const tickerId = ids.get(symbol!)!;
    const { source } = newBars;
    const { adjustment, convertedFrom } = verdict;
    const proof = JSON.stringify(verdict.proof);
    const record = { tickerId, source, adjustment, convertedFrom, proof };
    before.push(stored ? seriesOf(stored) : record);
    after.push(record);
  }
  const row = newBars.row(plan);
  const { id } = await tx.priceImport.create({
    data: { ...row, analystId: context.actor.id, source: newBars.source, before: JSON.stringify(before) },
  });
  const connection = writerConnection();
  const into = {
    sink: new BarWriter(connection, { sample: false, importId: id }),
    changes: new BarChanges(connection, id),
    isOpen: isImportActive(connection, id),
  };
  await writePlan(plan, ids, into, signal);
  const joining = {
    bars: new ProvedBars(connection),
    keep: (tickerId: number, day: string) => into.changes.keep(tickerId, day),
    importId: id,
    signal,
  };
  const joined = await proveJoined(written, after, joining);
  const series = after.map((record, i) => {
    const own = joined[i];
    if (!own) return record;
    Object.assign(written[i]!.verdict, own); // the answer and the import's row say what is stored
    return { ...record, ...own, proof: JSON.stringify(own.proof) };
  });
  await refreshSeries(tx, series);
  if (joined.some((each) => each !== null)) {
    const { tickers, adjustment } = newBars.row(plan);
    await tx.priceImport.update({ where: { id }, data: { tickers, adjustment } });
  }
  if (newBars.mapping) await rememberMapping(tx, newBars.mapping, context);
  await recordEvent(tx, context, {
    action: "prices.import",
    subjectId: id,
    after: {
      symbols: written.map(({ symbol }) => symbol),
      accepted: row.accepted,
      corrected: row.corrected,
    },
  });
  return id;
}

/**
 * Reverts an import: the replaced values are restored, including generated ones. Rejected while a later import of one
 * of its tickers isn't reverted.
 */
export async function revertImport(id: string, context: Context): Promise<Result<PriceImportItem>> {
  const refused = await transaction(async (tx) => {
    const row = await tx.priceImport.findUnique({ where: { id } });
    if (!row || row.revertedAt) return fail("not_found");
    const before = JSON.parse(row.before) as SeriesRecord[];
    const tickerIds = before.map(({ tickerId }) => tickerId);
    const connection = writerConnection();
    const later = laterImport(connection, id, tickerIds);
    if (later) return fail("not_revertible", { extra: { laterImport: later } });
    undoChanges(connection, id, tickerIds);
    await refreshSeries(tx, await keepStatedAdjustments(tx, row, before));
    await tx.priceImport.update({ where: { id }, data: { revertedAt: context.now } });
    await recordEvent(tx, context, {
      action: "prices.revert",
      subjectId: id,
    });
    return null;
  });
  return refused ?? readImport(id);
}
