import { z } from "zod";
import { emptySchema, slugParamsSchema } from "@/lib/contract/fields";
import { operation } from "@/lib/contract/operation";
import * as pages from "@/lib/reports/pages/schema";

const tag = "reports";

export const getReportPageOperation = operation({
  method: "GET",
  path: "/reports/{slug}/pages/{page}",
  tag,
  summary: "The page that a report cites under this number, with the sentences that cite it marked",
  params: pages.pageParamsSchema,
  query: emptySchema,
  answer: pages.reportPageSchema,
});
export const getReportPageImageOperation = operation({
  method: "GET",
  path: "/reports/{slug}/pages/{page}/image",
  tag,
  summary: "That page as a picture",
  params: pages.pageParamsSchema,
  query: emptySchema,
  answer: z.unknown(),
  answerType: "image/png",
  also: { 304: "The picture is the one with this ETag" },
});
export const getDraftPageImageOperation = operation({
  method: "GET",
  path: "/report-drafts/{id}/pages/{page}/image",
  tag,
  summary: "A page of the file that a draft was read from, as a picture",
  params: pages.draftPageParamsSchema,
  query: emptySchema,
  answer: z.unknown(),
  answerType: "image/png",
  also: { 304: "The picture is the one with this ETag" },
});
export const listReportSourcesOperation = operation({
  method: "GET",
  path: "/reports/{slug}/sources",
  tag,
  summary: "The files of a report",
  params: slugParamsSchema,
  query: emptySchema,
  answer: z.object({ items: z.array(pages.reportSourceSchema) }),
});
export const getReportSourceFileOperation = operation({
  method: "GET",
  path: "/reports/{slug}/sources/{id}/file",
  tag,
  summary: "A file of a report as it was brought in",
  params: pages.sourceParamsSchema,
  query: emptySchema,
  answer: z.unknown(),
  answerType: "application/octet-stream",
});
export const attachReportSourceOperation = operation({
  method: "POST",
  path: "/reports/{slug}/sources",
  tag,
  summary: "Attach the original document, a PDF, in place of one that is attached",
  params: slugParamsSchema,
  query: pages.attachQuerySchema,
  answer: pages.reportSourceSchema,
  rawBody: ["multipart/form-data"],
  status: 201,
});
export const changeReportSourceOperation = operation({
  method: "PATCH",
  path: "/reports/{slug}/sources/{id}",
  tag,
  summary: "Say by how much the file's pages differ from the cited ones",
  params: pages.sourceParamsSchema,
  query: emptySchema,
  body: pages.sourcePatchSchema,
  answer: pages.reportSourceSchema,
});
export const detachReportSourceOperation = operation({
  method: "DELETE",
  path: "/reports/{slug}/sources/{id}",
  tag,
  summary: "Detach the original document; it can be restored",
  params: pages.sourceParamsSchema,
  query: emptySchema,
  answer: pages.reportSourceSchema,
});
export const restoreReportSourceOperation = operation({
  method: "POST",
  path: "/reports/{slug}/sources/{id}/restore",
  tag,
  summary: "Attach a detached document again",
  params: pages.sourceParamsSchema,
  query: emptySchema,
  answer: pages.reportSourceSchema,
});
