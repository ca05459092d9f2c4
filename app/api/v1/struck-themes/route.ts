import { defineRoute } from "@/lib/api/define-route";
import { listStruckThemes as listOperation } from "@/lib/api/operations/themes";
import { otherMethods } from "@/lib/api/other-methods";
import { ok } from "@/lib/result";
import { listStruckThemes } from "@/lib/themes/data";

export const GET = defineRoute(listOperation, async ({ query }) => ok(await listStruckThemes(query)));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
