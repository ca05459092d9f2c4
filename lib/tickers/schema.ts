import { z } from "zod";
import { dayFieldSchema, flagFieldSchema, lineFieldSchema, pageQuerySchema } from "@/lib/contract/fields";
import { PERIODS } from "@/lib/domain/calendar/period";
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

export const barsQuerySchema = z.object({ from: dayFieldSchema.optional(), to: dayFieldSchema.optional() });

export const barItemSchema = z.object({
  day: z.string(),
  open: z.number().nullable(),
  high: z.number().nullable(),
  low: z.number().nullable(),
  close: z.number(),
  adjClose: z.number().nullable(),
  volume: z.number().nullable(),
  turnover: z.number().nullable().meta({ description: "the value traded, in the ticker's currency" }),
  sample: z.boolean(),
});
/** The periods of a ticker's own returns; those since a call belong to its watches. */
export const TICKER_PERIODS = PERIODS.filter((period) => period !== "sinceCall");

export const barsAnswerSchema = z.object({
  symbol: z.string(),
  adjustment: z.string().nullable(),
  items: z.array(barItemSchema),
  last: z
    .object({
      day: z.string(),
      close: z.number(),
      change: z.number().nullable(),
      reason: z.string().nullable(),
    })
    .nullable()
    .meta({
      description:
        "the last close that returns use, its change from the bar before, and the reason if that is null",
    }),
  returns: z
    .record(z.enum(TICKER_PERIODS), z.object({ value: z.number().nullable(), reason: z.string().nullable() }))
    .meta({ description: "by period, over these bars, ending with the last one" }),
});
export type Bars = z.infer<typeof barsAnswerSchema>;
