"use client";

import type { ColumnDef } from "@tanstack/react-table";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Delta, Unknown } from "@/components/ui/delta";
import { TextLink } from "@/components/ui/text-link";
import { useViewHref } from "@/components/view/use-view-href";
import { actionsColumn } from "@/components/watchlist/actions-column";
import { AddedOn, MemberMarks, MemberName } from "@/components/watchlist/member-name";
import type { Period } from "@/lib/domain/calendar/period";
import { nameOf } from "@/lib/format/name";
import { formatPrice } from "@/lib/format/number";
import type { ThemeMember } from "@/lib/themes/detail-schema";
import { themeHref } from "@/lib/view/addresses";

export interface MemberColumnOptions {
  /** The names of the themes, for a sector's table, which shows each watch's theme. */
  themeNames?: ReadonlyMap<string, string>;
  showRemoved?: boolean;
  actions?: (member: ThemeMember) => ReactNode;
  /** Called to enter a missing ticker name. */
  onName?: (member: ThemeMember) => void;
}

/** Long headings wrap, so that all columns fit a narrow page. */
const NARROW = "[&_button]:text-right [&_button]:break-keep [&_button]:whitespace-normal";

/** The columns of a theme's watchlist in display order. */
export function useMemberColumns(options: MemberColumnOptions): ColumnDef<ThemeMember, unknown>[] {
  const t = useTranslations("members");
  const period = useTranslations("units.period");
  const locale = useLocale();
  const href = useViewHref();
  const { themeNames, showRemoved, actions, onName } = options;

  const returned = (
    id: string,
    header: string,
    value: (member: ThemeMember) => number | null,
    reason: (member: ThemeMember) => string | null,
  ): ColumnDef<ThemeMember, unknown> => ({
    id,
    header,
    accessorFn: value,
    meta: { numeric: true, className: id.startsWith("since") ? NARROW : undefined },
    sortDescFirst: true,
    cell: ({ row: { original } }) => (
      <Delta
        value={value(original)}
        reason={reason(original)}
        lastKnown={id === "sinceCall" ? original.lastKnown : null}
      />
    ),
  });
  const returnOf = (id: string, header: string, over: Period) =>
    returned(
      id,
      header,
      (member) => member.returns[over],
      (member) => member.reasons[over],
    );
  const day = (
    id: string,
    header: string,
    value: (member: ThemeMember) => string | null,
  ): ColumnDef<ThemeMember, unknown> => ({
    id,
    header,
    accessorFn: value,
    meta: { className: "num" },
    cell: ({ row: { original } }) => value(original) ?? <Unknown reason={original.reasons.sinceCall} />,
  });

  return [
    {
      id: "ticker",
      header: t("ticker"),
      accessorFn: (member) => nameOf(member, locale),
      meta: { rowHeader: true, className: "min-w-28 sticky left-0 bg-ground [tr:hover_&]:bg-sunken" },
      cell: ({ row: { original } }) => <MemberName member={original} onName={onName} />,
    },
    ...(themeNames
      ? [
          {
            id: "theme",
            header: t("theme"),
            accessorFn: (member: ThemeMember) => themeNames.get(member.theme) ?? member.theme,
            cell: ({ row: { original } }: { row: { original: ThemeMember } }) => (
              <TextLink quiet href={href(themeHref({ slug: original.theme, level: "subtheme" }))}>
                {themeNames.get(original.theme) ?? original.theme}
              </TextLink>
            ),
          } satisfies ColumnDef<ThemeMember, unknown>,
        ]
      : []),
    {
      id: "close",
      header: t("lastClose"),
      accessorFn: (member) => member.lastClose,
      meta: { numeric: true },
      cell: ({ row: { original } }) => (
        <>
          {original.lastClose === null ? (
            <Unknown reason="no_bars" />
          ) : (
            <>
              {formatPrice(original.lastClose, locale)}{" "}
              <span className="text-muted">{original.currency}</span>
            </>
          )}
          <MemberMarks member={original} />
        </>
      ),
    },
    returnOf("sinceCall", t("sinceCall"), "sinceCall"),
    returned(
      "sinceAdded",
      t("sinceAdded"),
      (member) => member.sinceAdded,
      (member) => member.sinceAddedReason,
    ),
    returnOf("day1", period("1d"), "1d"),
    returnOf("month1", period("1m"), "1m"),
    {
      id: "contribution",
      header: () => <abbr title={t("contributionHelp")}>{t("contribution")}</abbr>,
      accessorFn: (member) => member.contribution,
      meta: { numeric: true, className: NARROW },
      sortDescFirst: true,
      cell: ({ row: { original } }) => (
        <Delta
          kind="number"
          value={original.contribution === null ? null : original.contribution * 100}
          reason={original.contributionReason}
        />
      ),
    },
    {
      id: "source",
      header: t("source"),
      accessorFn: (member) => t(`sources.${member.source}`),
      meta: { className: "whitespace-nowrap" },
      cell: ({ row: { original } }) => (
        <span title={original.source === "starter" ? t("starterHelp") : undefined}>
          {t(`sources.${original.source}`)}
        </span>
      ),
    },
    {
      id: "added",
      header: t("addedOn"),
      accessorFn: (member) => member.addedOn,
      meta: { className: "num" },
      cell: ({ row: { original } }) => <AddedOn member={original} />,
    },
    ...(showRemoved ? [day("removed", t("removedOn"), (member) => member.removedOn)] : []),
    day("base", t("baseDay"), (member) => member.baseDay),
    ...(actions ? [actionsColumn(t("actions"), actions)] : []),
  ];
}
