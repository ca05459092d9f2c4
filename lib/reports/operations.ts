import { z } from "zod";
import {
  dayFieldSchema,
  emptySchema,
  pageSchemaOf,
  slugParamsSchema,
  viewQuerySchema,
} from "@/lib/contract/fields";
import { operation } from "@/lib/contract/operation";
import * as claims from "@/lib/claims/schema";
import { watchCompaniesInputSchema, watchedCompaniesSchema } from "@/lib/reports/companies/schema";
import * as reports from "@/lib/reports/schema";

const onDay = z.object({ asOf: dayFieldSchema.optional() });

export const listReportsOperation = operation({
  method: "GET",
  path: "/reports",
  tag: "reports",
  summary: "The reports up to the day, newest call first, with what became of their recommendations",
  params: emptySchema,
  query: reports.reportsQuerySchema,
  answer: pageSchemaOf(reports.reportItemSchema),
});
export const getReportOperation = operation({
  method: "GET",
  path: "/reports/{slug}",
  tag: "reports",
  summary: "A report's text, claim by claim, and its recommendations with what became of each",
  params: slugParamsSchema,
  query: viewQuerySchema,
  answer: reports.reportDetailSchema,
});
export const parseReportOperation = operation({
  method: "POST",
  path: "/reports/parse",
  tag: "reports",
  summary: "Read a report's text, or the file of a form, into drafts; nothing is stored",
  params: emptySchema,
  query: emptySchema,
  body: reports.parseInputSchema,
  rawBody: ["multipart/form-data"],
  answer: z.unknown(),
});
export const acceptReportsOperation = operation({
  method: "POST",
  path: "/reports",
  tag: "reports",
  summary: "Put a draft's reports on the board, or those of a text as they are read",
  params: emptySchema,
  query: emptySchema,
  body: reports.acceptInputSchema,
  answer: reports.acceptedReportsSchema,
  status: 201,
  also: { 200: "The text is a report already" },
});
export const watchCompaniesOperation = operation({
  method: "POST",
  path: "/reports/{slug}/watch-companies",
  tag: "reports",
  summary: "Watch companies that a report names from its call date on, for the reason that it gives",
  params: slugParamsSchema,
  query: emptySchema,
  body: watchCompaniesInputSchema,
  answer: watchedCompaniesSchema,
  status: 201,
});
export const withdrawReportOperation = operation({
  method: "POST",
  path: "/reports/{slug}/withdraw",
  tag: "reports",
  summary: "Take a report off the board; notes and watches stay, and so do views of an earlier day",
  params: slugParamsSchema,
  query: emptySchema,
  body: reports.withdrawInputSchema,
  answer: reports.withdrawnSchema,
});
export const restoreReportOperation = operation({
  method: "POST",
  path: "/reports/{slug}/restore",
  tag: "reports",
  summary: "Put a withdrawn report back on the board",
  params: slugParamsSchema,
  query: emptySchema,
  answer: reports.withdrawnSchema,
});
export const getClaimOperation = operation({
  method: "GET",
  path: "/claims/{id}",
  tag: "claims",
  summary: "One cited statement with its evidence",
  params: z.object({ id: z.string().min(1).max(64) }),
  query: onDay,
  answer: claims.claimDetailSchema,
});
