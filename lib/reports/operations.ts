import { z } from "zod";
import { dayField, pageOf, slugField } from "@/lib/contract/fields";
import { operation } from "@/lib/contract/operation";
import * as claims from "@/lib/claims/schema";
import * as reports from "@/lib/reports/schema";

const slug = z.object({ slug: slugField });
const nothing = z.object({});
const onDay = z.object({ asOf: dayField.optional() });

export const listReports = operation({
  method: "GET",
  path: "/reports",
  tag: "reports",
  summary: "The reports, newest call first",
  params: nothing,
  query: reports.reportsQuery,
  answer: pageOf(reports.reportItem),
});
export const getReport = operation({
  method: "GET",
  path: "/reports/{slug}",
  tag: "reports",
  summary: "A report's text, section by section, statement by statement",
  params: slug,
  query: onDay,
  answer: reports.reportDetail,
});
export const parseReport = operation({
  method: "POST",
  path: "/reports/parse",
  tag: "reports",
  summary: "Read a report's text into a draft; nothing is stored",
  params: nothing,
  query: nothing,
  body: reports.parseInput,
  answer: z.unknown(),
});
export const getClaim = operation({
  method: "GET",
  path: "/claims/{id}",
  tag: "claims",
  summary: "One cited statement with its evidence",
  params: z.object({ id: z.string().min(1).max(64) }),
  query: onDay,
  answer: claims.claimDetail,
});
