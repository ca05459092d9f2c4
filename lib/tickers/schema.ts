import { z } from "zod";
import { dayFieldSchema, flagFieldSchema, lineFieldSchema, pageQuerySchema } from "@/lib/contract/fields";
import { TICKER_KINDS } from "@/lib/domain/symbol/listing-rules";
import { TICKER_NAME_MAX } from "@/lib/domain/symbol/ticker-names";

const name = lineFieldSchema.min(1).max(TICKER_NAME_MAX);

export const tickerItemSchema = z.object({
  symbol: z.string(),
  exchange: z.string(),
  currency: z.string(),
  kind: z.enum(TICKER_KINDS),
  nameEn: z.string().nullable(),
  nameZh: z.string().nullable(),
  formerCodes: z
    .array(z.object({ symbol: z.string(), until: z.string().nullable() }))
    .meta({ description: "codes that it had, each with its last day" }),
  formerNames: z.array(
    z.object({
      nameEn: z.string().nullable(),
      nameZh: z.string().nullable(),
      since: z.string().nullable(),
      until: z.string().nullable(),
    }),
  ),
  delistedOn: z.string().nullable().meta({ description: "its last day on the exchange" }),
  known: z
    .boolean()
    .meta({ description: "whether the board has it; else it is only listed or named elsewhere" }),
  themes: z.array(z.string()).meta({ description: "slugs of the themes that watch it" }),
  source: z.string().nullable(),
  adjustment: z.string().nullable(),
  firstDay: z.string().nullable(),
  lastDay: z.string().nullable(),
  bars: z.number().int(),
  sample: z.boolean(),
});
export type TickerItem = z.infer<typeof tickerItemSchema>;

/** How the prices of a ticker in a list are adjusted. */
export const tickerAdjustedSchema = z.object({
  adjustment: z.string().nullable(),
  convertedFrom: z
    .string()
    .nullable()
    .meta({ description: "the adjustment as filed, where the closes are converted" }),
  provedMethod: z
    .enum(["none", "ratio", "difference"])
    .nullable()
    .meta({ description: "the method that its rows prove; null: they prove none" }),
});
export type TickerAdjusted = z.infer<typeof tickerAdjustedSchema>;

export const tickersQuerySchema = pageQuerySchema.extend({
  q: z.string().max(80).optional(),
  kind: z.enum(TICKER_KINDS).optional(),
  listed: flagFieldSchema.meta({
    description:
      "with `q`: also listed names that the board doesn't have, also by pinyin; the best first, on one page",
  }),
});

/** The search text of the watch field and the palette. */
export const tickerInputSchema = z.strictObject({
  symbol: lineFieldSchema.min(1, { error: "required" }).max(80),
  nameEn: name.nullish(),
  nameZh: name.nullish(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, { error: "not_allowed" })
    .optional(),
  kind: z.enum(TICKER_KINDS).optional(),
});
export type TickerInput = z.input<typeof tickerInputSchema>;

const formerNameSchema = z
  .strictObject({
    nameEn: name.nullish(),
    nameZh: name.nullish(),
    since: dayFieldSchema.nullish(),
    until: dayFieldSchema.nullish(),
  })
  .refine(({ nameEn, nameZh }) => Boolean(nameEn ?? nameZh), { error: "required", path: ["nameZh"] });
const FORMER_NAMES_MAX = 20;

export const tickerPatchSchema = z.strictObject({
  nameEn: name.nullable().optional(),
  nameZh: name.nullable().optional(),
  delistedOn: dayFieldSchema.nullable().optional(),
  formerNames: z
    .array(formerNameSchema)
    .max(FORMER_NAMES_MAX)
    .optional()
    .meta({ description: "all names that it had; those left out are forgotten" }),
});
export type TickerPatch = z.input<typeof tickerPatchSchema>;

export const renumberInputSchema = z.strictObject({
  to: lineFieldSchema.min(1, { error: "required" }).max(80).meta({ description: "its code of today" }),
  until: dayFieldSchema.nullish().meta({ description: "the last day under the code before" }),
  merge: z
    .boolean()
    .default(false)
    .meta({ description: "where the board has a ticker under the code of today: make the two one" }),
});
export type RenumberInput = z.input<typeof renumberInputSchema>;
