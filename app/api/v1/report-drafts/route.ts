import { defineRoute } from "@/lib/http/define-route";
import { otherMethods } from "@/lib/http/other-methods";
import { isForm } from "@/lib/http/upload";
import { withReportFiles } from "@/lib/http/report-upload";
import { listDrafts } from "@/lib/reports/drafts/data";
import { addDraft, addDraftOfFile } from "@/lib/reports/drafts/mutations";
import { addReportDraftOperation, listReportDraftsOperation } from "@/lib/reports/drafts/operations";
import type { AddedDraft } from "@/lib/reports/drafts/schema";
import { ok } from "@/lib/result";

export const GET = defineRoute(listReportDraftsOperation, async ({ query }) => ok(await listDrafts(query)));

export const POST = defineRoute(addReportDraftOperation, async ({ body, context, request }) => {
  if (!isForm(request)) return ok({ files: [await addDraft(body, context)] });
  return withReportFiles(request, async (files) => {
    const added: AddedDraft[] = [];
    for (const file of files) added.push(await addDraftOfFile(file, context, request.signal));
    return ok({ files: added });
  });
});

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
