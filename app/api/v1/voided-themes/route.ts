import { defineRoute } from "@/lib/http/define-route";
import { listVoidedThemesOperation as listOperation } from "@/lib/themes/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/result";
import { listVoidedThemes } from "@/lib/themes/data";

export const GET = defineRoute(listOperation, async ({ query }) => ok(await listVoidedThemes(query)));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
