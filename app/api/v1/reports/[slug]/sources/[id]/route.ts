import { defineRoute } from "@/lib/http/define-route";
import { otherMethods } from "@/lib/http/other-methods";
import { changeOffset, setDetached } from "@/lib/reports/pages/mutations";
import { changeReportSourceOperation, detachReportSourceOperation } from "@/lib/reports/pages/operations";

export const PATCH = defineRoute(changeReportSourceOperation, ({ params, body, context }) =>
  changeOffset(params.slug, params.id, body.pageOffset, context),
);

export const DELETE = defineRoute(detachReportSourceOperation, ({ params, context }) =>
  setDetached(params.slug, params.id, true, context),
);

export const { GET, POST, PUT, OPTIONS } = otherMethods("PATCH", "DELETE");
