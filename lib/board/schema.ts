import { z } from "zod";
import { comparedAnswerSchema } from "@/lib/themes/series-schema";
import {
  baseRuleFieldSchema,
  dayFieldSchema,
  pageQuerySchema,
  slugFieldSchema,
  viewQuerySchema,
} from "@/lib/contract/fields";
import { LOOK_KINDS } from "@/lib/domain/theme/needs-look";
import { LOOK_GROUPS } from "@/lib/domain/theme/look-snooze";
import { COMPARED } from "@/lib/domain/limits";
import { PERIODS } from "@/lib/domain/calendar/period";

const count = z.number().int();
const name = z.string().nullable();

export const needsLookQuerySchema = viewQuerySchema.extend({
  limit: pageQuerySchema.shape.limit.unwrap().optional().meta({ description: "absent: every line" }),
  cursor: pageQuerySchema.shape.cursor,
});
export type NeedsLookQuery = z.output<typeof needsLookQuerySchema>;

const namedThemeSchema = z.object({
  slug: z.string(),
  level: z.enum(["sector", "subtheme"]),
  nameEn: name,
  nameZh: name,
});
const from = z
  .array(namedThemeSchema)
  .meta({ description: "the other themes whose notes contradict, each of which counts one third" });

const lookReasonSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["stale_benchmark", "stale", "silent"]), weekdays: count }),
  z.object({ kind: z.literal("suspected"), symbols: z.array(z.string()) }),
  z.object({ kind: z.literal("off_track"), excess: z.number(), relative: z.number() }),
  z.object({ kind: z.enum(["off_track_by_evidence", "challenged"]), balance: z.number(), from }),
  z.object({ kind: z.enum(["unpriced", "many_no_bars"]), count }),
  z.object({ kind: z.literal("many_stale"), count, weekdays: count }),
  z.object({ kind: z.enum(["no_bars", "no_notes"]) }),
]);

export const lookSchema = z.object({
  theme: namedThemeSchema,
  ticker: z
    .object({ symbol: z.string(), nameEn: name, nameZh: name, lastDay: z.string().nullable() })
    .nullable()
    .meta({ description: "a ticker watched in the theme, or its benchmark; null: the theme itself" }),
  reasons: z.array(lookReasonSchema).meta({ description: "most severe first; at least one" }),
  group: z.enum(LOOK_GROUPS).meta({ description: "of the most severe reason" }),
  snooze: z
    .object({ id: z.string(), day: z.string(), until: z.string().nullable() })
    .nullable()
    .meta({ description: "put off by the analyst on `day`, until that day or (null) until it gets worse" }),
});
export type LookItem = z.infer<typeof lookSchema>;

export const needsLookAnswerSchema = z.object({
  asOf: z.string(),
  priceDay: z.string().nullable(),
  base: baseRuleFieldSchema,
  total: count.meta({ description: "of all pages, the snoozed ones too" }),
  counts: z
    .object({ status: count, evidence: count, prices: count, notes: count, snoozed: count })
    .meta({ description: "the items of each group that aren't snoozed, and those that are" }),
  items: z.array(lookSchema).meta({ description: "most severe first" }),
  nextCursor: z.string().nullable(),
});
export type NeedsLookAnswer = z.infer<typeof needsLookAnswerSchema>;

export const snoozeInputSchema = z.strictObject({
  base: viewQuerySchema.shape.base.meta({ description: "of the view that shows the item" }),
  benchmark: viewQuerySchema.shape.benchmark.meta({ description: "of the view that shows the item" }),
  theme: slugFieldSchema.meta({ description: "the item's theme" }),
  ticker: z.string().min(1).max(40).nullish().meta({ description: "the item's ticker" }),
  kind: z.enum(LOOK_KINDS).meta({ description: "of the item's most severe reason" }),
  until: dayFieldSchema.nullish().meta({
    description: "the day on which it comes back; without one only if it gets worse",
  }),
});
export type SnoozeInput = z.output<typeof snoozeInputSchema>;

export const snoozeItemSchema = z.object({
  id: z.string(),
  theme: z.string(),
  ticker: z.string().nullable(),
  kind: z.enum(LOOK_KINDS),
  day: z.string(),
  until: z.string().nullable(),
});
export type SnoozeItem = z.infer<typeof snoozeItemSchema>;

export const themeMapQuerySchema = viewQuerySchema.extend({ period: z.enum(PERIODS).default("sinceCall") });
export type ThemeMapQuery = z.output<typeof themeMapQuerySchema>;

const fraction = z.number().nullable();

const mapTileSchema = z.object({
  theme: z.string().meta({ description: "the slug of its theme" }),
  symbol: z.string(),
  nameEn: name,
  nameZh: name,
  return: fraction,
  reason: z.string().nullable().meta({ description: "why `return` is null" }),
  excess: fraction.meta({ description: "as in the theme's `members`" }),
  excessReason: z.string().nullable().meta({ description: "why `excess` is null" }),
  from: z.string().nullable().meta({ description: "the bar day on which its return begins" }),
  to: z.string().nullable().meta({ description: "its newest bar day up to the price day" }),
  days: count.nullable().meta({ description: "its bar days after `from`" }),
  sample: z.boolean(),
});
export type ThemeMapTile = z.infer<typeof mapTileSchema>;

export const themeMapAnswerSchema = z.object({
  asOf: z.string(),
  priceDay: z.string().nullable(),
  base: baseRuleFieldSchema,
  period: z.enum(PERIODS),
  spread: fraction.meta({ description: "the 95th percentile of the sizes of the tickers' `excess`" }),
  themes: z
    .array(namedThemeSchema.extend({ parent: z.string().nullable(), return: fraction, excess: fraction }))
    .meta({ description: "each sector before its themes" }),
  items: z.array(mapTileSchema).meta({
    description:
      "the watched tickers, theme by theme; a sector's own are those that none of its themes watches",
  }),
});
export type ThemeMapAnswer = z.infer<typeof themeMapAnswerSchema>;

export const comparedThemesQuerySchema = themeMapQuerySchema.extend({
  themes: z
    .string()
    .transform((text) => [...new Set(text.split(",").filter(Boolean))])
    .pipe(
      z
        .array(slugFieldSchema)
        .min(COMPARED.least, { error: "too_few" })
        .max(COMPARED.most, { error: "too_many" }),
    )
    .meta({ type: "string", description: "two to six slugs, between commas" }),
});
export type ComparedThemesQuery = z.output<typeof comparedThemesQuerySchema>;

export const comparedThemesAnswerSchema = comparedAnswerSchema.extend({
  unknown: z.array(z.string()).meta({ description: "the slugs that aren't on the board of the day" }),
});
export type ComparedThemesAnswer = z.infer<typeof comparedThemesAnswerSchema>;
