import { z } from "zod";
import { baseRuleFieldSchema, pageQuerySchema, viewQuerySchema } from "@/lib/contract/fields";

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
  .meta({ description: "the other themes whose notes contradict, each of which counts a third" });

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
