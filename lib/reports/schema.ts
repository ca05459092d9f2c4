import { z } from "zod";
import { isBlank } from "@/lib/domain/text/plain-text";
import { flagFieldSchema, lineFieldSchema, pageQuerySchema, viewQuerySchema } from "@/lib/contract/fields";
import { PARTS_MAX, stanceSchema } from "@/lib/reports/draft-schema";
import { EVIDENCE_LEGS } from "@/lib/domain/theme/evidence";
import { fractionSchema, levelSchema, statusSchema, themeItemSchema } from "@/lib/themes/schema";

export const reportFactsSchema = z.object({
  slug: z.string(),
  title: z.string(),
  publishedAt: z.string().nullable(),
  callDay: z.string(),
  callDayReason: z
    .enum(["before_close", "after_close", "no_clock", "day_in_title", "set_by_editor"])
    .nullable()
    .meta({ description: "why it is this day; null: it follows from `publishedAt`" }),
  house: z.string().nullable().meta({ description: "the broker, as printed" }),
  rating: z.object({
    text: z.string().nullable().meta({ description: "the report's label, as printed" }),
    stance: stanceSchema.nullable(),
  }),
  source: z.enum(["seed", "analyst"]),
  sectors: z.number().int(),
  subthemes: z.number().int(),
  claims: z.number().int(),
  createdAt: z.string(),
  withdrawnAt: z.string().nullable().meta({ description: "null: it is on the board" }),
});
export type ReportFacts = z.infer<typeof reportFactsSchema>;

export const reportOutcomeSchema = z.object({
  themes: z.number().int().meta({
    description: "how many are counted: the recommended subthemes, and the recommended sectors without one",
  }),
  statuses: z
    .partialRecord(statusSchema, z.number().int())
    .meta({ description: "how many have each status" }),
  meanExcess: fractionSchema.meta({
    description: "the mean of their excess returns since the call, for the `excessOf` themes that have one",
  }),
  excessOf: z.number().int(),
  claimsWithEvidence: z.number().int(),
});

export const reportItemSchema = reportFactsSchema.extend({
  outcome: reportOutcomeSchema.meta({ description: "what became of its recommendations as of the day" }),
});
export type ReportItem = z.infer<typeof reportItemSchema>;
export const reportsQuerySchema = viewQuerySchema.extend(pageQuerySchema.shape).extend({
  withdrawn: flagFieldSchema.meta({ description: "the withdrawn reports instead of those on the board" }),
});
/** The query of in-process callers, without a limit: all reports are returned. */
export type ReportsQuery = Omit<z.output<typeof reportsQuerySchema>, "limit" | "withdrawn"> & {
  limit?: number;
  withdrawn?: boolean;
};

export const reportThemeSchema = z.object({
  slug: z.string(),
  level: levelSchema,
  parent: z.string().nullable(),
  nameEn: z.string().nullable(),
  nameZh: z.string().nullable(),
});

export const reportRecommendationSchema = reportThemeSchema.extend({
  stance: stanceSchema.nullable().meta({ description: "null: the report gives none" }),
  stanceOrigin: z.enum(["given", "implied", "none", "set_by_editor"]).meta({
    description: "by a label, by recommending words, not at all, or by an analyst",
  }),
  name: z.string().nullable().meta({ description: "as the report prints it" }),
  claimId: z.string().nullable().meta({ description: "the claim that recommends it" }),
  pages: z.array(z.number().int()),
  now: themeItemSchema
    .pick({
      status: true,
      evidence: true,
      evidenceBalance: true,
      evidenceCounts: true,
      evidenceParts: true,
      sample: true,
    })
    .extend({
      sinceCall: fractionSchema,
      sinceCallReason: z.string().nullable(),
      excess: fractionSchema,
      excessReason: z.string().nullable(),
    })
    .nullable()
    .meta({ description: "the theme on the board of the day; null: it was deleted" }),
});
export type ReportRecommendation = z.infer<typeof reportRecommendationSchema>;

