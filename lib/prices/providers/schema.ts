import { z } from "zod";
import { NAME_PROVIDERS } from "@/lib/domain/provider/markets";

export const symbolSearchQuerySchema = z.object({ q: z.string().max(80).optional() });

export const foundSymbolSchema = z.object({
  symbol: z.string(),
  nameEn: z.string().nullable(),
  nameZh: z.string().nullable(),
  known: z.boolean().meta({ description: "whether the board has the ticker already" }),
});
export type FoundSymbol = z.infer<typeof foundSymbolSchema>;

export const symbolSearchAnswerSchema = z.object({
  provider: z.enum(NAME_PROVIDERS).nullable().meta({ description: "null: nobody was asked" }),
  items: z.array(foundSymbolSchema),
  failure: z.object({ code: z.string(), detail: z.string().nullable() }).nullable().meta({
    description: "why the provider found nothing; what the board itself knows is there all the same",
  }),
});
export type SymbolSearch = z.infer<typeof symbolSearchAnswerSchema>;
