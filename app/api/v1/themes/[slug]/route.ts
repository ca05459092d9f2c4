import { defineRoute } from "@/lib/http/define-route";
import { getThemeOperation, patchThemeOperation as patchOperation } from "@/lib/themes/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { readTheme, readThemeItem } from "@/lib/board/themes";
import { patchTheme } from "@/lib/themes/mutations";

export const GET = defineRoute(getThemeOperation, ({ params, query, context }) =>
  readTheme(params.slug, query, context),
);

export const PATCH = defineRoute(patchOperation, async ({ params, body, context }) => {
  const slug = await patchTheme(params.slug, body, context);
  return slug.ok ? readThemeItem(slug.value, context) : slug;
});

export const { POST, PUT, DELETE, OPTIONS } = otherMethods("GET", "PATCH");
