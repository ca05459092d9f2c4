import { defineRoute } from "@/lib/http/define-route";
import { otherMethods } from "@/lib/http/other-methods";
import { listDrafts } from "@/lib/reports/drafts/data";
import { addDraft } from "@/lib/reports/drafts/mutations";
import { addReportDraftOperation, listReportDraftsOperation } from "@/lib/reports/drafts/operations";
import { ok } from "@/lib/result";

export const GET = defineRoute(listReportDraftsOperation, async ({ query }) => ok(await listDrafts(query)));

export const POST = defineRoute(addReportDraftOperation, async ({ body, context }) =>
  ok({ files: [await addDraft(body, context)] }),
);

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
