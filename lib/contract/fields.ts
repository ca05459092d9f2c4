import { z } from "zod";
import { BASE_RULES } from "@/lib/domain/theme/base-rule";
import { isDay } from "@/lib/domain/calendar/day";
import { FIRST_TYPED_DAY } from "@/lib/domain/limits";
import { typedText } from "@/lib/domain/text/plain-text";

/** A typed day: it exists and isn't before 1990. Callers that know today's date check for future days. */
export const dayFieldSchema = z
  .string()
  .refine(isDay, { error: "bad_day", abort: true })
  .refine((day) => day >= FIRST_TYPED_DAY, { error: "day_too_early" })
  .meta({ format: "date", examples: ["2025-02-04"] });

/** A typed line: trimmed, and empty if it has no visible character. */
export const lineFieldSchema = z.string().overwrite(typedText);

export const slugFieldSchema = z.string().min(1).max(200);

export const baseRuleFieldSchema = z.enum(BASE_RULES);

/** The parameters of a view of the board, which every read takes. */
export const viewQuerySchema = z.object({
  asOf: dayFieldSchema.optional(),
  base: baseRuleFieldSchema.default("first_close"),
  benchmark: z.string().max(40).optional(),
  call: slugFieldSchema.optional().meta({
    description:
      "a report: the themes that it recommends count from its call rather than from their earliest; statuses don't",
  }),
});
export type ViewQuery = z.infer<typeof viewQuerySchema>;

/** A whole number in a query, in plain digits: `Number` would also take 1e2, 0x10 and " 5". */
export const countField = (min: number, max: number) =>
  z
    .string()
    .refine((text) => /^-?\d+$/.test(text), { error: "wrong_type", abort: true })
    .transform(Number)
    .pipe(z.number().min(min).max(max))
    .meta({ type: "integer", minimum: min, maximum: max });

export const pageQuerySchema = z.object({
  limit: countField(1, 500).default(100),
  cursor: z.string().max(200).optional(),
});

export function pageSchemaOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

/** A JSON flag in a query: present as 1 or true. */
export const flagFieldSchema = z
  .enum(["0", "1", "true", "false"])
  .optional()
  .transform((text) => text === "1" || text === "true");

export const emptySchema = z.object({});
export const idParamsSchema = z.object({ id: z.string().min(1).max(64) });
export const slugParamsSchema = z.object({ slug: slugFieldSchema });
export const symbolParamsSchema = z.object({ symbol: z.string().min(1).max(40) });
