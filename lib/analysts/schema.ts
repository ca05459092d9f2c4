import { z } from "zod";
import { COLOUR_THEMES, COLOURS, LOCALES } from "@/lib/i18n/locale";

/** What a board reckons by until somebody sets it. */
export const DEFAULT_BENCHMARK = "000300.SH";
export const DEFAULT_TIME_ZONE = "Asia/Shanghai";

export const settings = z.object({
  locale: z.enum(LOCALES).nullable().meta({ description: "null: by Accept-Language" }),
  colours: z
    .enum(COLOURS)
    .nullable()
    .meta({ description: "null: by language (red-up in Chinese, green-up in English)" }),
  theme: z.enum(COLOUR_THEMES),
  benchmark: z.string().meta({ description: "canonical symbol" }),
  timeZone: z.string(),
  name: z.string(),
});
export type Settings = z.infer<typeof settings>;

export const settingsPatch = z.strictObject({
  locale: z.enum(LOCALES).nullable().optional(),
  colours: z.enum(COLOURS).nullable().optional(),
  theme: z.enum(COLOUR_THEMES).optional(),
  benchmark: z.string().min(1).max(40).optional(),
  timeZone: z.string().min(1).max(60).optional(),
  name: z.string().trim().min(1).max(80).optional(),
});
export type SettingsPatch = z.input<typeof settingsPatch>;
