import { z } from "zod";
import { FIELDS } from "@/lib/domain/price-file/fields";

export const field = z.enum(FIELDS).nullable();
export const dateOrder = z.enum(["mdy", "dmy"]);

export const columnMapping = z.strictObject({
  columns: z.record(z.string().min(1).max(200), field),
  dateOrder: dateOrder.optional(),
  unixTime: z.boolean().optional(),
  volumeMultiplier: z.number().positive().max(1e9).optional(),
});

export const priceFormItem = z.object({
  formKey: z.string(),
  mapping: columnMapping,
  author: z.string(),
  authorName: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type PriceFormItem = z.infer<typeof priceFormItem>;
