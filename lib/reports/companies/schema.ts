import { z } from "zod";
import { watchItemSchema } from "@/lib/watchlist/schema";

export const watchCompaniesInputSchema = z.strictObject({
  companies: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(64),
        theme: z.string().min(1).max(200).meta({ description: "the slug of the theme that watches it" }),
        symbol: z.string().max(40).optional().meta({
          description: "needed where the report's code doesn't decide it",
        }),
      }),
    )
    .min(1)
    .max(200),
});
export type WatchCompaniesInput = z.output<typeof watchCompaniesInputSchema>;

export const watchedCompaniesSchema = z.object({
  watches: z.array(watchItemSchema).meta({ description: "those that were added" }),
  already: z
    .array(z.string())
    .meta({ description: "the ids of the companies that their theme watches already" }),
});
export type WatchedCompanies = z.infer<typeof watchedCompaniesSchema>;
