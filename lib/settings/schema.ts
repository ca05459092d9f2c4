import { z } from "zod";
import { lineFieldSchema } from "@/lib/contract/fields";
import {
  HTTP_SOURCE,
  NAME_PROVIDERS,
  PROVIDER_MARKETS,
  SOURCE_NAMES,
  sourcesOf,
  type ProviderMarket,
} from "@/lib/domain/provider/sources";
import { COLOUR_THEMES, COLOURS, LOCALES } from "@/lib/i18n/locale";

/** The board's default settings. */
export const DEFAULT_BENCHMARK = "000300.SH";
export const DEFAULT_TIME_ZONE = "Asia/Shanghai";

const NOT_ALLOWED = { error: "not_allowed" };

/** The providers available for a market's prices: built-in ones, and HTTP sources that the desk describes. */
const providerOf = (market: ProviderMarket) =>
  z.union([z.enum(sourcesOf(market)), z.string().regex(HTTP_SOURCE, NOT_ALLOWED)], NOT_ALLOWED).nullable();

const providers = z.strictObject({
  mainland: providerOf("mainland"),
  hongKong: providerOf("hongKong"),
  us: providerOf("us"),
  chinaIndices: providerOf("chinaIndices"),
} satisfies Record<ProviderMarket, z.ZodType>);
export type MarketProviders = z.infer<typeof providers>;

/** The default: no provider for any market. */
export const NO_PROVIDERS = Object.fromEntries(
  PROVIDER_MARKETS.map((market) => [market, null]),
) as MarketProviders;

/** An OpenAI-compatible service, for example `http://127.0.0.1:11434/v1`. */
const assistantSchema = z.strictObject({
  url: lineFieldSchema
    .min(1)
    .max(300)
    .meta({ description: "its address, to which /chat/completions is added" }),
  model: lineFieldSchema.min(1).max(200),
});
export type Assistant = z.infer<typeof assistantSchema>;

export const settingsSchema = z.object({
  locale: z.enum(LOCALES).nullable().meta({ description: "null: by Accept-Language" }),
  colours: z
    .enum(COLOURS)
    .nullable()
    .meta({ description: "null: by language (red-up in Chinese, green-up in English)" }),
  theme: z.enum(COLOUR_THEMES),
  benchmark: z.string().meta({ description: "canonical symbol" }),
  timeZone: z.string(),
  name: z.string(),
  providers: providers.meta({ description: "the provider of each market's prices; null: none" }),
  nameSearch: z.enum(NAME_PROVIDERS).nullable().meta({ description: "the provider of names; null: none" }),
  tourDone: z
    .boolean()
    .meta({ description: "whether the analyst has left or ended the tour, which is offered until then" }),
  tokens: z
    .record(z.enum(SOURCE_NAMES), z.boolean())
    .meta({ description: "whether each source's token is set; true for a source that needs none" }),
  withdrawn: z.partialRecord(z.enum(PROVIDER_MARKETS), z.string()).meta({
    description:
      "a market's stored provider that is no longer offered, or a described source that was deleted or doesn't serve the market now: no source is asked until another is chosen",
  }),
  sourceNames: z.record(z.string(), z.string()).meta({
    description: "the names of the described sources, by `http:` and the slug; the deleted ones too",
  }),
  tushareToken: z
    .boolean()
    .meta({ deprecated: true, description: "whether TUSHARE_TOKEN is set: read `tokens`" }),
  assistant: assistantSchema.nullable().meta({ description: "the drafting assistant of reports; null: off" }),
  assistantKey: z.boolean().meta({ description: "whether ASSISTANT_KEY is set" }),
});
export type Settings = z.infer<typeof settingsSchema>;

export const settingsPatchSchema = z.strictObject({
  locale: z.enum(LOCALES).nullable().optional(),
  colours: z.enum(COLOURS).nullable().optional(),
  theme: z.enum(COLOUR_THEMES).optional(),
  benchmark: z.string().min(1).max(40).optional(),
  timeZone: z.string().min(1).max(60).optional(),
  name: lineFieldSchema.min(1).max(80).optional(),
  providers: providers.partial().optional(),
  nameSearch: z.enum(NAME_PROVIDERS).nullable().optional(),
  tourDone: z.boolean().optional(),
  assistant: assistantSchema.nullable().optional(),
});
export type SettingsPatch = z.input<typeof settingsPatchSchema>;
