import { z } from "zod";
import {
  baseRuleFieldSchema,
  pageQuerySchema,
  slugFieldSchema,
  viewQuerySchema,
} from "@/lib/contract/fields";
import { EVIDENCE_LEGS } from "@/lib/domain/theme/evidence";
import { MARKET_LEGS } from "@/lib/domain/theme/market-leg";
import { PERIODS } from "@/lib/domain/calendar/period";
import { openMoveSchema } from "@/lib/prices/checks/schema";
import { STATUSES } from "@/lib/domain/theme/status";

export const statusSchema = z.enum(STATUSES);
export const stanceSchema = z.enum(["overweight", "neutral", "underweight"]);
export const levelSchema = z.enum(["sector", "subtheme"]);
export const marketLegSchema = z.enum(MARKET_LEGS);
export const evidenceLegSchema = z.enum(EVIDENCE_LEGS);

export const fractionSchema = z.number().nullable();
/** An object with one value per period. */
export function perPeriodSchema<T extends z.ZodType>(value: T) {
  return z.object(
    Object.fromEntries(PERIODS.map((period) => [period, value])) as Record<(typeof PERIODS)[number], T>,
  );
}

export const breadthSchema = z.object({ above: z.number().int(), of: z.number().int() }).nullable();
export const coverageSchema = z.object({ priced: z.number().int(), of: z.number().int() });

export const lastKnownSchema = z
  .object({ day: z.string(), value: z.number() })
  .nullable()
  .meta({ description: "the last known value of a return since the call that is `stale`" });

export const benchmarkRefSchema = z.object({
  symbol: z.string(),
  nameEn: z.string().nullable(),
  nameZh: z.string().nullable(),
  baseDay: z.string().nullable(),
  lastDay: z.string().nullable().meta({ description: "the newest bar day up to the price day" }),
  stale: z
    .boolean()
    .meta({ description: "that bar is more than 10 weekdays before the price day, or there is none" }),
  commonDay: z.string().nullable().meta({
    description:
      "the last day up to the price day on which a member has a bar too; both are compared up to it",
  }),
  sample: z.boolean(),
});

/** The members that overstate a return because they are adjusted by difference. */
export const overstatedMembersSchema = z
  .array(
    z.object({
      symbol: z.string(),
      nameEn: z.string().nullable(),
      nameZh: z.string().nullable(),
      exDates: z
        .array(z.string())
        .nullable()
        .meta({ description: "those from its base on; null: they aren't known" }),
    }),
  )
  .meta({
    description: "members, also removed ones, whose prices are adjusted by difference across an ex-date",
  });

export const voidedThemeSchema = z.object({
  slug: z.string(),
  nameEn: z.string().nullable(),
  nameZh: z.string().nullable(),
  struckAt: z.string(),
  after: z
    .object({ slug: z.string(), nameEn: z.string().nullable(), nameZh: z.string().nullable() })
    .nullable()
    .meta({ description: "its sector if that is deleted too; it must be restored first" }),
});
export type VoidedTheme = z.infer<typeof voidedThemeSchema>;

const evidencePart = z.object({
  balance: z.number(),
  supports: z.number().int(),
  contradicts: z.number().int(),
  context: z.number().int(),
});
/** The two parts of a balance, which sum to it. */
export const evidencePartsSchema = z.object({ full: evidencePart, third: evidencePart }).meta({
  description:
    "the evidence balance in two parts: evidence that counts in full, and evidence of notes on the claim's other themes, which counts one third",
});

/** Another theme whose notes have evidence on this theme's claims; a claim may concern several themes. */
export const evidenceSourceSchema = z.object({
  slug: z.string(),
  level: levelSchema,
  nameEn: z.string().nullable(),
  nameZh: z.string().nullable(),
  supports: z.number().int(),
  contradicts: z.number().int(),
  context: z.number().int(),
});

