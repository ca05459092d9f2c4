import { defineRoute } from "@/lib/api/define-route";
import { listReports as listOperation } from "@/lib/api/operations/reports";
import { otherMethods } from "@/lib/api/other-methods";
import { listReports } from "@/lib/reports/data";
import { ok } from "@/lib/result";

export const GET = defineRoute(listOperation, async ({ query }) => ok(await listReports(query)));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
