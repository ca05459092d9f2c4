import { z } from "zod";
import { CONCEPT_KINDS } from "@/lib/domain/provider/concepts";
import { SOURCE_NAMES } from "@/lib/domain/provider/sources";

export const conceptsQuerySchema = z.object({
  kind: z.enum(CONCEPT_KINDS).default("concept").meta({ description: "which of the source's lists" }),
});

export const conceptParamsSchema = z.object({
  code: z
    .string()
    .toUpperCase()
    .regex(/^\d{6}\.TI$/)
    .meta({ description: "the source's code, such as 886042.TI" }),
});

/** The origin of a list, and the reason where it is empty. */
const listed = {
  source: z.enum(SOURCE_NAMES),
  readOn: z
    .string()
    .nullable()
    .meta({ description: "the day on which the source was asked; null: it didn't answer" }),
  leftOut: z.number().int().meta({ description: "rows of the source's answer without a code" }),
  failure: z.object({ code: z.string(), detail: z.string().nullable() }).nullable().meta({
    description: "the reason why there are no items, as the outcome of a refresh: no_token, on_hold …",
  }),
};
const code = z.string().meta({ description: "the source's code" });
const symbol = z.string().nullable().meta({ description: "canonical; null for a code that is none" });

export const conceptListSchema = z.object({
  ...listed,
  items: z.array(z.object({ code, symbol, name: z.string() })),
});
export type ConceptList = z.infer<typeof conceptListSchema>;

export const conceptMembersSchema = z.object({
  ...listed,
  code,
  symbol,
  items: z.array(
    z.object({
      code,
      symbol,
      name: z.string().nullable(),
      aShare: z.boolean().meta({ description: "whether it is listed in mainland China and traded in yuan" }),
    }),
  ),
});
export type ConceptMembers = z.infer<typeof conceptMembersSchema>;
