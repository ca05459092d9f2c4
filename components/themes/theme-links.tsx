import { useLocale } from "next-intl";
import { Fragment } from "react";
import { TextLink } from "@/components/ui/text-link";
import { useViewHref } from "@/components/view/use-view-href";
import { nameOf, type Named } from "@/lib/format/name";
import type { ThemeItem } from "@/lib/themes/schema";
import { themeHref } from "@/lib/view/addresses";

/** A list of theme names as links. */
export function ThemeLinks({ themes }: { themes: readonly (Named & Pick<ThemeItem, "slug" | "level">)[] }) {
  const locale = useLocale();
  const href = useViewHref();
  return themes.map((theme, at) => (
    <Fragment key={theme.slug}>
      {at > 0 && (locale === "zh" ? "、" : ", ")}
      <TextLink inText href={href(themeHref(theme))}>
        {nameOf(theme, locale)}
      </TextLink>
    </Fragment>
  ));
}
