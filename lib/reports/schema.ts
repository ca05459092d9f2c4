import { z } from "zod";
import { isBlank } from "@/lib/domain/text/plain-text";
import { pageQuerySchema } from "@/lib/contract/fields";
import { EVIDENCE_LEGS } from "@/lib/domain/theme/evidence";

export const reportItemSchema = z.object({
  slug: z.string(),
  title: z.string(),
  publishedAt: z.string().nullable(),
  callDay: z.string(),
  source: z.enum(["seed", "analyst"]),
  sectors: z.number().int(),
  subthemes: z.number().int(),
  claims: z.number().int(),
  createdAt: z.string(),
});
export type ReportItem = z.infer<typeof reportItemSchema>;
export const reportsQuerySchema = pageQuerySchema;

export const reportThemeSchema = z.object({
  slug: z.string(),
  level: z.enum(["sector", "subtheme"]),
  parent: z.string().nullable(),
  nameEn: z.string().nullable(),
  nameZh: z.string().nullable(),
});

export const reportClaimSchema = z.object({
  id: z.string(),
  ordinal: z.number().int(),
  kind: z.enum(["rating", "insight", "statement"]),
  text: z.string(),
  correction: z.string().nullable(),
  pages: z.array(z.number().int()),
  themes: z.array(z.string()),
  balance: z.number(),
  leg: z.enum(EVIDENCE_LEGS),
  evidence: z.number().int().meta({ description: "the number of pieces of evidence" }),
});
export type ReportClaim = z.infer<typeof reportClaimSchema>;

export const reportSectionSchema = z.object({
  ordinal: z.number().int(),
  kind: z.string(),
  heading: z.string(),
  title: z.string(),
  claims: z.array(reportClaimSchema),
});

export const reportDetailSchema = reportItemSchema.extend({
  text: z.string(),
  sha256: z.string(),
  sectionList: z.array(reportSectionSchema),
  themes: z.array(reportThemeSchema),
});
export type ReportDetail = z.infer<typeof reportDetailSchema>;

export const parseInputSchema = z.strictObject({
  text: z.string().refine((text) => !isBlank(text), { error: "required" }),
});
