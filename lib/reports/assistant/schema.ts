import { z } from "zod";
import { draftedReportSchema } from "@/lib/reports/drafts/schema";

const words = z.string().max(5_000);
const proposedSchema = z.object({
  name: words.min(1).max(200),
  sentence: words.min(1),
  label: words.nullish().transform((label) => label || null),
});

/** The answer that the assistant is asked for; what else it says is ignored. */
export const proposalSchema = z.object({
  sectors: z
    .array(proposedSchema.extend({ subthemes: z.array(proposedSchema).max(20).default([]) }))
    .max(30)
    .default([]),
  companies: z
    .array(
      proposedSchema.extend({
        code: words
          .max(40)
          .nullish()
          .transform((code) => code || null),
      }),
    )
    .max(100)
    .default([]),
});

export const proposalInputSchema = z.strictObject({
  report: z.number().int().min(0).max(99).meta({ description: "the index of the draft's report" }),
});

export const proposalAnswerSchema = z.object({
  report: draftedReportSchema.meta({
    description:
      "the report with the proposed themes and companies; nothing is stored until it is sent by PATCH",
  }),
  refused: z
    .array(
      z.object({
        kind: z.enum(["sector", "subtheme", "company"]),
        name: z.string(),
        words: z.string().meta({ description: "they don't stand where the assistant says" }),
      }),
    )
    .meta({ description: "the parts that aren't verbatim in the text" }),
});
export type ProposalAnswer = z.infer<typeof proposalAnswerSchema>;
