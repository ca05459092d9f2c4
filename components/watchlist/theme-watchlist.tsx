"use client";

import { Download, Ellipsis } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { Panel } from "@/components/ui/panel";
import { keepFocus } from "@/components/ui/keep-focus";
import { saveText } from "@/components/ui/save-text";
import { useSort } from "@/components/view/use-sort";
import { useView } from "@/components/view/use-view";
import { EditWatch } from "@/components/watchlist/edit-watch";
import { splitMembers } from "@/components/watchlist/member-spans";
import { ListExport } from "@/components/watchlist/list-export";
import { ListImportButton } from "@/components/watchlist/list-import-button";
import { membersCsv } from "@/components/watchlist/members-csv";
import { MembersTable } from "@/components/watchlist/members-table";
import { NameTicker } from "@/components/watchlist/name-ticker";
import { RemovedMembers } from "@/components/watchlist/removed-members";
import { RemoveWatch } from "@/components/watchlist/remove-watch";
import { WatchForm } from "@/components/watchlist/watch-form";
import { nameOf } from "@/lib/format/name";
import type { ThemeDetail, ThemeMember } from "@/lib/themes/detail-schema";

type Change = "edit" | "name" | "remove";

export interface ThemeWatchlistProps {
  theme: ThemeDetail;
  /** The latest day a ticker may be added or removed on. */
  today: string;
  className?: string;
}

/** A theme's watchlist: how each ticker did, a field to watch one more, and what can be changed of each. */
export function ThemeWatchlist({ theme, today, className }: ThemeWatchlistProps) {
  const t = useTranslations("members");
  const locale = useLocale();
  const [sort, setSort] = useSort();
  const [changing, setChanging] = useState<{ what: Change; member: ThemeMember } | null>(null);
  const { standing, removed } = splitMembers(theme.members, theme.asOf);
  const name = nameOf(theme, locale);
  const close = () => setChanging(null);
  const isPast = theme.asOf < today;

  return (
    <Panel
      title={t("title")}
      aside={<span className="num">{standing.length}</span>}
      className={className}
      actions={
        <>
          {!isPast && <ListImportButton theme={theme.slug} quiet />}
          {standing.length > 0 && (
            <ListExport
              quiet
              fileName={`${theme.slug}-watchlist-${theme.asOf}.txt`}
              sections={() => [{ name, symbols: standing.map(({ symbol }) => symbol) }]}
            />
          )}
          {theme.members.length > 0 && (
            <Button
              tone="quiet"
              size="sm"
              aria-label={t("exportName")}
              onClick={() =>
                saveText(`${theme.slug}-watchlist-${theme.asOf}.csv`, membersCsv(theme.members, theme))
              }
            >
              <Download aria-hidden className="size-3.5" />
              {t("exportCsv")}
            </Button>
          )}
        </>
      }
    >
      {isPast ? <PastView day={theme.asOf} /> : <WatchForm slug={theme.slug} today={today} />}
      <div ref={keepFocus}>
        {standing.length === 0 ? (
          <EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState>
        ) : (
          <MembersTable
            members={standing}
            caption={t("caption", { theme: name })}
            sort={sort}
            onSortChange={setSort}
            onName={isPast ? undefined : (member) => setChanging({ what: "name", member })}
            actions={
              isPast
                ? undefined
                : (member) => (
                    <MemberMenu member={member} onChange={(what) => setChanging({ what, member })} />
                  )
            }
          />
        )}
        {removed.length > 0 && (
          <RemovedMembers
            canPutBack={!isPast}
            members={removed}
            caption={t("removedCaption", { theme: name })}
          />
        )}
      </div>
      {changing?.what === "edit" && <EditWatch member={changing.member} today={today} onClose={close} />}
      {changing?.what === "name" && <NameTicker member={changing.member} onClose={close} />}
      {changing?.what === "remove" && <RemoveWatch member={changing.member} today={today} onClose={close} />}
    </Panel>
  );
}

/** What was watched on an earlier day is read as it was; it is changed in the view of today. */
function PastView({ day }: { day: string }) {
  const t = useTranslations("members");
  const { setView } = useView();
  return (
    <p className="no-print pb-2 text-sm text-muted">
      {t("pastView", { day })}{" "}
      <Button tone="link" size="sm" onClick={() => void setView({ asOf: null })}>
        {t("toToday")}
      </Button>
    </p>
  );
}

function MemberMenu({ member, onChange }: { member: ThemeMember; onChange: (what: Change) => void }) {
  const t = useTranslations("members");
  const locale = useLocale();
  return (
    <Menu
      trigger={
        <Button
          tone="quiet"
          size="icon"
          className="size-6"
          aria-label={t("actionsFor", { name: nameOf(member, locale) })}
        >
          <Ellipsis aria-hidden className="size-4" />
        </Button>
      }
    >
      <MenuItem onSelect={() => onChange("edit")}>{t("edit")}</MenuItem>
      <MenuItem onSelect={() => onChange("name")}>{t("name")}</MenuItem>
      <MenuSeparator />
      <MenuItem danger onSelect={() => onChange("remove")}>
        {t("remove")}
      </MenuItem>
    </Menu>
  );
}
