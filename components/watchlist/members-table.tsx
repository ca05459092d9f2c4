"use client";

import { useLocale, useTranslations } from "next-intl";
import { DataTable, type Sort } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { useColon } from "@/components/ui/use-colon";
import { Reason } from "@/components/watchlist/reason";
import { useMemberColumns, type MemberColumnOptions } from "@/components/watchlist/member-columns";
import { nameOf } from "@/lib/format/name";
import type { ThemeMember } from "@/lib/themes/detail-schema";

export interface MembersTableProps extends MemberColumnOptions {
  members: readonly ThemeMember[];
  caption: string;
  /** The controlled sort state: `const [sort, setSort] = useSort()`. Without `onSortChange` the headings don't sort. */
  sort?: Sort | null;
  onSortChange?: (sort: Sort | null) => void;
}

/** A theme's watched tickers with their returns; read-only without `actions`. */
export function MembersTable({ members, caption, sort, onSortChange, ...options }: MembersTableProps) {
  const t = useTranslations("members");
  const locale = useLocale();
  const colon = useColon();
  const columns = useMemberColumns(options);
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={members}
      rowKey={(member) => member.watchId}
      sort={sort}
      onSortChange={onSortChange}
      below={
        // A sector's table has rows of several themes; the reasons are on each theme's own page.
        options.themeNames
          ? undefined
          : ({ reason, ...member }) =>
              reason && (
                <>
                  <span className="sr-only">{t("reason") + colon}</span>
                  <Reason text={reason} name={nameOf(member, locale)} />
                </>
              )
      }
      empty={<EmptyState title={t("noMatch")} />}
    />
  );
}
