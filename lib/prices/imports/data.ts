import { decodeCursor, encodeCursor, ID_PART } from "@/lib/contract/cursor";
import { db } from "@/lib/db/client";
import { ADJUSTMENTS, type Adjustment } from "@/lib/domain/adjustment";
import type { KeptVerdict, PriceImportItem } from "@/lib/prices/imports/schema";
import { fail, ok, type Result } from "@/lib/result";
import { currentSymbols } from "@/lib/tickers/former-data";

type ImportRow = NonNullable<Awaited<ReturnType<typeof findImport>>>;

function findImport(id: string) {
  return db.priceImport.findUnique({
    where: { id },
    include: { analyst: { select: { handle: true, name: true } } },
  });
}

/** An import names its tickers by their symbols of today, also after a renumbering. */
function importItem(row: ImportRow, current: (symbol: string) => string): PriceImportItem {
  return {
    id: row.id,
    fileName: row.fileName,
    sha256: row.sha256,
    form: row.form,
    symbols: namedToday(row.symbols, current),
    adjustment: row.adjustment as PriceImportItem["adjustment"],
    accepted: row.accepted,
    duplicate: row.duplicate,
    corrected: row.corrected,
    rejected: JSON.parse(row.rejected) as PriceImportItem["rejected"],
    rejectedCount: row.rejectedCount,
    warnings: JSON.parse(row.warnings) as PriceImportItem["warnings"],
    warningCount: row.warningCount,
    source: row.source,
    tickers: storedVerdicts(row.tickers).map((each) => ({
      ...each,
      symbol: each.symbol && current(each.symbol),
    })),
    author: row.analyst.handle,
    authorName: row.analyst.name,
    createdAt: row.createdAt.toISOString(),
    revertedAt: row.revertedAt?.toISOString() ?? null,
  };
}

const namedToday = (symbols: string, current: (symbol: string) => string): string[] => [
  ...new Set((JSON.parse(symbols) as string[]).map(current)),
];

/** Older imports have no stored verdicts about replaced series, and no proofs. */
type Later = "convertedFrom" | "proof" | "replaced";

function storedVerdicts(text: string): PriceImportItem["tickers"] {
  const tickers = JSON.parse(text) as (Omit<KeptVerdict, Later> & Partial<KeptVerdict>)[];
  return tickers.map((ticker) => ({
    ...ticker,
    convertedFrom: ticker.convertedFrom ?? null,
    proof: ticker.proof ?? null,
    replaced: ticker.replaced ?? null,
  }));
}

export async function readImport(id: string): Promise<Result<PriceImportItem>> {
  const row = await findImport(id);
  return row ? ok(importItem(row, await currentSymbols())) : fail("not_found");
}

/** The newest import of the same bytes that isn't reverted, with its tickers and adjustment. */
export async function readPreviousImport(
  sha256: string,
): Promise<{ id: string; symbols: string[]; adjustment: Adjustment | null } | null> {
  const row = await db.priceImport.findFirst({
    where: { sha256, revertedAt: null },
    orderBy: { id: "desc" },
    select: { id: true, symbols: true, adjustment: true },
  });
  const adjustment = ADJUSTMENTS.find((each) => each === row?.adjustment && each !== "unknown") ?? null;
  return row && { id: row.id, symbols: namedToday(row.symbols, await currentSymbols()), adjustment };
}

/** Lists the imports, newest first. */
export async function listImports(query: { limit: number; cursor?: string }) {
  const after = decodeCursor("price-imports", query.cursor, ID_PART)?.[0];
  const rows = await db.priceImport.findMany({
    where: after ? { id: { lt: after } } : {},
    include: { analyst: { select: { handle: true, name: true } } },
    orderBy: { id: "desc" },
    take: query.limit + 1,
  });
  const page = rows.slice(0, query.limit);
  const current = await currentSymbols();
  return {
    items: page.map((row) => importItem(row, current)),
    nextCursor: rows.length > page.length ? encodeCursor("price-imports", [page.at(-1)!.id]) : null,
  };
}
