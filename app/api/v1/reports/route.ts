import { defineRoute } from "@/lib/http/define-route";
import { listReportsOperation as listOperation } from "@/lib/reports/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { listReports } from "@/lib/reports/data";
import { ok } from "@/lib/result";

export const GET = defineRoute(listOperation, async ({ query }) => ok(await listReports(query)));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
