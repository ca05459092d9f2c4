import type {
  ClosedItem,
  MissingItem,
  SeamItem,
  SeriesCheckItem,
  MoveItem,
  SuspensionItem,
} from "@/lib/prices/checks/schema";
import type { Day } from "@/lib/domain/calendar/day";

/** A series' issues with their dismissals. */
export interface IssueItems {
  moves: MoveItem[];
  closed: ClosedItem[];
  suspensions: SuspensionItem[];
  missing: MissingItem[] | null;
}

export const openOf = <T extends { genuine: unknown }>(items: readonly T[]): T[] =>
  items.filter((item) => item.genuine === null);

/** Counts a series' issues and those that aren't dismissed. `lastDay` is the day of its last bar. */
export function issueCounts(
  { moves, closed, suspensions, missing }: IssueItems,
  seams: readonly SeamItem[],
  lastDay: Day | null,
): Pick<SeriesCheckItem, "moves" | "closed" | "seams" | "suspensions" | "missing"> {
  const open = openOf(suspensions).filter(({ told }) => told !== "carried");
  const newest = suspensions.at(-1) ?? null;
  return {
    moves: {
      open: openOf(moves).length,
      genuine: moves.length - openOf(moves).length,
      newest: openOf(moves).at(-1)?.day ?? null,
    },
    closed: {
      count: closed.length,
      open: openOf(closed).length,
      newest: openOf(closed).at(-1)?.day ?? null,
    },
    seams: { count: seams.length, open: openOf(seams).length },
    suspensions: {
      count: suspensions.length,
      open: open.length,
      newest,
      now: newest !== null && newest.to === lastDay,
    },
    missing: missing && {
      count: missing.length,
      open: openOf(missing).length,
      newest: openOf(missing).at(-1)?.day ?? null,
    },
  };
}
