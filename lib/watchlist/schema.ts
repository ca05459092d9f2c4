import { z } from "zod";
import {
  dayFieldSchema,
  flagFieldSchema,
  lineFieldSchema,
  pageQuerySchema,
  viewQuerySchema,
} from "@/lib/contract/fields";
import { openMoveSchema } from "@/lib/prices/checks/schema";
import { tickerAdjustedSchema } from "@/lib/tickers/schema";

export const REASON_MAX = 2_000;

export const watchInputSchema = z.strictObject({
  symbol: lineFieldSchema.min(1, { error: "required" }).max(80),
  reason: lineFieldSchema.max(REASON_MAX).nullish(),
  addedOn: dayFieldSchema.optional(),
});
export type WatchInput = z.input<typeof watchInputSchema>;

export const watchPatchSchema = z.strictObject({
  reason: lineFieldSchema.max(REASON_MAX).nullable().optional(),
  addedOn: dayFieldSchema.optional(),
  removedOn: dayFieldSchema.nullable().optional(),
  void: z.boolean().optional().meta({ description: "false undoes it" }),
});
export type WatchPatch = z.input<typeof watchPatchSchema>;

export const watchRemovalSchema = z.object({ on: dayFieldSchema.optional(), void: flagFieldSchema });

export const watchItemSchema = z.object({
  id: z.string(),
  theme: z.string(),
  symbol: z.string(),
  nameEn: z.string().nullable(),
  nameZh: z.string().nullable(),
  reason: z.string().nullable(),
  source: z.enum(["report", "analyst", "starter"]),
  addedOn: z.string(),
  removedOn: z.string().nullable(),
  recordedOn: z.string(),
});
export type Watch = z.infer<typeof watchItemSchema>;

export const themeWatchesQuerySchema = pageQuerySchema.extend({ asOf: dayFieldSchema.optional() });

/** The query of the whole board's watchlist, with one row per watch. */
export const watchlistQuerySchema = viewQuerySchema.extend({
  limit: pageQuerySchema.shape.limit.unwrap().optional().meta({ description: "absent: every row" }),
  cursor: pageQuerySchema.shape.cursor,
  theme: z.string().max(200).optional(),
  q: z.string().max(80).optional(),
});

export const watchRowSchema = watchItemSchema.extend({
  themeNameEn: z.string().nullable(),
  themeNameZh: z.string().nullable(),
  sector: z.string().nullable(),
  sectorNameEn: z.string().nullable(),
  sectorNameZh: z.string().nullable(),
  callDay: z.string().meta({ description: "of its theme" }),
  baseDay: z.string().nullable(),
  lastDay: z.string().nullable(),
  lastClose: z.number().nullable(),
  currency: z.string(),
  stale: z.boolean(),
  delistedOn: z.string().nullable().meta({ description: "its last day on the exchange, if it has left it" }),
  sample: z.boolean(),
  ...tickerAdjustedSchema.shape,
  day1: z.number().nullable().meta({ description: "return of the last session" }),
  week1: z.number().nullable(),
  month1: z.number().nullable(),
  ytd: z.number().nullable(),
  sinceCall: z.number().nullable(),
  excess: z
    .number()
    .nullable()
    .meta({ description: "since the call: its return minus that of its theme’s benchmark" }),
  contribution: z.number().nullable().meta({ description: "to its theme’s return since the call" }),
  sinceAdded: z.number().nullable(),
  reasons: z
    .object({
      day1: z.string().nullable(),
      week1: z.string().nullable(),
      month1: z.string().nullable(),
      ytd: z.string().nullable(),
      sinceCall: z.string().nullable(),
      excess: z.string().nullable(),
      contribution: z.string().nullable(),
      sinceAdded: z.string().nullable(),
    })
    .meta({ description: "why a return is null" }),
  lastKnown: z
    .object({ day: z.string(), value: z.number() })
    .nullable()
    .meta({ description: "the last known value of a return since the call that is `stale`" }),
  suspected: z.array(openMoveSchema).meta({ description: "open abnormal moves since the base date" }),
  suspicions: z.array(openMoveSchema).meta({ description: "the old name of `suspected`", deprecated: true }),
});
export type WatchRow = z.infer<typeof watchRowSchema>;

/** The query of the sparklines of a watchlist: of the whole board, or of one theme or sector. */
export const sparklinesQuerySchema = z.object({
  asOf: dayFieldSchema.optional(),
  theme: z.string().max(200).optional(),
});

export const sparklinesAnswerSchema = z.object({
  items: z.array(
    z.object({
      symbol: z.string(),
      levels: z
        .array(z.number())
        .meta({ description: "its closes of 90 days, thinned, in hundredths of the last one" }),
    }),
  ),
});
export type Sparklines = z.infer<typeof sparklinesAnswerSchema>;

const idsSchema = z.array(z.string().max(60)).max(500).optional();

/** Changes of many watches at once: all of them are made, or none. */
export const watchChangesSchema = z.strictObject({
  remove: idsSchema.meta({
    description: "removed from today; what was added and recorded today is voided as a mistake",
  }),
  moveTo: z
    .string()
    .max(200)
    .optional()
    .meta({ description: "the theme that watches what is removed from now on, with its reason" }),
  void: idsSchema.meta({ description: "voided as mistakes" }),
  restore: idsSchema.meta({ description: "removals and voids undone" }),
});
export type WatchChanges = z.input<typeof watchChangesSchema>;

export const watchChangesAnswerSchema = z.object({
  items: z.array(watchItemSchema).meta({ description: "the changed watches as they are now" }),
  added: z
    .array(watchItemSchema)
    .meta({ description: "the watches of `moveTo`; without those that it had already" }),
});
export type WatchChangesAnswer = z.infer<typeof watchChangesAnswerSchema>;

export const watchlistAnswerSchema = z.object({
  asOf: z.string(),
  priceDay: z.string().nullable(),
  items: z.array(watchRowSchema),
  nextCursor: z.string().nullable(),
});
export type Watchlist = z.infer<typeof watchlistAnswerSchema>;
