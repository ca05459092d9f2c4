import { defineRoute } from "@/lib/http/define-route";
import { otherMethods } from "@/lib/http/other-methods";
import { setDetached } from "@/lib/reports/pages/mutations";
import { restoreReportSourceOperation } from "@/lib/reports/pages/operations";

export const POST = defineRoute(restoreReportSourceOperation, ({ params, context }) =>
  setDetached(params.slug, params.id, false, context),
);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
