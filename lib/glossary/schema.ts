import { z } from "zod";
import { lineFieldSchema } from "@/lib/contract/fields";
import { TERM_LEVELS } from "@/lib/domain/glossary/term";
import { THEME_NAME_MAX } from "@/lib/domain/limits";
import { slugOf } from "@/lib/domain/text/slug";

const nameFieldSchema = lineFieldSchema.min(1, { error: "required" }).max(THEME_NAME_MAX);

export const termParamsSchema = z.object({ key: z.string().min(1).max(80) });

export const putTermQuerySchema = z.object({
  add: z.literal("true").optional().meta({ description: "409 where there is a term of this key" }),
});

export const termInputSchema = z
  .strictObject({
    level: z.enum(TERM_LEVELS),
    nameEn: nameFieldSchema.nullable(),
    nameZh: nameFieldSchema.nullable(),
    aliases: z.array(nameFieldSchema).max(30),
    indexCode: z
      .string()
      .regex(/^801\d{3}$/, { error: "not_allowed" })
      .nullable()
      .meta({ description: "the code of Shenwan's index" }),
    parent: z.string().max(80).nullable().meta({ description: "the key of the industry above" }),
  })
  .refine(({ nameEn, nameZh }) => nameEn !== null || nameZh !== null, {
    error: "required",
    path: ["nameEn"],
  });
export type TermInput = z.output<typeof termInputSchema>;

/** Keys are addresses: what `slugOf` makes of a name. */
export const isTermKey = (key: string): boolean => slugOf(key) === key;

export const termItemSchema = z.object({
  key: z.string(),
  level: z.enum(TERM_LEVELS),
  nameEn: z.string().nullable(),
  nameZh: z.string().nullable(),
  aliases: z.array(z.string()),
  indexCode: z.string().nullable(),
  parent: z.string().nullable(),
  benchmark: z.string().nullable().meta({
    description: "the index that a sector of this industry takes, where the board has its prices",
  }),
  origin: z.enum(["shipped", "edited", "own"]),
});
export type TermItem = z.infer<typeof termItemSchema>;
