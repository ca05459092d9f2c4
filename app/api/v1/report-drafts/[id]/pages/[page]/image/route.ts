import { defineRoute } from "@/lib/http/define-route";
import { otherMethods } from "@/lib/http/other-methods";
import { pageResponse } from "@/lib/http/page-response";
import { placeOfDraftPage } from "@/lib/reports/pages/data";
import { getDraftPageImageOperation } from "@/lib/reports/pages/operations";

export const GET = defineRoute(getDraftPageImageOperation, async ({ params, request }) =>
  pageResponse(await placeOfDraftPage(params.id, params.page), request),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
