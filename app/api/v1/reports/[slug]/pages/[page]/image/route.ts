import { defineRoute } from "@/lib/http/define-route";
import { otherMethods } from "@/lib/http/other-methods";
import { pageResponse } from "@/lib/http/page-response";
import { placeOfPage } from "@/lib/reports/pages/data";
import { getReportPageImageOperation } from "@/lib/reports/pages/operations";

export const GET = defineRoute(getReportPageImageOperation, async ({ params, request }) =>
  pageResponse(await placeOfPage(params.slug, params.page), request),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
