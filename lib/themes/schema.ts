import { z } from "zod";
import { baseRuleField, dayField, pageQuery, slugField, viewQuery } from "@/lib/api/fields";
import { openMove } from "@/lib/checks/schema";
import { BEARINGS, EVIDENCE_LEGS } from "@/lib/domain/evidence";
import { THEME_NAME_MAX } from "@/lib/domain/limits";
import { MARKET_LEGS } from "@/lib/domain/market-leg";
import { PERIODS } from "@/lib/domain/period";
import { STATUSES } from "@/lib/domain/status";
import { CORRELATION_MIN_RETURNS, CORRELATION_RETURNS } from "@/lib/domain/thresholds";

/** Whose choice a theme's benchmark is, the first that has one (numbers document, Benchmark). */
export const BENCHMARK_SOURCES = ["theme", "sector", "report", "setting"] as const;
export type BenchmarkSource = (typeof BENCHMARK_SOURCES)[number];

export const status = z.enum(STATUSES);
export const level = z.enum(["sector", "subtheme"]);
export const marketLeg = z.enum(MARKET_LEGS);
export const evidenceLeg = z.enum(EVIDENCE_LEGS);

const fraction = z.number().nullable();
function perPeriod<T extends z.ZodType>(value: T) {
  return z.object(
    Object.fromEntries(PERIODS.map((period) => [period, value])) as Record<(typeof PERIODS)[number], T>,
  );
}

const breadth = z.object({ above: z.number().int(), of: z.number().int() }).nullable();
const coverage = z.object({ priced: z.number().int(), of: z.number().int() });

export const benchmarkRef = z.object({
  symbol: z.string(),
  nameEn: z.string().nullable(),
  nameZh: z.string().nullable(),
  baseDay: z.string().nullable(),
  sample: z.boolean(),
});

export const themeItem = z.object({
  slug: z.string(),
  level,
  parent: z.string().nullable(),
  nameEn: z.string().nullable(),
  nameZh: z.string().nullable(),
  source: z.enum(["report", "analyst"]),
  callDay: z.string(),
  status,
  market: marketLeg,
  evidence: evidenceLeg,
  evidenceBalance: z.number(),
  evidenceCounts: z.object({
    supports: z.number().int(),
    contradicts: z.number().int(),
    context: z.number().int(),
  }),
  returns: perPeriod(fraction),
  relative: perPeriod(fraction),
  reasons: perPeriod(z.string().nullable()).meta({ description: "why a return is null" }),
  relativeReasons: perPeriod(z.string().nullable()),
  basis: z.enum(["like_for_like", "mixed"]).nullable(),
  benchmark: benchmarkRef.nullable(),
  breadth,
  coverage,
  stale: z
    .array(
      z.object({
        symbol: z.string(),
        nameEn: z.string().nullable(),
        nameZh: z.string().nullable(),
        lastDay: z.string().nullable(),
      }),
    )
    .meta({ description: "members whose last bar is old, or that have none" }),
  drawdown: fraction,
  attention: z.number().int().nullable().meta({ description: "weekdays since the newest note or view" }),
  latestNote: z
    .object({ id: z.string(), kind: z.string(), excerpt: z.string(), observedOn: z.string() })
    .nullable(),
  noteCount: z.number().int(),
  sample: z.boolean().meta({ description: "rests on at least one generated bar" }),
  starter: z.boolean().meta({ description: "rests on a starter watchlist, chosen after the call" }),
  sparkline: z.array(z.object({ day: z.string(), level: z.number() })).max(60),
});
export type ThemeItem = z.infer<typeof themeItem>;

export const themesQuery = viewQuery.extend({
  ...pageQuery.shape,
  sector: slugField.optional(),
  status: status.optional(),
  level: level.optional(),
});

/** As the board asks in its own process: without a limit it gets every theme. */
export type ThemesQuery = Omit<z.output<typeof themesQuery>, "limit"> & { limit?: number };

export const themesAnswer = z.object({
  asOf: z.string(),
  priceDay: z.string().nullable(),
  base: baseRuleField,
  items: z.array(themeItem),
  nextCursor: z.string().nullable(),
});
export type ThemesAnswer = z.infer<typeof themesAnswer>;

export const memberItem = z.object({
  watchId: z.string().meta({ description: "the newest watch of this ticker in the theme" }),
  theme: z.string().meta({ description: "where it is watched: the theme itself, or a sector's subtheme" }),
  symbol: z.string(),
  nameEn: z.string().nullable(),
  nameZh: z.string().nullable(),
  currency: z.string(),
  reason: z.string().nullable(),
  source: z.enum(["report", "analyst", "starter"]),
  addedOn: z.string(),
  removedOn: z.string().nullable(),
  recordedOn: z.string(),
  baseDay: z.string().nullable(),
  baseClose: z.number().nullable(),
  lastDay: z.string().nullable(),
  lastClose: z.number().nullable(),
  stale: z.boolean(),
  sample: z.boolean(),
  adjustment: z.string().nullable(),
  returns: perPeriod(fraction),
  sinceAdded: fraction,
  contribution: fraction,
  suspicions: z
    .array(openMove)
    .meta({ description: "suspected moves since the base day that nobody has called genuine" }),
});
export type ThemeMember = z.infer<typeof memberItem>;

export const claimEvidence = z.object({
  noteId: z.string(),
  theme: z.string(),
  excerpt: z.string(),
  observedOn: z.string(),
  bearing: z.enum(BEARINGS),
  weight: z.number().int(),
});

