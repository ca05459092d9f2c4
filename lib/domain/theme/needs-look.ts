import { type Day, weekdaysBetween } from "@/lib/domain/calendar/day";
import type { EvidenceLeg } from "./evidence";
import { leaves } from "./leaves";
import type { MarketLeg } from "./market-leg";
import type { Status } from "./status";
import { SILENT_AFTER_WEEKDAYS } from "./thresholds";

/** The reasons for which a theme needs a look, most severe first. */
export const LOOK_KINDS = [
  "stale_benchmark",
  "suspected",
  "off_track",
  "off_track_by_evidence",
  "challenged",
  "unpriced",
  "many_stale",
  "stale",
  "many_no_bars",
  "no_bars",
  "silent",
  "no_notes",
] as const;

/** One reason, with its numbers: `excess` and `relative` are fractions, `balance` is of evidence, the rest are counts. */
export type LookReason =
  | { kind: "stale_benchmark" | "stale" | "silent"; weekdays: number }
  | { kind: "suspected"; symbols: string[] }
  | { kind: "off_track"; excess: number; relative: number }
  /** `from`: the other themes whose notes contradict, which count a third. */
  | { kind: "off_track_by_evidence" | "challenged"; balance: number; from: NamedTheme[] }
  | { kind: "unpriced" | "many_no_bars"; count: number }
  | { kind: "many_stale"; count: number; weekdays: number }
  | { kind: "no_bars" | "no_notes" };

export interface NamedTheme {
  slug: string;
  level: "sector" | "subtheme";
  nameEn: string | null;
  nameZh: string | null;
}

export interface DatedTicker {
  symbol: string;
  nameEn: string | null;
  nameZh: string | null;
  lastDay: Day | null;
}

/** The input of the rule: a theme's item on the board. */
export interface LookedAtTheme extends NamedTheme {
  parent: string | null;
  status: Status;
  market: MarketLeg;
  evidence: EvidenceLeg;
  evidenceBalance: number;
  evidenceFrom: readonly (NamedTheme & { contradicts: number })[];
  /** The returns against the benchmark that decide the status. */
  statusExcess: number | null;
  statusRelative: number | null;
  benchmark: (DatedTicker & { stale: boolean; sample: boolean }) | null;
  /** The day of its numbers. */
  priceDay: Day | null;
  sample: boolean;
  coverage: { priced: number; of: number };
  /** Its members without a current price. */
  stale: readonly DatedTicker[];
  /** The suspected moves of members that its return includes. */
  suspected: readonly { symbol: string }[];
  /** Weekdays since its newest note; `null` without one. */
  attention: number | null;
}

export interface Look {
  theme: NamedTheme;
  /** The ticker that needs the look; `null` for the theme itself. */
  ticker: DatedTicker | null;
  /** Most severe first; at least one. */
  reasons: LookReason[];
}

/** Up to this number of a theme's tickers with the same fault have a line each; more have one line with their number. */
export const NAMED_EACH = 3;

/**
 * The themes and tickers that need attention, most severe first: a benchmark without a current price (one line for all
 * its themes), a return that includes a suspected move, a theme off track, contradicting evidence, members without a
 * current price (a line each, or one line if they are many or no member has a price), and no note within 20 weekdays.
 * Among those of a kind the most points lost, the most evidence against it, or the longest wait comes first. Closed
 * themes are left out. Source: docs/api.md, Needs a look.
 */
export function needsLook(themes: readonly LookedAtTheme[]): Look[] {
  const open = themes.filter(({ status }) => status !== "played_out" && status !== "invalidated");
  // A sector would repeat its themes' reasons about prices and notes.
  const own = new Set(leaves(themes));
  const ofThemes = open.flatMap((theme): Look[] => {
    const reasons = [
      ...(own.has(theme) ? suspectedMoves(theme) : []),
      ...verdicts(theme, open),
      ...(own.has(theme) ? neglects(theme) : []),
    ];
    return reasons.length > 0 ? [{ theme: nameOf(theme), ticker: null, reasons }] : [];
  });
  return [...staleBenchmarks(open), ...ofThemes, ...staleMembers(open)].sort(
    (a, b) => rank(a) - rank(b) || gravityOf(b) - gravityOf(a),
  );
}

const nameOf = ({ slug, level, nameEn, nameZh }: NamedTheme): NamedTheme => ({
  slug,
  level,
  nameEn,
  nameZh,
});

const tickerOf = ({ symbol, nameEn, nameZh, lastDay }: DatedTicker): DatedTicker => ({
  symbol,
  nameEn,
  nameZh,
  lastDay,
});

function suspectedMoves({ suspected }: LookedAtTheme): LookReason[] {
  const symbols = [...new Set(suspected.map(({ symbol }) => symbol))];
  return symbols.length > 0 ? [{ kind: "suspected", symbols }] : [];
}

