import { z } from "zod";
import { baseRuleFieldSchema } from "@/lib/contract/fields";
import { openMoveSchema } from "@/lib/prices/checks/schema";
import { BEARINGS } from "@/lib/domain/theme/evidence";
import {
  coverageSchema,
  evidenceLegSchema,
  evidencePartsSchema,
  fractionSchema,
  lastKnownSchema,
  levelSchema,
  marketLegSchema,
  overstatedMembersSchema,
  perPeriodSchema,
  stanceSchema,
  statusSchema,
  themeItemSchema,
} from "@/lib/themes/schema";

import { tickerAdjustedSchema } from "@/lib/tickers/schema";

/**
 * The sources of a theme's benchmark by priority; the first one with a benchmark applies (docs/numbers.md, Benchmark).
 */
export const BENCHMARK_SOURCES = ["theme", "sector", "report", "setting"] as const;
export type BenchmarkSource = (typeof BENCHMARK_SOURCES)[number];

const reasonedReturnSchema = z.object({
  value: fractionSchema,
  reason: z.string().nullable().meta({ description: "why the value is null" }),
});

export const memberItemSchema = z.object({
  watchId: z.string().meta({ description: "the newest watch of this ticker in the theme" }),
  theme: z
    .string()
    .meta({ description: "the theme that watches it: the theme itself, or a sector's subtheme" }),
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
  delistedOn: z.string().nullable().meta({ description: "its last day on the exchange, if it has left it" }),
  sample: z.boolean(),
  ...tickerAdjustedSchema.shape,
  returns: perPeriodSchema(fractionSchema),
  reasons: perPeriodSchema(z.string().nullable()).meta({ description: "why a return is null" }),
  excess: perPeriodSchema(fractionSchema).meta({
    description:
      "its return minus the benchmark's, both to the last day on which both have a bar; since the call each from its own base",
  }),
  excessReasons: perPeriodSchema(z.string().nullable()).meta({ description: "why an excess return is null" }),
  lastKnown: lastKnownSchema,
  sinceAdded: fractionSchema,
  sinceAddedReason: z.string().nullable(),
  contribution: fractionSchema,
  contributionReason: z.string().nullable(),
  suspected: z.array(openMoveSchema).meta({ description: "open abnormal moves since the base date" }),
  suspicions: z.array(openMoveSchema).meta({ description: "the old name of `suspected`", deprecated: true }),
});
export type ThemeMember = z.infer<typeof memberItemSchema>;

export const claimEvidenceSchema = z.object({
  noteId: z.string(),
  theme: z.string(),
  excerpt: z.string(),
  observedOn: z.string(),
  bearing: z.enum(BEARINGS),
  weight: z.number().int(),
});

export const themeClaimSchema = z.object({
  id: z.string(),
  ordinal: z.number().int(),
  kind: z.enum(["rating", "insight", "statement"]),
  text: z.string(),
  pages: z.array(z.number().int()),
  report: z.string().meta({ description: "the report's slug" }),
  section: z.string(),
  themes: z.array(z.string()).meta({ description: "the themes and sectors that it relates to" }),
  inText: z.boolean().meta({
    description: "false: a corrected text of the report hasn't it, but evidence rests on it",
  }),
  balance: z.number(),
  leg: evidenceLegSchema,
  evidence: z.array(claimEvidenceSchema),
});
export type ThemeClaim = z.infer<typeof themeClaimSchema>;

const why = z.object({
  base: z.literal("first_close"),
  benchmark: z.string().nullable(),
  benchmarkNameEn: z.string().nullable(),
  benchmarkNameZh: z.string().nullable(),
  benchmarkLastDay: z.string().nullable(),
  benchmarkStale: z.boolean(),
  excess: fractionSchema,
  relative: fractionSchema,
  relativeReason: z.string().nullable().meta({ description: "the reason why both are null" }),
  overstatedMembers: overstatedMembersSchema,
  coverage: coverageSchema,
  market: marketLegSchema,
  marketSince: z.object({ day: z.string(), relative: fractionSchema }).nullable().meta({
    description:
      "the first day of the market leg's current state, and the relative return of that day; null: no index",
  }),
  marketEnd: z
    .object({ above: fractionSchema, below: fractionSchema, minPriced: z.number().int() })
    .nullable()
    .meta({
      description:
        "the bounds of the leg: a relative return above or below these, or fewer priced members, ends it; null: unknown",
    }),
  evidenceBalance: z.number(),
  evidenceCounts: z.object({
    supports: z.number().int(),
    contradicts: z.number().int(),
    context: z.number().int(),
  }),
  evidenceParts: evidencePartsSchema,
  evidence: evidenceLegSchema,
  cell: z.object({ market: marketLegSchema, evidence: evidenceLegSchema, status: statusSchema }),
  closure: z.object({ outcome: z.string(), reason: z.string(), day: z.string() }).nullable(),
  differsFromView: z.boolean().meta({ description: "the view asks for another base rule or benchmark" }),
});

