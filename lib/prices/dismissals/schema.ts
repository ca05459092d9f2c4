import { z } from "zod";
import { lineField } from "@/lib/contract/fields";
import { MARK_CODES, markItem } from "@/lib/prices/checks/schema";

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

export const markItems = z.object({ items: z.array(markItem) });
export type PriceMarkItems = z.infer<typeof markItems>;
