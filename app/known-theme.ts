import { notFound } from "next/navigation";
import { pageContext } from "@/app/page-context";
import { readTheme } from "@/lib/board/themes";
import { namesOn } from "@/lib/themes/data";
import { leftBoardOf } from "@/lib/themes/left-board-schema";
import type { View } from "@/lib/view/params";

export const withBase = <Asked extends View>(view: Asked) => ({
  ...view,
  base: view.base ?? ("first_close" as const),
});

/**
 * The theme or sector of a page with its name on the view's day, also before its call or off the board; a slug that
 * never existed isn't found.
 */
export async function knownTheme(slug: string, asOf: View["asOf"]) {
  const context = await pageContext();
  const [theme, named] = await Promise.all([readTheme(slug, withBase({}), context), namesOn(asOf, context)]);
  const known = theme.ok ? theme.value : leftBoardOf(theme.extra);
  return known ? named(known) : notFound();
}
