import { defineRoute } from "@/lib/http/define-route";
import { otherMethods } from "@/lib/http/other-methods";
import { readDraft } from "@/lib/reports/drafts/data";
import { correctDraft, discardDraft } from "@/lib/reports/drafts/mutations";
import {
  correctReportDraftOperation,
  discardReportDraftOperation,
  getReportDraftOperation,
} from "@/lib/reports/drafts/operations";

export const GET = defineRoute(getReportDraftOperation, ({ params }) => readDraft(params.id));

export const PATCH = defineRoute(correctReportDraftOperation, ({ params, body, context }) =>
  correctDraft(params.id, body, context),
);

export const DELETE = defineRoute(discardReportDraftOperation, ({ params, context }) =>
  discardDraft(params.id, context),
);

export const { POST, PUT, OPTIONS } = otherMethods("GET", "PATCH", "DELETE");
