import { defineRoute } from "@/lib/api/define-route";
import { getReport } from "@/lib/api/operations/reports";
import { otherMethods } from "@/lib/api/other-methods";
import { readReport } from "@/lib/reports/data";

export const GET = defineRoute(getReport, ({ params, query }) => readReport(params.slug, query.asOf));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