export const themeItemSchema = z.object({
  slug: z.string(),
  level: levelSchema,
  parent: z.string().nullable(),
  nameEn: z.string().nullable(),
  nameZh: z.string().nullable(),
  source: z.enum(["report", "analyst"]),
  callDay: z.string(),
  callStance: stanceSchema.nullable().meta({
    description:
      "the stance of the call that the status counts from, given or implied; the status says how the theme does, not whether the call is right. null: none is stated, or an analyst's own day comes first",
  }),
  status: statusSchema,
  market: marketLegSchema,
  evidence: evidenceLegSchema,
  evidenceBalance: z.number(),
  evidenceCounts: z.object({
    supports: z.number().int(),
    contradicts: z.number().int(),
    context: z.number().int(),
  }),
  evidenceParts: evidencePartsSchema,
  evidenceFrom: z.array(evidenceSourceSchema).meta({
    description:
      "the part of that evidence from notes on other themes (not its subthemes); it counts one third",
  }),
  returns: perPeriodSchema(fractionSchema),
  relative: perPeriodSchema(fractionSchema),
  reasons: perPeriodSchema(z.string().nullable()).meta({ description: "why a return is null" }),
  relativeReasons: perPeriodSchema(z.string().nullable()).meta({
    description: "why a relative return is null",
  }),
  benchmarkReturns: perPeriodSchema(fractionSchema).meta({
    description: "the benchmark's, to the last day on which both have a bar; null where `excess` is",
  }),
  excess: perPeriodSchema(fractionSchema).meta({
    description:
      "theme − benchmark, the arithmetic difference of fractions; `relative` is geometric: (1 + theme) / (1 + benchmark) − 1",
  }),
  excessReasons: perPeriodSchema(z.string().nullable()).meta({ description: "why an excess return is null" }),
  lastKnown: lastKnownSchema,
  t0: z.string().nullable().meta({
    description:
      "the first day of its index, from which its return since the call is counted: the first base of a member",
  }),
  priceDay: z.string().nullable().meta({
    description: "the day of its numbers: the newest bar day of its kind of bars, real or sample",
  }),
  statusExcess: fractionSchema.meta({
    description: "the same as `statusRelative`, as an arithmetic difference",
  }),
  statusRelative: fractionSchema.meta({
    description: "the relative return since the call that decides the status, whatever the view's benchmark",
  }),
  basis: z.enum(["like_for_like", "mixed", "overstated"]).nullable().meta({
    description:
      "`overstated`: it has `overstatedMembers`, whatever its `dividendBasis`, which it is otherwise",
  }),
  dividendBasis: z.enum(["like_for_like", "mixed"]).nullable().meta({
    description: "`mixed`: members adjusted for dividends against a price index; null: there is no benchmark",
  }),
  overstatedMembers: overstatedMembersSchema,
  benchmark: benchmarkRefSchema.nullable(),
  breadth: breadthSchema,
  breadthReason: z.string().nullable().meta({ description: "why breadth is null" }),
  coverage: coverageSchema,
  lastDay: z.string().nullable().meta({ description: "the members' newest bar day up to the price day" }),
  stale: z
    .array(
      z.object({
        symbol: z.string(),
        nameEn: z.string().nullable(),
        nameZh: z.string().nullable(),
        lastDay: z.string().nullable(),
      }),
    )
    .meta({ description: "members with an old last bar or none" }),
  suspected: z.array(openMoveSchema).meta({
    description: "its members' open abnormal moves that its return includes",
  }),
  drawdown: fractionSchema,
  volatility: fractionSchema.meta({
    description: "annualised, of the last 60 daily returns; null under 20 of them",
  }),
  measureReasons: z
    .object({
      breadth: z.string().nullable(),
      drawdown: z.string().nullable(),
      volatility: z.string().nullable(),
    })
    .meta({ description: "why a measure is null" }),
  attention: z.number().int().nullable().meta({ description: "weekdays since the newest note or view" }),
  latestNote: z
    .object({ id: z.string(), kind: z.string(), excerpt: z.string(), observedOn: z.string() })
    .nullable(),
  noteCount: z.number().int(),
  reports: z.array(z.string()).meta({
    description: "the slugs of the reports that recommend it, earliest call first; none for an analyst's own",
  }),
  sample: z
    .boolean()
    .meta({ description: "whether its numbers use sample bars: no watched ticker has real ones" }),
  imported: z.boolean().meta({
    description: "whether its numbers use real bars: members with only sample bars count as having none",
  }),
  starter: z
    .boolean()
    .meta({ description: "whether its watchlist is a starter list, chosen after the call" }),
  sparkline: z.array(z.object({ day: z.string(), level: z.number() })).max(60),
  sparklineReason: z.string().nullable().meta({ description: "why the sparkline is empty" }),
});
export type ThemeItem = z.infer<typeof themeItemSchema>;

export const themesQuerySchema = viewQuerySchema.extend({
  ...pageQuerySchema.shape,
  sector: slugFieldSchema.optional(),
  status: statusSchema.optional(),
  level: levelSchema.optional(),
});

/** The query of in-process callers, without a limit: all themes are returned. */
export type ThemesQuery = Omit<z.output<typeof themesQuerySchema>, "limit"> & { limit?: number };

export const themesAnswerSchema = z.object({
  asOf: z.string(),
  priceDay: z.string().nullable(),
  base: baseRuleFieldSchema,
  reports: z
    .array(z.object({ slug: z.string(), title: z.string(), callDay: z.string() }))
    .meta({ description: "the reports that called the themes of the whole board, latest call first" }),
  items: z.array(themeItemSchema),
  nextCursor: z.string().nullable(),
});
export type ThemesAnswer = z.infer<typeof themesAnswerSchema>;
