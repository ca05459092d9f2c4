"use client";

import { useLocale, useTranslations } from "next-intl";
import { BoardCards } from "@/components/board/board-cards";
import { useBoardColumns } from "@/components/board/board-columns";
import { boardRows } from "@/components/board/board-rows";
import { BoardSource } from "@/components/themes/board-source";
import { boardSort } from "@/components/board/use-board-filters";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { useSort } from "@/components/view/use-sort";
import { useViewHref } from "@/components/view/use-view-href";
import type { Period } from "@/lib/domain/calendar/period";
import { COMPARED } from "@/lib/domain/limits";
import { nameOf, type Named } from "@/lib/format/name";
import type { ThemesAnswer } from "@/lib/themes/schema";
import { compareHref } from "@/lib/view/compared";

/** The themes of a sector as a table like the board's. */
export function SectorThemes({
  sector,
  board,
  period,
}: {
  sector: Named & { slug: string };
  board: ThemesAnswer;
  period: Period;
}) {
  const t = useTranslations("themes");
  const compare = useTranslations("compare");
  const href = useViewHref();
  const locale = useLocale();
  const [typed, setSort] = useSort("themes");
  const sort = boardSort(typed);
  const items = board.items.filter(({ parent }) => parent === sector.slug);
  const rows = boardRows(items, { status: null, sector: null, level: null }, sort, {
    period,
    locale,
  });
  const columns = useBoardColumns({
    period,
    asOf: board.asOf,
    withActions: items.some(({ source }) => source === "analyst"),
  }).filter(({ id }) => id !== "note"); // the page shows the notes beside the table
  const caption = t("subthemesCaption", { sector: nameOf(sector, locale) });
  return (
    <Panel
      title={t("subthemes")}
      aside={<span className="num">{items.length}</span>}
      actions={
        items.length >= COMPARED.least && (
          <TextLink href={href(compareHref(items.map(({ slug }) => slug)))}>{compare("link")}</TextLink>
        )
      }
    >
      {items.length === 0 ? (
        <EmptyState title={t("noSubthemes")} />
      ) : (
        <>
          <div className="hidden md:block">
            <DataTable
              caption={caption}
              columns={columns}
              rows={rows}
              rowKey={({ item }) => item.slug}
              sort={sort}
              onSortChange={setSort}
              sortedOutside
            />
          </div>
          <div className="md:hidden">
            <BoardCards caption={caption} rows={rows} period={period} asOf={board.asOf} />
          </div>
          <BoardSource board={{ ...board, items }} />
        </>
      )}
    </Panel>
  );
}
