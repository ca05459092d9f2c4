import type { DismissalCode, DismissalItem } from "@/lib/prices/checks/schema";
import type { FindDismissal, DismissalRow } from "@/lib/prices/checks/data";
import type { Day } from "@/lib/domain/calendar/day";

/** The dismissal of an issue, if it is dismissed. */
export function dismissalOn(dismissals: FindDismissal, tickerId: number, day: Day, code: DismissalCode) {
  const dismissal = dismissals(tickerId, day, code);
  return {
    genuine: dismissal && {
      by: dismissal.analyst.handle,
      byName: dismissal.analyst.name,
      at: dismissal.createdAt.toISOString(),
      reason: dismissal.reason,
    },
    markId: dismissal?.id ?? null,
  };
}

export function dismissalItem(row: DismissalRow): DismissalItem {
  return {
    id: row.id,
    symbol: row.ticker.symbol,
    day: row.day,
    code: row.code as DismissalCode,
    reason: row.reason,
    by: row.analyst.handle,
    byName: row.analyst.name,
    at: row.createdAt.toISOString(),
    voidedAt: row.voidedAt?.toISOString() ?? null,
  };
}
