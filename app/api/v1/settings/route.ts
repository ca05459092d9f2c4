import { defineRoute } from "@/lib/api/define-route";
import { getSettings, patchSettings } from "@/lib/api/operations/settings";
import { readSettings } from "@/lib/analysts/data";
import { changeSettings } from "@/lib/analysts/mutations";
import { otherMethods } from "@/lib/api/other-methods";
import { ok } from "@/lib/result";

export const GET = defineRoute(getSettings, async () => ok(await readSettings()));

export const PATCH = defineRoute(patchSettings, ({ body, analyst }) => changeSettings(body, analyst));

export const { POST, PUT, DELETE, OPTIONS } = otherMethods("GET", "PATCH");
