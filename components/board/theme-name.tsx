"use client";

import { useLocale, useTranslations } from "next-intl";
import type { BoardRow } from "@/components/board/board-rows";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { TextLink } from "@/components/ui/text-link";
import { useViewHref } from "@/components/view/use-view-href";
import { nameOf } from "@/lib/format/name";
import { formatOf } from "@/lib/format/of";
import { themeHref } from "@/lib/view/addresses";

/**
 * A row's name: a link that keeps the view; a theme that doesn't stand under its sector says which it is of. Beneath, what its
 * numbers lack: members without a current price, newer days that others have.
 */
export function ThemeName({ row: { item, sector, nested, behind } }: { row: BoardRow }) {
  const t = useTranslations("themes");
  const locale = useLocale();
  const href = useViewHref();
  const { lastDay, coverage } = item;
  const isPartial = lastDay !== null && coverage.priced < coverage.of; // without any bar every number says why
  const lacks = [
    isPartial && t("membersPriced", { share: formatOf(coverage.priced, coverage.of, locale) }),
    behind && t("pricesTo", { day: behind }),
  ].filter(Boolean);
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      <TextLink quiet href={href(themeHref(item))} className={cn(item.level === "sector" && "font-semibold")}>
        {nameOf(item, locale)}
      </TextLink>{" "}
      {sector && !nested && (
        <span className="text-2xs text-faint">{t("inSector", { sector: nameOf(sector, locale) })}</span>
      )}{" "}
      {item.source === "analyst" && <Badge title={t("ownHelp")}>{t("own")}</Badge>}{" "}
      {lacks.length > 0 && (
        <span className="basis-full text-2xs text-faint tabular-nums">{lacks.join(" · ")}</span>
      )}
    </span>
  );
}
