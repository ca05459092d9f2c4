import { FORWARD, type Adjustment } from "@/lib/domain/adjustment";
import { weekdaysBetween, type Day } from "@/lib/domain/calendar/day";
import { closeUsed, type CheckedBar } from "./adjustment-seam";
import { limitDaysByDifference } from "./difference-limits";
import { limitMoves, priceLimit } from "./price-limit";

/** An implausible move between two closes. It is shown and stays in every number; a person may dismiss it as genuine. */
export interface MoveIssue {
  day: Day;
  previousDay: Day;
  /** A fraction. */
  move: number;
  /** `beyond_limit`: further than the exchange's limit. `split_ratio`: within it, but near a ratio of a split. */
  code: "beyond_limit" | "split_ratio";
  /** The largest allowed moves, as fractions. */
  limit: { down: number; up: number };
  /** The nearest ratio of a split: `1/2`. */
  ratio: string | null;
  /** The probable cause; null where unknown. */
  probable: "unadjusted_split_or_dividend" | "wrong_adjustment" | null;
}

export interface MovesOf {
  symbol: string;
  adjustment: Adjustment;
  /** Whether a forward series is known to be adjusted by ratio. */
  isByRatio?: boolean;
  /** The ticker's first session, if known; without it no session counts as one of a new listing. */
  listedDay?: Day | null;
}

/** The fraction by which a move may exceed its limit: closes are rounded, adjusted ones twice. */
const TOLERANCE = 0.002;
/** The largest distance from a split's ratio: the market moves on that day, too, and a dividend may come with it. */
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
 * The moves between closes that exceed the day's limit, or that are near a split's ratio after the first sessions of a
 * listing. An index has none. For a forward series, which may be adjusted by difference, moves that an ordinary limit
 * day explains are left out. `bars` ascending; pairs with a close that isn't positive have no ratio and are skipped.
 * Source: formats, "Suspicions".
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
  const mayBeByDifference = FORWARD.has(about.adjustment) && !about.isByRatio;
  return mayBeByDifference ? withoutLimitDays(moves, bars, about.symbol) : moves;
}

/** Forward prices may be adjusted by difference, which turns an ordinary limit day into a move beyond the limit. */
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

/**
 * The first sessions of a listing fall on the weekdays after it, with holidays in between; later bars belong to an old
 * listing.
 */
const LONGEST_HOLIDAY = 10;

const isAboutListing = (day: Day, listedDay: Day | null | undefined): boolean =>
  listedDay != null && day >= listedDay && weekdaysBetween(listedDay, day) <= 5 + LONGEST_HOLIDAY;

/** `session`: the number of the later bar's session since a new listing; 0 for an old listing. */
function moveBetween(
  before: CheckedBar,
  bar: CheckedBar,
  { symbol, adjustment }: MovesOf,
  session: number,
): MoveIssue | null {
  const [from, to] = [closeUsed(before), closeUsed(bar)];
  // A shortcut for nearly all moves: within the narrowest limit, rounded by half a cent, and far from every ratio.
  if (from <= 0 || to <= 0 || Math.abs(to - from) < 0.1 * from - 0.005) return null;
  const limit = priceLimit(symbol, bar.day);
  if (!limit) return null;
  if (session > 0 && session <= limit.freeSessions) return null;
  const move = to / from - 1;
  const furthest = limitMoves(from, limit);
  const isBeyond = move > furthest.up + TOLERANCE || move < furthest.down - TOLERANCE;
  const ratio = nearestSplit(to / from, isBeyond ? NEAR_BEYOND_LIMIT : NEAR);
  if (!isBeyond && ratio === null) return null;
  // A market with a limit doesn't let a price fall through it; only a distribution of shares or cash does.
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