export const recommendationSchema = z.object({
  quote: z.string(),
  claimId: z.string(),
  pages: z.array(z.number().int()),
  stance: z.string().nullable(),
  report: z.object({ slug: z.string(), title: z.string(), callDay: z.string() }),
});

export const themeRecommendationSchema = recommendationSchema.extend({
  quote: z.string().nullable().meta({ description: "its sentence; null: it stands in a title or a table" }),
  claimId: z.string().nullable(),
  stance: stanceSchema.nullable(),
  stanceOrigin: z.enum(["given", "implied", "none", "set_by_editor"]),
  name: z.string().nullable().meta({ description: "the theme's name as the report prints it" }),
  report: recommendationSchema.shape.report.extend({
    house: z.string().nullable(),
    rating: z.string().nullable().meta({ description: "the report's own label, as printed" }),
  }),
});
export type ThemeRecommendation = z.infer<typeof themeRecommendationSchema>;

export const themeDetailSchema = themeItemSchema.extend({
  asOf: z.string(),
  base: baseRuleFieldSchema,
  ownBenchmark: z.string().nullable().meta({
    description: "the benchmark set on the theme itself; null: the sector's, the report's or the setting's",
  }),
  recommendation: recommendationSchema
    .nullable()
    .meta({ description: "the earliest of `recommendations`, if it has a sentence" }),
  recommendations: z
    .array(themeRecommendationSchema)
    .meta({ description: "who recommends it, latest call first" }),
  claims: z.array(themeClaimSchema),
  claimThemes: z
    .array(
      z.object({
        slug: z.string(),
        level: levelSchema,
        parent: z.string().nullable(),
        nameEn: z.string().nullable(),
        nameZh: z.string().nullable(),
      }),
    )
    .meta({
      description:
        "every theme for which evidence on its claims counts: the claims' themes and their sectors",
    }),
  members: z.array(memberItemSchema),
  why,
  indexLevel: fractionSchema.meta({
    description: "of its index, 100 at `t0`; null where its return since the call is",
  }),
  benchmarkLevel: fractionSchema.meta({
    description: "of the benchmark, to the last day on which both have a bar",
  }),
  benchmarkLevelReason: z.string().nullable(),
  medianMember: reasonedReturnSchema.extend({ of: z.number().int() }).meta({
    description:
      "the median of its members' returns since the call, each from its own base; `of`: the members whose return is known",
  }),
  withoutLargest: reasonedReturnSchema
    .extend({
      largest: z
        .object({
          symbol: z.string(),
          nameEn: z.string().nullable(),
          nameZh: z.string().nullable(),
          contribution: z.number(),
        })
        .nullable()
        .meta({ description: "the member left out; null: the theme's return is unknown" }),
    })
    .meta({
      description:
        "the return since the call of the same index without the member whose contribution is furthest from zero",
    }),
  maxDrawdown: z.object({ value: z.number(), peakDay: z.string(), troughDay: z.string() }).nullable(),
  lastDays: z.record(z.string(), z.string()).meta({ description: "market → its members' newest bar day" }),
  markets: z
    .array(coverageSchema.extend({ market: z.string(), lastDay: z.string().nullable() }))
    .meta({ description: "coverage and the newest bar day, market by market" }),
  benchmarkFrom: z
    .enum(BENCHMARK_SOURCES)
    .nullable()
    .meta({ description: "the level at which the benchmark was chosen; null: there is none" }),
  children: z.array(z.string()),
});
export type ThemeDetail = z.infer<typeof themeDetailSchema>;
