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
 * A row's name as a link that preserves the view, with the sector if the row isn't below it. A second line shows
 * missing data: members without a current price, and bars older than the board's.
 */
export function ThemeName({ row: { item, sector, nested, behind } }: { row: BoardRow }) {
  const t = useTranslations("themes");
  const locale = useLocale();
  const href = useViewHref();
  const { lastDay, coverage } = item;
  const isPartial = lastDay !== null && coverage.priced < coverage.of; // without any bar each number shows its own reason
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
