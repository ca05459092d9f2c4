"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BreadthCell } from "@/components/board/board-columns";
import type { BoardRow } from "@/components/board/board-rows";
import { EvidenceTally } from "@/components/board/evidence-tally";
import { LastNote } from "@/components/board/last-note";
import { OwnThemeMenu } from "@/components/themes/edit/own-theme-menu";
import { StatusBadge } from "@/components/themes/status/status-badge";
import { SuspectBadge } from "@/components/themes/suspect-badge";
import { Excess, Return } from "@/components/themes/theme-return";
import { ThemeName } from "@/components/board/theme-name";
import { ThemeSparkline } from "@/components/themes/theme-sparkline";
import { cn } from "@/components/ui/cn";
import { HelpText } from "@/components/ui/help-text";
import type { Period } from "@/lib/domain/calendar/period";

export interface BoardCardsProps {
  caption: string;
  rows: readonly BoardRow[];
  period: Period;
  asOf: string;
}

/** The board's rows as cards for a phone, where a table would be cut off. */
export function BoardCards({ caption, rows, period, asOf }: BoardCardsProps) {
  const t = useTranslations("themes");
  const units = useTranslations("units.period");
  return (
    <ul aria-label={caption} className="text-xs">
      {rows.map((row) => {
        const { item } = row;
        return (
          <li key={item.slug} className={cn("border-b border-line py-2", row.nested && "pl-4")}>
            <div className="flex min-h-6 items-center justify-between gap-2">
              <span className="text-sm">
                <ThemeName row={row} />
              </span>
              <span className="flex items-center gap-1">
                <StatusBadge status={item.status} sample={item.sample} />
                <SuspectBadge suspected={item.suspected} />
                {item.source === "analyst" && <OwnThemeMenu theme={item} />}
              </span>
            </div>
            <div className="mt-1 flex items-end justify-between gap-2">
              <dl className="grid flex-1 grid-cols-3 gap-x-2">
                <Figure name={units(period)}>
                  <Return item={item} period={period} />
                </Figure>
                <Figure name={<HelpText text={t("excessHelp")}>{t("excess")}</HelpText>}>
                  <Excess item={item} period={period} />
                </Figure>
                <Figure name={t("breadth")}>
                  <span className="num">
                    <BreadthCell row={row} />
                  </span>
                </Figure>
              </dl>
              <ThemeSparkline item={item} width={72} />
            </div>
            <div className="mt-1 flex gap-3">
              <EvidenceTally item={item} />
              <LastNote item={item} asOf={asOf} className="flex-1" />
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function Figure({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="truncate text-2xs text-faint">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
