import { yieldToEventLoop } from "@/lib/yield-to-event-loop";
import { readReplacedBars, type FindDismissal, type SeriesWithBars } from "@/lib/prices/checks/data";
import { dismissalOn } from "@/lib/prices/checks/dismissal-items";
import type { SeamItem } from "@/lib/prices/checks/schema";
import { adjustmentSeam } from "@/lib/domain/price-check/adjustment-seam";
import { memo } from "@/lib/memo";
import { histories } from "@/lib/prices/data";

type Seam = Pick<SeamItem, "day" | "falseReturn">;

interface Replacement {
  series: SeriesWithBars;
  importId: string;
}

/**
 * The days on which a series differs in level from the real bars that its newest import replaced, largest step first,
 * with their dismissals. The bars don't show which of the two series is spliced, so an analyst has to confirm the new
 * one.
 */
export async function seamsOf(
  series: SeriesWithBars,
  newestImport: string | undefined,
  dismissals: FindDismissal,
): Promise<SeamItem[]> {
  if (!newestImport) return [];
  const seams = await compare({ series, importId: newestImport });
  return seams.map((seam) => ({
    ...seam,
    importId: newestImport,
    ...dismissalOn(dismissals, series.tickerId, seam.day, "seam"),
  }));
}

const compare = memo(
  {
    name: "seams",
    key: ({ series, importId }: Replacement) => `${series.tickerId}:${series.revision}:${importId}`,
    room: { max: 5_000 },
  },
  findSeams,
);

async function findSeams({ series, importId }: Replacement): Promise<Seam[]> {
  const replaced = await readReplacedBars(importId, series.tickerId);
  if (replaced.length === 0) return [];
  await yieldToEventLoop();
  const history = (await histories([series])).get(series.tickerId)!;
  const current = history.days.map((day, i) => ({ day, close: history.closes[i]! }));
  const verdict = adjustmentSeam(replaced, current);
  if (verdict.kind !== "seam") return [];
  if (verdict.steps.length === 0) return [{ day: verdict.day, falseReturn: null }];
  const bySize = verdict.steps.toSorted((a, b) => Math.abs(b.falseReturn) - Math.abs(a.falseReturn));
  return bySize.map(({ day, falseReturn }) => ({ day, falseReturn }));
}
