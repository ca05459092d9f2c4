import { defineRoute } from "@/lib/http/define-route";
import { createThemeOperation as createOperation, listThemesOperation } from "@/lib/themes/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { readThemeItem, readThemes } from "@/lib/board/themes";
import { fail } from "@/lib/result";
import { createTheme } from "@/lib/themes/mutations";

export const GET = defineRoute(listThemesOperation, ({ query, context }) => readThemes(query, context));

export const POST = defineRoute(createOperation, async ({ body, context }) => {
  const slug = await createTheme(body, context);
  if (!slug.ok) return slug;
  const item = await readThemeItem(slug.value, context);
  if (!item.ok) return item;
  return item.value ? { ok: true, value: item.value } : fail("not_found");
});

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
