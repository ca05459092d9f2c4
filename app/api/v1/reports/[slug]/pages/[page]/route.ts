import { defineRoute } from "@/lib/http/define-route";
import { otherMethods } from "@/lib/http/other-methods";
import { readPage } from "@/lib/reports/pages/data";
import { getReportPageOperation } from "@/lib/reports/pages/operations";

export const GET = defineRoute(getReportPageOperation, ({ params }) => readPage(params.slug, params.page));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
