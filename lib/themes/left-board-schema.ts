import { z } from "zod";
import { levelSchema } from "@/lib/themes/schema";

/** A theme that was on the board until the last report that recommends it was withdrawn or corrected. */
export const leftBoardSchema = z.object({
  slug: z.string(),
  level: levelSchema,
  nameEn: z.string().nullable(),
  nameZh: z.string().nullable(),
  callDay: z.string().meta({ description: "the earliest call of these reports" }),
  reports: z
    .array(
      z.object({
        slug: z.string(),
        title: z.string(),
        reason: z.enum(["withdrawn", "corrected"]),
        at: z.string().meta({ description: "the instant of the withdrawal or correction" }),
      }),
    )
    .meta({ description: "those that recommend it no more, latest first" }),
});
export type LeftBoard = z.infer<typeof leftBoardSchema>;

/** The further data of a problem `not_found`. */
export const themeProblemSchema = z.object({
  leftBoard: leftBoardSchema.optional().meta({ description: "the theme was on the board, and left it" }),
});
export const leftBoardOf = (problem: Record<string, unknown> = {}): LeftBoard | undefined =>
  themeProblemSchema.safeParse(problem).data?.leftBoard;
