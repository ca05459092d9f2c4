import { defineRoute } from "@/lib/http/define-route";
import { otherMethods } from "@/lib/http/other-methods";
import { restoreDraft } from "@/lib/reports/drafts/mutations";
import { restoreReportDraftOperation } from "@/lib/reports/drafts/operations";

export const POST = defineRoute(restoreReportDraftOperation, ({ params, context }) =>
  restoreDraft(params.id, context),
);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
