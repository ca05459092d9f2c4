import { z } from "zod";
import { baseRuleFieldSchema, pageQuerySchema, viewQuerySchema } from "@/lib/contract/fields";
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
});
export type LookItem = z.infer<typeof lookSchema>;

export const needsLookAnswerSchema = z.object({
  asOf: z.string(),
  priceDay: z.string().nullable(),
  base: baseRuleFieldSchema,
  total: count.meta({ description: "of all pages" }),
  items: z.array(lookSchema).meta({ description: "most severe first" }),
  nextCursor: z.string().nullable(),
});
export type NeedsLookAnswer = z.infer<typeof needsLookAnswerSchema>;

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
