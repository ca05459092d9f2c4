import { defineRoute } from "@/lib/http/define-route";
import { otherMethods } from "@/lib/http/other-methods";
import { splitReportDraftOperation } from "@/lib/reports/drafts/operations";
import { splitDraft } from "@/lib/reports/drafts/split-data";

export const POST = defineRoute(splitReportDraftOperation, ({ params, body }) => splitDraft(params.id, body));

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
