import { z } from "zod";
import { isBlank } from "@/lib/domain/text/plain-text";
import { pageQuery } from "@/lib/contract/fields";
import { EVIDENCE_LEGS } from "@/lib/domain/theme/evidence";

export const reportItem = z.object({
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
export type ReportItem = z.infer<typeof reportItem>;
export const reportsQuery = pageQuery;

export const reportTheme = z.object({
  slug: z.string(),
  level: z.enum(["sector", "subtheme"]),
  parent: z.string().nullable(),
  nameEn: z.string().nullable(),
  nameZh: z.string().nullable(),
});

export const reportClaim = z.object({
  id: z.string(),
  ordinal: z.number().int(),
  kind: z.enum(["rating", "insight", "statement"]),
  text: z.string(),
  correction: z.string().nullable(),
  pages: z.array(z.number().int()),
  themes: z.array(z.string()),
  balance: z.number(),
  leg: z.enum(EVIDENCE_LEGS),
  evidence: z.number().int().meta({ description: "how many pieces" }),
});
export type ReportClaim = z.infer<typeof reportClaim>;

export const reportSection = z.object({
  ordinal: z.number().int(),
  kind: z.string(),
  heading: z.string(),
  title: z.string(),
  claims: z.array(reportClaim),
});

export const reportDetail = reportItem.extend({
  text: z.string(),
  sha256: z.string(),
  sectionList: z.array(reportSection),
  themes: z.array(reportTheme),
});
export type ReportDetail = z.infer<typeof reportDetail>;

export const parseInput = z.strictObject({
  text: z.string().refine((text) => !isBlank(text), { error: "required" }),
});
