import { z } from "zod";
import { lineFieldSchema } from "@/lib/contract/fields";
import { DISMISSAL_CODES, dismissalItemSchema } from "@/lib/prices/checks/schema";

const DISMISSAL_REASON_MAX = 500;

export const dismissalInputSchema = z.strictObject({
  symbol: lineFieldSchema.min(1, { error: "required" }).max(80),
  day: z.string().max(10),
  code: z.enum(DISMISSAL_CODES),
  reason: lineFieldSchema.max(DISMISSAL_REASON_MAX).nullish(),
});
export type DismissalInput = z.input<typeof dismissalInputSchema>;

export const seamDismissalsInputSchema = dismissalInputSchema.pick({ symbol: true, reason: true }).extend({
  importId: z.string().min(1, { error: "required" }).max(64),
});
export type SeamDismissalsInput = z.input<typeof seamDismissalsInputSchema>;

export const DISMISSALS_MOST = 5_000;
export const dismissalsVoidInputSchema = z.strictObject({
  ids: z.array(z.string().max(64)).min(1).max(DISMISSALS_MOST),
  void: z.literal(true),
});

export const dismissalItemsSchema = z.object({ items: z.array(dismissalItemSchema) });
export type DismissalItems = z.infer<typeof dismissalItemsSchema>;
