import { z } from "zod";
import { NAME_PROVIDERS } from "@/lib/domain/provider/markets";

export const symbolSearchQuery = z.object({ q: z.string().max(80).optional() });

export const foundSymbol = z.object({
  symbol: z.string(),
  nameEn: z.string().nullable(),
  nameZh: z.string().nullable(),
  known: z.boolean().meta({ description: "whether the board has the ticker already" }),
});
export type FoundSymbol = z.infer<typeof foundSymbol>;

export const symbolSearchAnswer = z.object({
  provider: z.enum(NAME_PROVIDERS).nullable().meta({ description: "null: nobody was asked" }),
  items: z.array(foundSymbol),
  failure: z.object({ code: z.string(), detail: z.string().nullable() }).nullable().meta({
    description: "why the provider found nothing; what the board itself knows is there all the same",
  }),
});
export type SymbolSearch = z.infer<typeof symbolSearchAnswer>;
