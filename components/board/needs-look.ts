import { leaves } from "@/components/themes/leaves";
import { weekdaysBetween } from "@/lib/domain/calendar/day";
import type { ThemeItem } from "@/lib/themes/schema";

/** More tickers of a theme than this, of which the same is to be said, are said in one line. */
export const NAMED_EACH = 3;

/** A theme without a note for more weekdays than this has been left alone for a month. */
export const SILENT_AFTER_WEEKDAYS = 20;

export type LookReason =
  | { kind: "staleBenchmark"; weekdays: number }
  | { kind: "suspected"; symbols: readonly string[] }
  | { kind: "offTrack"; excess: number; relative: number }
  /** Off track by its evidence alone: the market can't say. */
  | { kind: "offTrackByEvidence"; balance: number }
  | { kind: "challenged"; balance: number }
  | { kind: "unpriced"; members: number }
  | { kind: "stale"; weekdays: number }
  | { kind: "noBars" }
  /** Of so many tickers of a theme, in one line: the oldest so old. */
  | { kind: "manyStale"; count: number; weekdays: number }
  | { kind: "manyNoBars"; count: number }
  | { kind: "silent"; weekdays: number }
  | { kind: "noNotes" };

export interface Look {
  key: string;
  theme: ThemeItem;
  /** The ticker it is about; null: the theme itself. */
  ticker: ThemeItem["stale"][number] | null;
  /** The gravest first; at least one. */
  reasons: LookReason[];
}

const GRAVITY: LookReason["kind"][] = [
  "staleBenchmark",
  "suspected",
  "offTrack",
  "offTrackByEvidence",
  "challenged",
  "unpriced",
  "manyStale",
  "stale",
  "manyNoBars",
  "noBars",
  "silent",
  "noNotes",
];

/**
 * What an analyst should look at, the gravest first: a benchmark without a current price (a line for all it is compared with), a
 * return that rests on a suspected move, off track, evidence that contradicts, members without a current price (a line each; one
 * line where there are many, or no member has any), no note for more than 20 weekdays or none at all. A closed theme asks for nothing.
 */
export function needsLook(
  items: readonly ThemeItem[],
  suspects: ReadonlyMap<string, readonly string[]> = new Map(),
): Look[] {
  const open = items.filter(({ status }) => status !== "played_out" && status !== "invalidated");
  const watched = new Set(leaves(items));
  const themes = open.flatMap((theme): Look[] => {
    const symbols = watched.has(theme) ? (suspects.get(theme.slug) ?? []) : [];
    const suspected = symbols.length > 0 ? [{ kind: "suspected", symbols } as const] : [];
    const reasons = [...suspected, ...verdicts(theme, open), ...(watched.has(theme) ? neglects(theme) : [])];
    return reasons.length > 0 ? [{ key: theme.slug, theme, ticker: null, reasons }] : [];
  });
  return [...staleBenchmarks(open), ...themes, ...staleTickers(open)].sort(
    (a, b) => rank(a) - rank(b) || length(b) - length(a),
  );
}

/**
 * Each once, beside the first theme it is the benchmark of; one without any bar is each theme's own reason, and one that isn't
 * compared, because only one of the two has real bars, has another reason to be looked at.
 */
function staleBenchmarks(items: readonly ThemeItem[]): Look[] {
  const looks = items.flatMap((theme): [string, Look][] => {
    const { benchmark, priceDay } = theme;
    if (!benchmark?.stale || benchmark.lastDay === null || priceDay === null) return [];
    if (benchmark.sample !== theme.sample) return [];
    const weekdays = weekdaysBetween(benchmark.lastDay, priceDay);
    const reasons: LookReason[] = [{ kind: "staleBenchmark", weekdays }];
    return [[benchmark.symbol, { key: `benchmark ${benchmark.symbol}`, theme, ticker: benchmark, reasons }]];
  });
  return [...new Map(looks.reverse()).values()];
}

/** A sector's evidence is its themes': where one of them is challenged, that one says so, unless the sector is off track by it. */
function verdicts(theme: ThemeItem, items: readonly ThemeItem[]): LookReason[] {
  const { slug, status, market, evidence, evidenceBalance: balance, statusRelative, statusExcess } = theme;
  const isOffTrack = status === "off_track";
  if (isOffTrack && (market !== "behind" || statusRelative === null || statusExcess === null))
    return [{ kind: "offTrackByEvidence", balance }];
  const isSaidBelow = items.some((item) => item.parent === slug && item.evidence === "challenged");
  return [
    ...(isOffTrack ? [{ kind: "offTrack", excess: statusExcess!, relative: statusRelative! } as const] : []),
    ...(evidence === "challenged" && !isSaidBelow ? [{ kind: "challenged", balance } as const] : []),
  ];
}

function neglects(theme: ThemeItem): LookReason[] {
  const { coverage, attention } = theme;
  const reasons: LookReason[] = [];
  if (isUnpriced(theme)) reasons.push({ kind: "unpriced", members: coverage.of });
  if (attention === null) reasons.push({ kind: "noNotes" });
  else if (attention > SILENT_AFTER_WEEKDAYS) reasons.push({ kind: "silent", weekdays: attention });
  return reasons;
}

const isUnpriced = ({ coverage }: ThemeItem) => coverage.of > 0 && coverage.priced === 0;

/** Each ticker once, in the first theme that watches it; subthemes come before the sector that gathers them. */
function staleTickers(items: readonly ThemeItem[]): Look[] {
  const seen = new Set<string>();
  const ordered = [...items].sort((a, b) => Number(a.level === "sector") - Number(b.level === "sector"));
  return ordered.flatMap((theme) =>
    inFewLines(
      theme,
      theme.stale
        .filter(({ symbol }) => !seen.has(symbol) && seen.add(symbol))
        .filter(() => !isUnpriced(theme))
        .map((ticker) => ({
          key: `${theme.slug} ${ticker.symbol}`,
          theme,
          ticker,
          reasons: [age(ticker, theme.priceDay)],
        })),
    ),
  );
}

/** A line for each of a theme's tickers, or one for all of them that are stale, and one for all without bars. */
function inFewLines(theme: ThemeItem, looks: readonly Look[]): Look[] {
  const ages = looks.flatMap(({ reasons: [reason] }) => (reason?.kind === "stale" ? [reason.weekdays] : []));
  const count = looks.length - ages.length;
  const line = (...reasons: LookReason[]): Look[] => [
    { key: `${theme.slug} ${reasons[0]!.kind}`, theme, ticker: null, reasons },
  ];
  const each = (kind: LookReason["kind"]) => looks.filter(({ reasons }) => reasons[0]?.kind === kind);
  return [
    ...(ages.length > NAMED_EACH
      ? line({ kind: "manyStale", count: ages.length, weekdays: Math.max(...ages) })
      : each("stale")),
    ...(count > NAMED_EACH ? line({ kind: "manyNoBars", count }) : each("noBars")),
  ];
}

function age({ lastDay }: { lastDay: string | null }, priceDay: string | null): LookReason {
  if (lastDay === null || priceDay === null) return { kind: "noBars" };
  return { kind: "stale", weekdays: weekdaysBetween(lastDay, priceDay) };
}

const rank = ({ reasons }: Look) => GRAVITY.indexOf(reasons[0]!.kind);

/** Among equals the longest wait first. */
function length({ reasons }: Look): number {
  const [reason] = reasons;
  return reason && "weekdays" in reason ? reason.weekdays : 0;
}
