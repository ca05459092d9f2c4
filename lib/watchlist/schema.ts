import { z } from "zod";
import { dayField, flagField, lineField, pageQuery, viewQuery } from "@/lib/contract/fields";
import { openMove } from "@/lib/prices/checks/schema";

export const REASON_MAX = 2_000;

export const watchInput = z.strictObject({
  symbol: lineField.min(1, { error: "required" }).max(80),
  reason: lineField.max(REASON_MAX).nullish(),
  addedOn: dayField.optional(),
});
export type WatchInput = z.input<typeof watchInput>;

export const watchPatch = z.strictObject({
  reason: lineField.max(REASON_MAX).nullable().optional(),
  addedOn: dayField.optional(),
  removedOn: dayField.nullable().optional(),
  void: z.boolean().optional().meta({ description: "false takes a void back" }),
});
export type WatchPatch = z.input<typeof watchPatch>;

export const watchRemoval = z.object({ on: dayField.optional(), void: flagField });

export const watchItem = z.object({
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
export type Watch = z.infer<typeof watchItem>;

export const themeWatchesQuery = pageQuery.extend({ asOf: dayField.optional() });

/** The whole board's watchlist: a row a watch, with how its ticker did. */
export const watchlistQuery = viewQuery.extend({
  limit: pageQuery.shape.limit.unwrap().optional().meta({ description: "absent: every row" }),
  cursor: pageQuery.shape.cursor,
  theme: z.string().max(200).optional(),
  q: z.string().max(80).optional(),
});

export const watchRow = watchItem.extend({
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
  sample: z.boolean(),
  day1: z.number().nullable().meta({ description: "return of the last session" }),
  month1: z.number().nullable(),
  sinceCall: z.number().nullable(),
  sinceAdded: z.number().nullable(),
  reasons: z
    .object({
      day1: z.string().nullable(),
      month1: z.string().nullable(),
      sinceCall: z.string().nullable(),
      sinceAdded: z.string().nullable(),
    })
    .meta({ description: "why a return is null" }),
  lastKnown: z
    .object({ day: z.string(), value: z.number() })
    .nullable()
    .meta({ description: "how far a return since the call is known that is null for being `stale`" }),
  suspicions: z
    .array(openMove)
    .meta({ description: "suspected moves since the base day that nobody has called genuine" }),
});
export type WatchRow = z.infer<typeof watchRow>;

export const watchlistAnswer = z.object({
  asOf: z.string(),
  priceDay: z.string().nullable(),
  items: z.array(watchRow),
  nextCursor: z.string().nullable(),
});
export type Watchlist = z.infer<typeof watchlistAnswer>;
