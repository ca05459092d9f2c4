import type { MarkCode, PriceMarkItem } from "@/lib/prices/checks/schema";
import type { FindDismissal, DismissalRow } from "@/lib/prices/checks/data";
import type { Day } from "@/lib/domain/calendar/day";

/** What a person said of a suspicion, if anybody did. */
export function wordOn(marks: FindDismissal, tickerId: number, day: Day, code: MarkCode) {
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

export function markItem(row: DismissalRow): PriceMarkItem {
  return {
    id: row.id,
    symbol: row.ticker.symbol,
    day: row.day,
    code: row.code as MarkCode,
    reason: row.reason,
    by: row.analyst.handle,
    byName: row.analyst.name,
    at: row.createdAt.toISOString(),
    voidedAt: row.voidedAt?.toISOString() ?? null,
  };
}
