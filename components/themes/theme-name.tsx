"use client";

import { useLocale, useTranslations } from "next-intl";
import type { BoardRow } from "@/components/themes/board-rows";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { TextLink } from "@/components/ui/text-link";
import { useViewHref } from "@/components/view/use-view-href";
import { nameOf } from "@/lib/format/name";
import { themeHref } from "@/lib/view/addresses";

/** A row's name: a link that keeps the view; a theme that doesn't stand under its sector says which it is of. */
export function ThemeName({ row: { item, sector, nested } }: { row: BoardRow }) {
  const t = useTranslations("themes");
  const locale = useLocale();
  const href = useViewHref();
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      <TextLink quiet href={href(themeHref(item))} className={cn(item.level === "sector" && "font-semibold")}>
        {nameOf(item, locale)}
      </TextLink>{" "}
      {sector && !nested && (
        <span className="text-2xs text-faint">{t("inSector", { sector: nameOf(sector, locale) })}</span>
      )}{" "}
      {item.source === "analyst" && <Badge title={t("ownHelp")}>{t("own")}</Badge>}
    </span>
  );
}
