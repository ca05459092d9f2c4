"use client";

import { useLocale, useTranslations } from "next-intl";
import { useBoardColumns } from "@/components/board/board-columns";
import { boardRows, columnsShown } from "@/components/board/board-rows";
import { BoardTable } from "@/components/board/board-table";
import { boardSort } from "@/components/board/use-board-filters";
import { BoardSource } from "@/components/themes/board-source";
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
  const rows = boardRows(items, { status: null, sector: null, level: null }, sort, { period, locale });
  const columns = useBoardColumns({
    period,
    asOf: board.asOf,
    // Beside the table there is room for half of the columns, and the page shows the notes.
    shown: columnsShown(null, rows, period).filter((id) => !LEFT_OUT.includes(id)),
    allSample: items.every(({ sample }) => sample),
  });
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
          <BoardTable
            caption={t("subthemesCaption", { sector: nameOf(sector, locale) })}
            columns={columns}
            rows={rows}
            sort={sort}
            onSortChange={setSort}
          />
          <BoardSource board={{ ...board, items }} />
        </>
      )}
    </Panel>
  );
}

const LEFT_OUT: readonly string[] = ["note", "volatility", "week1", "day1", "ytd"];
