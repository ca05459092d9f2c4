import { z } from "zod";
import { dayFieldSchema, lineFieldSchema, slugFieldSchema } from "@/lib/contract/fields";
import { THEME_NAME_MAX } from "@/lib/domain/limits";

const name = lineFieldSchema.min(1).max(THEME_NAME_MAX);

export const themeInputSchema = z
  .strictObject({
    parent: slugFieldSchema.nullish(),
    nameEn: name.nullish(),
    nameZh: name.nullish(),
    callDay: dayFieldSchema.optional(),
    benchmark: z.string().max(40).nullish(),
  })
  .refine((input) => Boolean(input.nameEn ?? input.nameZh), { error: "required", path: ["nameEn"] });
export type ThemeInput = z.input<typeof themeInputSchema>;

export const themePatchSchema = z.strictObject({
  nameEn: name.nullable().optional(),
  nameZh: name.nullable().optional(),
  callDay: dayFieldSchema.optional(),
  benchmark: z.string().max(40).nullable().optional(),
  void: z.boolean().optional().meta({ description: "true deletes a custom theme, false restores it" }),
});
export type ThemePatch = z.input<typeof themePatchSchema>;
