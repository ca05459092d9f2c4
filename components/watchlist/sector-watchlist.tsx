"use client";

import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { useSort } from "@/components/view/use-sort";
import { ColumnMenu } from "@/components/watchlist/column-menu";
import { ofMember } from "@/components/watchlist/listed-watch";
import { splitMembers } from "@/components/watchlist/member-spans";
import { useWatchColumns } from "@/components/watchlist/use-watch-columns";
import { WatchTable } from "@/components/watchlist/watch-table";
import type { ThemeDetail } from "@/lib/themes/detail-schema";

/** Each ticker watched in a sector or one of its themes, once, with its theme; read-only. */
export function SectorWatchlist({
  sector,
  name,
  themeNames,
}: {
  sector: ThemeDetail;
  name: string;
  themeNames: ReadonlyMap<string, string>;
}) {
  const t = useTranslations("themes");
  const [sort, setSort] = useSort();
  const { current } = splitMembers(sector.members, sector.asOf);
  const rows = current.map((member) => ofMember(member, themeNames.get(member.theme) ?? member.theme));
  const columns = useWatchColumns(rows, true);
  return (
    <Panel
      title={t("watchlist")}
      aside={<span className="num">{current.length}</span>}
      actions={<ColumnMenu {...columns} />}
    >
      {current.length === 0 ? (
        <EmptyState title={t("noMembers")} />
      ) : (
        <WatchTable
          rows={rows}
          of={sector.slug}
          shown={columns.shown}
          caption={t("watchlistCaption", { sector: name })}
          sort={sort}
          onSortChange={setSort}
        />
      )}
    </Panel>
  );
}
