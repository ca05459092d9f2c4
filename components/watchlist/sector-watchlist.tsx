"use client";

import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { useSort } from "@/components/view/use-sort";
import { splitMembers } from "@/components/watchlist/member-spans";
import { MembersTable } from "@/components/watchlist/members-table";
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
  return (
    <Panel title={t("watchlist")} aside={<span className="num">{current.length}</span>}>
      {current.length === 0 ? (
        <EmptyState title={t("noMembers")} />
      ) : (
        <MembersTable
          members={current}
          caption={t("watchlistCaption", { sector: name })}
          themeNames={themeNames}
          sort={sort}
          onSortChange={setSort}
        />
      )}
    </Panel>
  );
}
