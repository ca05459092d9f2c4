import { z } from "zod";
import { lineFieldSchema } from "@/lib/contract/fields";
import { MARK_CODES, markItemSchema } from "@/lib/prices/checks/schema";

const MARK_REASON_MAX = 500;

export const markInputSchema = z.strictObject({
  symbol: lineFieldSchema.min(1, { error: "required" }).max(80),
  day: z.string().max(10),
  code: z.enum(MARK_CODES),
  reason: lineFieldSchema.max(MARK_REASON_MAX).nullish(),
});
export type MarkInput = z.input<typeof markInputSchema>;

export const seamMarksInputSchema = markInputSchema.pick({ symbol: true, reason: true }).extend({
  importId: z.string().min(1, { error: "required" }).max(64),
});
export type SeamMarksInput = z.input<typeof seamMarksInputSchema>;

export const MARKS_MOST = 5_000;
export const marksVoidInputSchema = z.strictObject({
  ids: z.array(z.string().max(64)).min(1).max(MARKS_MOST),
  void: z.literal(true),
});

export const markItemsSchema = z.object({ items: z.array(markItemSchema) });
export type PriceMarkItems = z.infer<typeof markItemsSchema>;
