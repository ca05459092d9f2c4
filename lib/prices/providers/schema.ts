import { z } from "zod";
import { NAME_PROVIDERS } from "@/lib/domain/provider/sources";

export const symbolSearchQuerySchema = z.object({ q: z.string().max(80).optional() });

export const foundSymbolSchema = z.object({
  symbol: z.string(),
  nameEn: z.string().nullable(),
  nameZh: z.string().nullable(),
  known: z.boolean().meta({ description: "whether the board has the ticker" }),
});
export type FoundSymbol = z.infer<typeof foundSymbolSchema>;

export const symbolSearchAnswerSchema = z.object({
  provider: z.enum(NAME_PROVIDERS).nullable().meta({ description: "null: no provider was asked" }),
  items: z.array(foundSymbolSchema),
  failure: z.object({ code: z.string(), detail: z.string().nullable() }).nullable().meta({
    description: "the reason why the provider found nothing; the board's own tickers are listed anyway",
  }),
});
export type SymbolSearch = z.infer<typeof symbolSearchAnswerSchema>;