export const themeClaim = z.object({
  id: z.string(),
  ordinal: z.number().int(),
  kind: z.enum(["rating", "insight", "statement"]),
  text: z.string(),
  pages: z.array(z.number().int()),
  report: z.string().meta({ description: "the report's slug" }),
  section: z.string(),
  balance: z.number(),
  leg: evidenceLeg,
  evidence: z.array(claimEvidence),
});
export type ThemeClaim = z.infer<typeof themeClaim>;

const why = z.object({
  base: z.literal("first_close"),
  benchmark: z.string().nullable(),
  relative: fraction,
  coverage,
  market: marketLeg,
  evidenceBalance: z.number(),
  evidenceCounts: z.object({
    supports: z.number().int(),
    contradicts: z.number().int(),
    context: z.number().int(),
  }),
  evidence: evidenceLeg,
  cell: z.object({ market: marketLeg, evidence: evidenceLeg, status }),
  closure: z.object({ outcome: z.string(), reason: z.string(), day: z.string() }).nullable(),
  differsFromView: z.boolean().meta({ description: "the view asks for another base rule or benchmark" }),
});

export const recommendation = z.object({
  quote: z.string(),
  claimId: z.string(),
  pages: z.array(z.number().int()),
  stance: z.string(),
  report: z.object({ slug: z.string(), title: z.string(), callDay: z.string() }),
});

export const themeDetail = themeItem.extend({
  asOf: z.string(),
  priceDay: z.string().nullable(),
  base: baseRuleField,
  ownBenchmark: z
    .string()
    .nullable()
    .meta({ description: "set on the theme itself; null: its sector's, its report's or the setting's" }),
  recommendation: recommendation.nullable(),
  claims: z.array(themeClaim),
  members: z.array(memberItem),
  why,
  maxDrawdown: z.object({ value: z.number(), peakDay: z.string(), troughDay: z.string() }).nullable(),
  volatility: fraction,
  lastDays: z.record(z.string(), z.string()).meta({ description: "market → its members' newest bar day" }),
  measureReasons: z
    .object({
      breadth: z.string().nullable(),
      drawdown: z.string().nullable(),
      volatility: z.string().nullable(),
    })
    .meta({ description: "why a measure is null" }),
  markets: z
    .array(coverage.extend({ market: z.string(), lastDay: z.string().nullable() }))
    .meta({ description: "coverage and the newest bar day, market by market" }),
  benchmarkFrom: z
    .enum(BENCHMARK_SOURCES)
    .nullable()
    .meta({ description: "whose choice the theme's benchmark is; null: it has none" }),
  t0: z.string().nullable(),
  children: z.array(z.string()),
});
export type ThemeDetail = z.infer<typeof themeDetail>;

export const seriesQuery = viewQuery.extend({
  from: dayField.optional(),
  to: dayField.optional(),
  points: z.coerce.number().int().min(2).max(500).default(500),
});

export const seriesPoint = z.object({
  day: z.string(),
  level: z.number(),
  benchmark: fraction,
  relative: fraction,
  drawdown: z.number(),
  breadth,
  eligible: z.number().int(),
  members: z.number().int(),
  priced: z.number().int().meta({ description: "of the members, those with a bar that isn't stale" }),
});

export const seriesAnswer = z.object({
  theme: z.string(),
  asOf: z.string(),
  base: baseRuleField,
  callDay: z.string(),
  t0: z.string().nullable(),
  reason: z.string().nullable().meta({ description: "why there are no points" }),
  benchmark: benchmarkRef.nullable(),
  thinned: z.boolean(),
  sample: z.boolean(),
  points: z.array(seriesPoint),
  statuses: z
    .array(z.object({ from: z.string(), to: z.string(), status }))
    .meta({ description: "the theme's status on each day, in runs; by first close and its own benchmark" }),
});
export type ThemeSeries = z.infer<typeof seriesAnswer>;

export const correlationQuery = viewQuery.extend({
  window: z.coerce
    .number()
    .int()
    .min(CORRELATION_MIN_RETURNS)
    .max(1_000)
    .default(CORRELATION_RETURNS)
    .meta({ description: "the most shared daily returns looked at" }),
});

export const correlationAnswer = z.object({
  theme: z.string(),
  asOf: z.string(),
  priceDay: z.string().nullable(),
  window: z.number().int(),
  minimum: z.number().int().meta({ description: "the fewest shared returns that give a number" }),
  sample: z.boolean().meta({ description: "rests on at least one generated bar" }),
  items: z
    .array(
      z.object({
        symbol: z.string(),
        nameEn: z.string().nullable(),
        nameZh: z.string().nullable(),
        sample: z.boolean(),
      }),
    )
    .meta({ description: "the members: the rows and columns of the three tables below" }),
  matrix: z.array(z.array(fraction)),
  days: z.array(z.array(z.number().int())).meta({ description: "how many returns both have" }),
  reasons: z.array(z.array(z.string().nullable())).meta({ description: "why a correlation is null" }),
});
export type ThemeCorrelation = z.infer<typeof correlationAnswer>;

const name = z.string().trim().min(1).max(THEME_NAME_MAX);

export const themeInput = z
  .strictObject({
    parent: slugField.nullish(),
    nameEn: name.nullish(),
    nameZh: name.nullish(),
    callDay: dayField.optional(),
    benchmark: z.string().max(40).nullish(),
  })
  .refine((input) => Boolean(input.nameEn ?? input.nameZh), { error: "required", path: ["nameEn"] });
export type ThemeInput = z.input<typeof themeInput>;

export const themePatch = z.strictObject({
  nameEn: name.nullable().optional(),
  nameZh: name.nullable().optional(),
  callDay: dayField.optional(),
  benchmark: z.string().max(40).nullable().optional(),
  void: z
    .boolean()
    .optional()
    .meta({ description: "true strikes an analyst's own theme as a mistake, false takes that back" }),
});
export type ThemePatch = z.input<typeof themePatch>;
