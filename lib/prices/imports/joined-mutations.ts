import type { SeriesRecord } from "@/lib/db/bars";
import type { ProvedBars } from "@/lib/db/proved-bars";
import { convertedClose } from "@/lib/domain/price-check/convert-difference";
import { proveSeries } from "@/lib/domain/price-check/prove-series";
import { filedAdjustment } from "@/lib/domain/price-check/proved-adjustment";
import type { TickerPlan } from "@/lib/prices/imports/plan";

interface Joining {
  bars: ProvedBars;
  /** Stores a bar as it was before the import. */
  keep(tickerId: number, day: string): void;
  importId: string;
}

/**
 * The record of a series that an import joined, tested as a whole. Its adjusted closes, where the proof gives them, are
 * written; a proof that contradicts the series is stored with it and changes nothing else.
 */
export function proveJoined(
  plan: TickerPlan,
  record: SeriesRecord,
  { bars, keep, importId }: Joining,
): SeriesRecord {
  const { tickerId } = record;
  const { stored, verdict } = plan;
  if (plan.mode !== "merge" || !stored) return record;
  const rows = bars.read(tickerId);
  const series = {
    count: rows.length,
    hasTurnover: rows.some(({ turnover }) => turnover !== null && turnover > 0),
    hasNotPositive: rows.some(({ close }) => close <= 0),
    from: (index: number) => rows.slice(index),
  };
  const { adjustment, convertedFrom, proof, pieces } = proveSeries(series, filedAdjustment(stored), "reject");
  const isConverted = stored.convertedFrom !== null || verdict.convertedFrom !== null || pieces !== null;
  for (const row of isConverted ? rows : []) {
    const adjClose = pieces ? convertedClose(pieces, row.day, row.close) : null;
    if (adjClose === row.adjClose) continue;
    if (row.importId !== importId) keep(tickerId, row.day);
    bars.setAdjusted(tickerId, row.day, adjClose);
  }
  Object.assign(verdict, { adjustment, convertedFrom, proof });
  return { ...record, adjustment, convertedFrom, proof: JSON.stringify(proof) };
}
