import { defineRoute } from "@/lib/http/define-route";
import { getSettingsOperation, patchSettingsOperation } from "@/lib/settings/operations";
import { readSettings } from "@/lib/settings/data";
import { changeSettings } from "@/lib/settings/mutations";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/result";

export const GET = defineRoute(getSettingsOperation, async () => ok(await readSettings()));

export const PATCH = defineRoute(patchSettingsOperation, ({ body, context }) =>
  changeSettings(body, context),
);

export const { POST, PUT, DELETE, OPTIONS } = otherMethods("GET", "PATCH");
