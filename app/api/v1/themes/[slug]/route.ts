import { defineRoute } from "@/lib/http/define-route";
import { getThemeOperation, patchThemeOperation as patchOperation } from "@/lib/themes/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { readTheme, readThemeItem } from "@/lib/board/themes";
import { patchTheme } from "@/lib/themes/mutations";

export const GET = defineRoute(getThemeOperation, ({ params, query }) => readTheme(params.slug, query));

export const PATCH = defineRoute(patchOperation, async ({ params, body, context }) => {
  const slug = await patchTheme(params.slug, body, context);
  return slug.ok ? readThemeItem(slug.value) : slug;
});

export const { POST, PUT, DELETE, OPTIONS } = otherMethods("GET", "PATCH");
