import { z } from "zod";
import { emptySchema, idParamsSchema, pageQuerySchema, pageSchemaOf } from "@/lib/contract/fields";
import { operation } from "@/lib/contract/operation";
import * as drafts from "@/lib/reports/drafts/schema";

const tag = "reports";

export const addReportDraftOperation = operation({
  method: "POST",
  path: "/report-drafts",
  tag,
  summary:
    "Read a text, or each file of a form, into a draft for review; nothing is on the board before it is accepted",
  params: emptySchema,
  query: emptySchema,
  body: drafts.draftInputSchema,
  rawBody: ["multipart/form-data"],
  answer: z.object({ files: z.array(drafts.addedDraftSchema) }),
  status: 201,
});
export const listReportDraftsOperation = operation({
  method: "GET",
  path: "/report-drafts",
  tag,
  summary: "The drafts in review, newest first",
  params: emptySchema,
  query: pageQuerySchema,
  answer: pageSchemaOf(drafts.draftItemSchema),
});
export const getReportDraftOperation = operation({
  method: "GET",
  path: "/report-drafts/{id}",
  tag,
  summary: "A draft, with what the board already has of each of its reports",
  params: idParamsSchema,
  query: emptySchema,
  answer: drafts.storedDraftSchema,
});
export const correctReportDraftOperation = operation({
  method: "PATCH",
  path: "/report-drafts/{id}",
  tag,
  summary: "Correct a draft, based on the version that the analyst read",
  params: idParamsSchema,
  query: emptySchema,
  body: drafts.draftPatchSchema,
  bodyMaxBytes: drafts.DRAFT_MAX_BYTES,
  answer: drafts.storedDraftSchema,
});
export const splitReportDraftOperation = operation({
  method: "POST",
  path: "/report-drafts/{id}/split",
  tag,
  summary:
    "Cut a report of a draft in two where a new one begins: each half is read by itself and keeps its corrections; nothing is stored",
  params: idParamsSchema,
  query: emptySchema,
  body: drafts.draftSplitSchema,
  bodyMaxBytes: drafts.DRAFT_MAX_BYTES,
  answer: drafts.splitReportSchema,
});
export const discardReportDraftOperation = operation({
  method: "DELETE",
  path: "/report-drafts/{id}",
  tag,
  summary: "Discard a draft; it can be restored",
  params: idParamsSchema,
  query: emptySchema,
  answer: drafts.storedDraftSchema,
});
export const restoreReportDraftOperation = operation({
  method: "POST",
  path: "/report-drafts/{id}/restore",
  tag,
  summary: "Bring a discarded draft back into review",
  params: idParamsSchema,
  query: emptySchema,
  answer: drafts.storedDraftSchema,
});
