import { defineRoute } from "@/lib/http/define-route";
import { otherMethods } from "@/lib/http/other-methods";
import { restoreReportOperation } from "@/lib/reports/operations";
import { restoreReport } from "@/lib/reports/withdrawal-mutations";

export const POST = defineRoute(restoreReportOperation, ({ params, context }) =>
  restoreReport(params.slug, context),
);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
