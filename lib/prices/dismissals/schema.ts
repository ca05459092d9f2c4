import { z } from "zod";
import { lineField } from "@/lib/contract/fields";

/** What can be suspected of a day; `no_rows`: the market was open, and the file has no row; `closed_day`: the market was closed, and the file has a row; `seam`: see a ticker's checks. */
export const MARK_CODES = ["beyond_limit", "split_ratio", "no_rows", "seam", "closed_day"] as const;
export type MarkCode = (typeof MARK_CODES)[number];

const MARK_REASON_MAX = 500;

export const markInput = z.strictObject({
  symbol: lineField.min(1, { error: "required" }).max(80),
  day: z.string().max(10),
  code: z.enum(MARK_CODES),
  reason: lineField.max(MARK_REASON_MAX).nullish(),
});
export type MarkInput = z.input<typeof markInput>;

export const seamMarksInput = markInput.pick({ symbol: true, reason: true }).extend({
  importId: z.string().min(1, { error: "required" }).max(64),
});
export type SeamMarksInput = z.input<typeof seamMarksInput>;

export const MARKS_MOST = 5_000;
export const marksVoidInput = z.strictObject({
  ids: z.array(z.string().max(64)).min(1).max(MARKS_MOST),
  void: z.literal(true),
});

export const markItem = z.object({
  id: z.string(),
  symbol: z.string(),
  day: z.string(),
  code: z.enum(MARK_CODES),
  reason: z.string().nullable(),
  by: z.string(),
  byName: z.string(),
  at: z.string(),
  voidedAt: z.string().nullable(),
});
export type PriceMarkItem = z.infer<typeof markItem>;

export const markItems = z.object({ items: z.array(markItem) });
export type PriceMarkItems = z.infer<typeof markItems>;
