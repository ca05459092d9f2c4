"use client";

import { Download } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { boardCsv } from "@/components/board/board-csv";
import { boardRows } from "@/components/board/board-rows";
import { BoardViewMenu } from "@/components/board/board-view-menu";
import { ColumnChooser } from "@/components/board/column-chooser";
import { StatusSummary } from "@/components/board/status-summary";
import { useBoardFilters } from "@/components/board/use-board-filters";
import { NewThemeDialog } from "@/components/themes/edit/new-theme-dialog";
import { Button } from "@/components/ui/button";
import { saveText } from "@/components/ui/save-text";
import { TextLink } from "@/components/ui/text-link";
import { LinkButton } from "@/components/ui/link-button";
import { ToolbarItem } from "@/components/ui/toolbar";
import type { Period } from "@/lib/domain/calendar/period";
import { reportHref } from "@/lib/view/addresses";
import type { ThemesAnswer } from "@/lib/themes/schema";

export interface BoardHeadingProps {
  board: ThemesAnswer | undefined;
  period: Period;
  /** The latest day that can be selected. */
  today: string;
}

/** One line above the board: how many themes, which report called them and when, and what can be done with the board. */
export function BoardHeading({ board, period, today }: BoardHeadingProps) {
  const themes = useTranslations("themes");
  const units = useTranslations("units");
  const common = useTranslations("common");
  const locale = useLocale();
  const held = useBoardFilters();
  const items = board?.items ?? [];
  const sectors = items.filter(({ level }) => level === "sector");
  return (
    <div className="flex min-h-10 flex-wrap items-center gap-x-4 gap-y-1 py-1 print:py-0">
      {items.length > 0 && (
        <span className="text-sm font-medium num">
          {units("sectors", { count: sectors.length })} ·{" "}
          {units("themes", { count: items.length - sectors.length })}
        </span>
      )}
      <StatusSummary items={items} held={held} />
      <ReportLine reports={board?.reports ?? []} />
      <span className="no-print ml-auto flex items-center gap-1">
        <BoardViewMenu board={board} period={period} held={held} />
        <ColumnChooser board={board} period={period} held={held} />
        <ToolbarItem>
          <LinkButton size="sm" href="/reports/new" className="max-md:hidden">
            {themes("newReport")}
          </LinkButton>
        </ToolbarItem>
        <NewThemeDialog
          today={today}
          sectors={sectors}
          trigger={
            <ToolbarItem>
              <Button size="sm">{themes("newTheme")}</Button>
            </ToolbarItem>
          }
        />
        <ToolbarItem>
          <Button
            tone="quiet"
            size="icon"
            aria-label={common("downloadCsv")}
            title={common("downloadCsv")}
            disabled={items.length === 0}
            onClick={() => {
              const rows = boardRows(items, held.filters, held.sort, { period, locale });
              saveText(`themeboard-${board!.asOf}.csv`, boardCsv(rows, { ...board!, period }));
            }}
          >
            <Download aria-hidden className="size-4" />
          </Button>
        </ToolbarItem>
      </span>
    </div>
  );
}

/** The report that called the themes, with its day; of several, the latest and how many others. */
function ReportLine({ reports }: { reports: ThemesAnswer["reports"] }) {
  const t = useTranslations("board");
  const [latest, ...others] = reports;
  if (!latest) return null;
  return (
    <span className="flex min-w-40 flex-1 items-baseline gap-1 text-xs text-muted">
      <ToolbarItem>
        <TextLink href={reportHref(latest.slug)} className="truncate">
          {t("report", { title: latest.title, day: latest.callDay })}
        </TextLink>
      </ToolbarItem>
      {others.length > 0 && (
        <ToolbarItem>
          <TextLink href="/reports" className="shrink-0">
            {t("reportsMore", { count: others.length })}
          </TextLink>
        </ToolbarItem>
      )}
    </span>
  );
}
