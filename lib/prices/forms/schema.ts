import { z } from "zod";
import { FIELDS } from "@/lib/domain/price-file/fields";

export const fieldSchema = z.enum(FIELDS).nullable();
export const dateOrderSchema = z.enum(["mdy", "dmy"]);

export const columnMappingSchema = z.strictObject({
  columns: z.record(z.string().min(1).max(200), fieldSchema),
  dateOrder: dateOrderSchema.optional(),
  unixTime: z.boolean().optional(),
  volumeMultiplier: z.number().positive().max(1e9).optional(),
});

export const priceFormItemSchema = z.object({
  formKey: z.string(),
  mapping: columnMappingSchema,
  author: z.string(),
  authorName: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type PriceFormItem = z.infer<typeof priceFormItemSchema>;
