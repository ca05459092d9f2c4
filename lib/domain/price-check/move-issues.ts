import type { Adjustment } from "@/lib/domain/adjustment";
import { weekdaysBetween, type Day } from "@/lib/domain/calendar/day";
import { closeUsed, type CheckedBar } from "./adjustment-seam";
import { limitDaysByDifference } from "./difference-limits";
import { limitMoves, priceLimit } from "./price-limit";

/** A move from one close to the next that hardly can be one. Shown and counted as it stands; a person may call it genuine. */
export interface MoveIssue {
  day: Day;
  previousDay: Day;
  /** A fraction. */
  move: number;
  /** `beyond_limit`: further than the exchange lets a price go. `split_ratio`: within it, but to a fraction that shares are split by. */
  code: "beyond_limit" | "split_ratio";
  /** The furthest it may go, as fractions. */
  limit: { down: number; up: number };
  /** The ratio of a split that it is near to: `1/2`. */
  ratio: string | null;
  /** What probably lies behind it; null: nobody knows. */
  probable: "unadjusted_split_or_dividend" | "wrong_adjustment" | null;
}

export interface MovesOf {
  symbol: string;
  adjustment: Adjustment;
  /** The ticker's first session, where it is known: without it no session is taken for one of a new listing. */
  listedDay?: Day | null;
}

/** Percentage points by which a move may pass its limit: closes are rounded, adjusted ones twice. */
const TOLERANCE = 0.002;
/** How near to a split's ratio a move is one: the market moves on that day, too, and a dividend may come with it. */
const NEAR = 0.03;
const NEAR_BEYOND_LIMIT = 0.1;

const SPLITS = [2, 3, 4, 5, 6, 8, 10, 15, 20, 25, 50].flatMap((shares): [name: string, ratio: number][] => [
  [`1/${shares}`, 1 / shares],
  [`${shares}/1`, shares],
]);
const RATIOS: readonly (readonly [name: string, ratio: number])[] = [
  ...SPLITS,
  ["2/3", 2 / 3],
  ["3/2", 3 / 2],
];

/**
 * The moves between closes that pass the day's limit, or go to a split's ratio on a listing that isn't new. An index has none.
 * Of a forward series, which may be adjusted by difference, a move that an ordinary limit day explains isn't one.
 * `bars` ascending; pairs whose closes aren't positive have no ratio and are passed over. Source: formats, "Suspicions".
 */
export function moveIssues(bars: readonly CheckedBar[], about: MovesOf): MoveIssue[] {
  const moves: MoveIssue[] = [];
  let session = 0;
  for (let i = 0; i < bars.length; i++) {
    const bar = bars[i]!;
    const before = bars[i - 1];
    if (isAboutListing(bar.day, about.listedDay)) session++;
    else session = 0;
    const found = before ? moveBetween(before, bar, about, session) : null;
    if (found) moves.push(found);
  }
  return about.adjustment === "forward" ? withoutLimitDays(moves, bars, about.symbol) : moves;
}

/** Forward prices may be adjusted by difference, which prints an ordinary limit day as a move beyond the limit. */
function withoutLimitDays(
  moves: readonly MoveIssue[],
  bars: readonly CheckedBar[],
  symbol: string,
): MoveIssue[] {
  const closes = new Map(bars.map((bar) => [bar.day, closeUsed(bar)]));
  const beyond = moves.filter(({ code }) => code === "beyond_limit");
  const isLimitDay = limitDaysByDifference(
    beyond.map(({ day, previousDay, ratio }) => ({
      day,
      from: closes.get(previousDay)!,
      to: closes.get(day)!,
      share: priceLimit(symbol, day)!.share,
      isSplit: ratio !== null,
    })),
    bars.at(-1)!.day,
  );
  const limitDays = new Set(beyond.filter((_, i) => isLimitDay[i]));
  return moves.filter((move) => !limitDays.has(move));
}

/** A listing's first sessions are among the weekdays after it, holidays in between; later bars are an old listing's. */
const LONGEST_HOLIDAY = 10;

const isAboutListing = (day: Day, listedDay: Day | null | undefined): boolean =>
  listedDay != null && day >= listedDay && weekdaysBetween(listedDay, day) <= 5 + LONGEST_HOLIDAY;

/** `session`: the how-manieth of a new listing the later bar is; 0: of none. */
function moveBetween(
  before: CheckedBar,
  bar: CheckedBar,
  { symbol, adjustment }: MovesOf,
  session: number,
): MoveIssue | null {
  const [from, to] = [closeUsed(before), closeUsed(bar)];
  // Within the narrowest limit there is, rounded by half a cent, and far from every ratio: nearly every move there is.
  if (from <= 0 || to <= 0 || Math.abs(to - from) < 0.1 * from - 0.005) return null;
  const limit = priceLimit(symbol, bar.day);
  if (!limit) return null;
  if (session > 0 && session <= limit.freeSessions) return null;
  const move = to / from - 1;
  const furthest = limitMoves(from, limit);
  const isBeyond = move > furthest.up + TOLERANCE || move < furthest.down - TOLERANCE;
  const ratio = nearestSplit(to / from, isBeyond ? NEAR_BEYOND_LIMIT : NEAR);
  if (!isBeyond && ratio === null) return null;
  // No market with a limit lets a price fall through it: a listing's price does so when shares or cash are handed out.
  const isHandout = ratio !== null || (limit.share < 0.35 && move < 0);
  const isAdjusted = adjustment !== "none" && adjustment !== "unknown";
  const probable = isHandout ? (isAdjusted ? "wrong_adjustment" : "unadjusted_split_or_dividend") : null;
  return {
    day: bar.day,
    previousDay: before.day,
    move,
    code: isBeyond ? "beyond_limit" : "split_ratio",
    limit: furthest,
    ratio,
    probable,
  };
}

function nearestSplit(ratio: number, near: number): string | null {
  let best: string | null = null;
  let distance = near;
  for (const [name, split] of RATIOS) {
    const away = Math.abs(ratio / split - 1);
    if (away <= distance) [best, distance] = [name, away];
  }
  return best;
}