/**
 * Each once, beside the first theme that is compared with it. A benchmark without any bar is a reason of each theme's own; one
 * that isn't compared, because only one of the two has real bars, has another reason to be looked at.
 */
function staleBenchmarks(themes: readonly LookedAtTheme[]): Look[] {
  const looks = new Map<string, Look>();
  for (const theme of themes) {
    const { benchmark, priceDay, sample } = theme;
    if (!benchmark?.stale || benchmark.lastDay === null || priceDay === null) continue;
    if (benchmark.sample !== sample || looks.has(benchmark.symbol)) continue;
    const weekdays = weekdaysBetween(benchmark.lastDay, priceDay);
    looks.set(benchmark.symbol, {
      theme: nameOf(theme),
      ticker: tickerOf(benchmark),
      reasons: [{ kind: "stale_benchmark", weekdays }],
    });
  }
  return [...looks.values()];
}

/** A sector's evidence is its themes': a challenged theme says so itself, unless the sector is off track by its evidence. */
function verdicts(theme: LookedAtTheme, themes: readonly LookedAtTheme[]): LookReason[] {
  const { slug, status, market, evidence, evidenceBalance: balance, statusRelative, statusExcess } = theme;
  const from = theme.evidenceFrom.filter(({ contradicts }) => contradicts > 0).map(nameOf);
  const isOffTrack = status === "off_track";
  if (isOffTrack && (market !== "behind" || statusRelative === null || statusExcess === null))
    return [{ kind: "off_track_by_evidence", balance, from }];
  const isSaidBelow = themes.some((each) => each.parent === slug && each.evidence === "challenged");
  const reasons: LookReason[] = [];
  if (isOffTrack) reasons.push({ kind: "off_track", excess: statusExcess!, relative: statusRelative! });
  if (evidence === "challenged" && !isSaidBelow) reasons.push({ kind: "challenged", balance, from });
  return reasons;
}

function neglects(theme: LookedAtTheme): LookReason[] {
  const { coverage, attention } = theme;
  const reasons: LookReason[] = [];
  if (isUnpriced(theme)) reasons.push({ kind: "unpriced", count: coverage.of });
  if (attention === null) reasons.push({ kind: "no_notes" });
  else if (attention > SILENT_AFTER_WEEKDAYS) reasons.push({ kind: "silent", weekdays: attention });
  return reasons;
}

const isUnpriced = ({ coverage }: LookedAtTheme) => coverage.of > 0 && coverage.priced === 0;

/** Each ticker once, in the first theme that watches it; subthemes come before the sector that gathers them. */
function staleMembers(themes: readonly LookedAtTheme[]): Look[] {
  const seen = new Set<string>();
  const ordered = [...themes].sort((a, b) => Number(a.level === "sector") - Number(b.level === "sector"));
  return ordered.flatMap((theme) => {
    const tickers = theme.stale.filter(({ symbol }) => !seen.has(symbol) && seen.add(symbol));
    return isUnpriced(theme) ? [] : staleLines(theme, tickers);
  });
}

/** A line for each of a theme's tickers, or one for all whose bars are old and one for all that have none. */
function staleLines(theme: LookedAtTheme, tickers: readonly DatedTicker[]): Look[] {
  const old: Look[] = [];
  const without: Look[] = [];
  const ages: number[] = [];
  for (const each of tickers) {
    const look = { theme: nameOf(theme), ticker: tickerOf(each) };
    if (each.lastDay === null || theme.priceDay === null) {
      without.push({ ...look, reasons: [{ kind: "no_bars" }] });
    } else {
      const weekdays = weekdaysBetween(each.lastDay, theme.priceDay);
      ages.push(weekdays);
      old.push({ ...look, reasons: [{ kind: "stale", weekdays }] });
    }
  }
  const inOne = (reason: LookReason): Look[] => [{ theme: nameOf(theme), ticker: null, reasons: [reason] }];
  return [
    ...(old.length > NAMED_EACH
      ? inOne({ kind: "many_stale", count: old.length, weekdays: Math.max(...ages) })
      : old),
    ...(without.length > NAMED_EACH ? inOne({ kind: "many_no_bars", count: without.length }) : without),
  ];
}

const rank = ({ reasons }: Look) => LOOK_KINDS.indexOf(reasons[0]!.kind);

/** How grave an item is among those of its kind: by the points lost, the evidence against it, or the wait. */
function gravityOf({ reasons }: Look): number {
  const reason = reasons[0]!;
  if ("excess" in reason) return -reason.excess;
  if ("balance" in reason) return -reason.balance;
  return "weekdays" in reason ? reason.weekdays : 0;
}
