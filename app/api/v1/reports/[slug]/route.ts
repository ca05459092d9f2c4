import { defineRoute } from "@/lib/http/define-route";
import { getReport } from "@/lib/reports/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { readReport } from "@/lib/reports/data";

export const GET = defineRoute(getReport, ({ params, query }) => readReport(params.slug, query.asOf));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
