import { z } from "zod";
import { lineFieldSchema } from "@/lib/contract/fields";
import { PARTS_MAX, reportDraftSchema } from "@/lib/reports/draft-schema";
import { textFieldSchema } from "@/lib/reports/schema";
import { levelSchema } from "@/lib/themes/schema";

export const draftInputSchema = z.strictObject({
  text: textFieldSchema,
  name: lineFieldSchema.max(200).optional().meta({ description: "by default the beginning of the title" }),
});
export type DraftInput = z.output<typeof draftInputSchema>;

/** One report of a draft; `isReport` false: it has the signs of another text, and isn't accepted. */
export const draftedReportSchema = reportDraftSchema.extend({ isReport: z.boolean() });
export type DraftedReport = z.infer<typeof draftedReportSchema>;

/** A draft has the words of its statements once more, and places for each line: of a long text they are some 20 MB. */
export const DRAFT_MAX_BYTES = 32 * 1024 * 1024;

export const draftPatchSchema = z.strictObject({
  version: z.number().int().min(1),
  reports: z.array(draftedReportSchema).min(1).max(PARTS_MAX),
});

export const draftSplitSchema = z.strictObject({
  report: draftedReportSchema.meta({ description: "a report of the draft, as corrected so far" }),
  at: z.number().int().nonnegative().meta({ description: "where the new report begins, in UTF-16 units" }),
});
export const splitReportSchema = z.object({
  reports: z.array(draftedReportSchema).meta({
    description: "the report up to there, and the new one; nothing is stored until they are sent by PATCH",
  }),
});
export type SplitReport = z.infer<typeof splitReportSchema>;

export const draftCodeSchema = z.enum([
  "empty_text",
  "too_long",
  "unreadable",
  "password",
  "unsupported_file",
  "too_many_pages",
  "too_large",
  "takes_too_long",
]);

/** The outcome of one text or file: a draft, the report that it is already, or the reason why neither. */
export const addedDraftSchema = z.object({
  name: z.string(),
  draft: z.string().nullable().meta({ description: "the draft's id" }),
  code: draftCodeSchema.nullable(),
  known: z.string().nullable().meta({ description: "the slug of the report with this very text" }),
  withdrawn: z.boolean().meta({ description: "whether that report is off the board" }),
});
export type AddedDraft = z.infer<typeof addedDraftSchema>;

export const draftItemSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  name: z.string(),
  titles: z.array(z.string().nullable()),
  reports: z.number().int(),
  createdAt: z.string(),
  updatedAt: z.string(),
  author: z.string(),
});
export type DraftItem = z.infer<typeof draftItemSchema>;

export const noReportSignSchema = z.enum([
  "no_headings",
  "no_statements",
  "no_rating",
  "singular_viewpoint",
  "only_page_one",
  "moves_in_title",
  "fund_codes_in_title",
  "quoted_brokers",
  "results_preview",
  "filing",
  "call_notes",
]);

const themeCandidateSchema = z.object({
  slug: z.string(),
  level: levelSchema,
  nameEn: z.string().nullable(),
  nameZh: z.string().nullable(),
  relation: z.enum(["same", "near", "child"]).meta({
    description: "`child`: the theme is put under this sector",
  }),
  reason: z.enum(["same_name", "same_term", "spelling", "industry_above", "same_sentence"]),
});

export const knownReportSchema = z.object({
  slug: z.string(),
  title: z.string(),
  relation: z.enum(["same", "corrected"]),
  withdrawn: z.boolean().meta({ description: "whether it is off the board" }),
  changes: z.object({
    kept: z.number().int(),
    added: z.array(z.number().int()).meta({ description: "indexes of the draft's claims" }),
    removed: z.array(z.object({ id: z.string(), text: z.string(), evidence: z.number().int() })),
    themesAdded: z.array(z.string()),
    themesRemoved: z.array(z.string()),
    companiesAdded: z.array(z.string()),
    companiesRemoved: z.array(z.string()),
  }),
});

/** The part of the board that one report of a draft is about. */
export const draftReviewSchema = z.object({
  known: knownReportSchema.nullable(),
  matches: z.array(
    z.object({
      theme: z.array(z.number().int()).min(1).max(2).meta({ description: "indexes into `recommendations`" }),
      candidates: z.array(themeCandidateSchema),
      benchmark: z.object({ symbol: z.string(), hasPrices: z.boolean() }).nullable().meta({
        description: "the index of its industry, which a new sector takes where the board has its prices",
      }),
    }),
  ),
  accepted: z.string().nullable().meta({ description: "the slug of the report that it became" }),
});
export type DraftReview = z.infer<typeof draftReviewSchema>;

export const storedDraftSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  name: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  acceptedAt: z.string().nullable(),
  discardedAt: z.string().nullable(),
  author: z.string(),
  text: z.string(),
  signs: z.array(noReportSignSchema),
  file: z
    .object({
      id: z.string(),
      name: z.string(),
      mediaType: z.string(),
      size: z.number().int(),
      sha256: z.string(),
      pages: z.number().int(),
    })
    .nullable(),
  pages: z
    .array(
      z.object({
        page: z.number().int(),
        start: z.number().int(),
        end: z.number().int(),
        fault: z.enum(["no_text", "garbled", "unreadable"]).nullable(),
        image: z
          .string()
          .nullable()
          .meta({ description: "the address of the page as PNG; null: it can't be drawn" }),
      }),
    )
    .nullable(),
  reports: z.array(draftedReportSchema),
  review: z.array(draftReviewSchema),
});
export type StoredDraft = z.infer<typeof storedDraftSchema>;
