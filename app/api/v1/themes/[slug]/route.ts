import { defineRoute } from "@/lib/api/define-route";
import { getTheme, patchTheme as patchOperation } from "@/lib/api/operations/themes";
import { otherMethods } from "@/lib/api/other-methods";
import { readTheme, readThemeItem } from "@/lib/market/answers";
import { patchTheme } from "@/lib/themes/mutations";

export const GET = defineRoute(getTheme, ({ params, query }) => readTheme(params.slug, query));

export const PATCH = defineRoute(patchOperation, async ({ params, body, analyst }) => {
  const slug = await patchTheme(params.slug, body, analyst);
  return slug.ok ? readThemeItem(slug.value) : slug;
});

export const { POST, PUT, DELETE, OPTIONS } = otherMethods("GET", "PATCH");