export const reportClaimSchema = z.object({
  id: z.string(),
  ordinal: z.number().int(),
  kind: z.enum(["rating", "insight", "statement"]),
  text: z.string(),
  correction: z.string().nullable(),
  pages: z.array(z.number().int()),
  themes: z.array(z.string()),
  inText: z.boolean().meta({ description: "false: a corrected text hasn't it, but evidence rests on it" }),
  balance: z.number(),
  leg: z.enum(EVIDENCE_LEGS),
  evidence: z.number().int().meta({ description: "the number of pieces of evidence" }),
  start: z.number().int().meta({ description: "its place in `text`, in UTF-16 units; `end` is exclusive" }),
  end: z.number().int(),
});
export type ReportClaim = z.infer<typeof reportClaimSchema>;

export const reportSectionSchema = z.object({
  ordinal: z.number().int(),
  kind: z.string(),
  heading: z.string(),
  title: z.string(),
  claims: z.array(reportClaimSchema),
});

export const reportCompanySchema = z.object({
  id: z.string(),
  name: z.string().meta({ description: "as printed" }),
  code: z.string().nullable().meta({ description: "as printed" }),
  symbol: z.string().nullable(),
  candidates: z.array(z.string()).meta({
    description: "of a company without symbol: what its name may mean; none in a view of an earlier day",
  }),
  rating: z.object({ text: z.string().nullable(), stance: stanceSchema.nullable() }),
  target: z.number().nullable(),
  currency: z.string().nullable(),
  degree: z.enum(["recommended", "beneficiary"]),
  claimId: z.string().nullable(),
  theme: z.string().nullable().meta({
    description:
      "the recommended theme under which its sentence stands; null: the sentence names none, or several",
  }),
  watchedIn: z
    .array(z.string())
    .meta({ description: "the slugs of the themes that watch it on the day of the view" }),
});
export type ReportCompany = z.infer<typeof reportCompanySchema>;

export const reportDetailSchema = reportItemSchema.extend({
  text: z.string(),
  sha256: z.string(),
  sectionList: z.array(reportSectionSchema),
  themes: z.array(reportThemeSchema),
  recommendations: z.array(reportRecommendationSchema),
  companies: z.array(reportCompanySchema),
});
export type ReportDetail = z.infer<typeof reportDetailSchema>;

export const withdrawInputSchema = z.strictObject({
  reason: lineFieldSchema.max(500).nullish().meta({ description: "why the report is taken off the board" }),
});

export const withdrawnSchema = z.object({ slug: z.string(), withdrawnAt: z.string().nullable() });
export type Withdrawn = z.infer<typeof withdrawnSchema>;

export const textFieldSchema = z.string().refine((text) => !isBlank(text), { error: "required" });

export const parseInputSchema = z.strictObject({
  text: textFieldSchema,
  asReport: z
    .boolean()
    .optional()
    .meta({ description: "read it as a report although it has the signs of another text" }),
});

/** A draft's reports, or a text that is read and accepted at once. */
export const acceptInputSchema = z
  .strictObject({
    draftId: z.string().min(1).max(64).optional(),
    version: z.number().int().optional().meta({ description: "the draft's, as it was read" }),
    reports: z.array(z.number().int().nonnegative()).min(1).max(PARTS_MAX).optional().meta({
      description: "the indexes of the draft's reports to accept; by default all",
    }),
    asNew: z.array(z.number().int().nonnegative()).max(PARTS_MAX).optional().meta({
      description: "the indexes of reports that are new ones although they look like corrected texts",
    }),
    corrects: z.array(z.string().min(1).max(200)).max(PARTS_MAX).optional().meta({
      description: "the slugs of the reports whose corrected text it is; without them none is replaced",
    }),
    text: textFieldSchema.optional(),
  })
  .refine(({ draftId, text }) => draftId !== undefined || text !== undefined, {
    error: "required",
    path: ["draftId"],
  })
  .refine(({ draftId, text }) => draftId === undefined || text === undefined, {
    error: "not_allowed",
    path: ["text"],
  });

export const acceptedReportsSchema = z.object({
  slug: z.string().meta({ description: "of the first" }),
  reports: z.array(
    z.object({
      slug: z.string(),
      isNew: z.boolean(),
      isCorrected: z.boolean().meta({
        description: "whether the text took the place of an earlier one; neither: this very text was there",
      }),
    }),
  ),
});
export type AcceptedReports = z.infer<typeof acceptedReportsSchema>;
