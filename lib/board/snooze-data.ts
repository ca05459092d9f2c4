import type { BoardView } from "@/lib/board/view";
import { db } from "@/lib/db/client";
import { cachedUntilWriteBesideNotes } from "@/lib/db/db-version";
import type { Transaction } from "@/lib/db/transaction";
import type { Snooze } from "@/lib/domain/theme/look-snooze";
import type { LookReason } from "@/lib/domain/theme/needs-look";

export interface StoredSnooze extends Snooze {
  id: string;
}

const readSnoozes = (client: Transaction) =>
  client.snooze.findMany({ include: { theme: true, ticker: true }, orderBy: { createdAt: "desc" } });

// A few rows, read beside every board.
const everySnooze = cachedUntilWriteBesideNotes(() => readSnoozes(db));

/** An analyst's snoozes as they stood at the end of the view's day, newest first; inside a transaction as it sees them. */
export async function snoozesOf(
  analystId: string,
  { asOf, until }: Pick<BoardView, "asOf" | "until">,
  tx?: Transaction,
): Promise<StoredSnooze[]> {
  return (await (tx ? readSnoozes(tx) : everySnooze()))
    .filter(
      (row) =>
        row.analystId === analystId &&
        row.day <= asOf &&
        (until === null ? row.endedAt === null : row.endedAt === null || row.endedAt > until),
    )
    .map(({ id, theme, ticker, reasons, day, until }) => ({
      ...{ id, theme: theme.slug, ticker: ticker?.symbol ?? null, day, until },
      reasons: JSON.parse(reasons) as LookReason[],
    }));
}
