"use client";

import type { ColumnDef } from "@tanstack/react-table";
import { useLocale, useTranslations } from "next-intl";
import { useMethodText } from "@/components/prices/checks/method-text";
import { Remedies } from "@/components/prices/checks/open-issues";
import { Badge } from "@/components/ui/badge";
import { Unknown } from "@/components/ui/delta";
import { TextLink } from "@/components/ui/text-link";
import type { SeriesCheckItem } from "@/lib/prices/checks/schema";
import { nameOf } from "@/lib/format/name";
import { useSourceText } from "@/components/view/use-source-text";
import { formatNumber } from "@/lib/format/number";
import { tickerHref } from "@/lib/view/addresses";

/** The columns of a series' issues, with their remedies in the last column. */
export function useSeriesCheckColumns(): ColumnDef<SeriesCheckItem, unknown>[] {
  const t = useTranslations("checks.panel");
  const reasons = useTranslations("checks.reasons");
  const prices = useTranslations("prices");
  const locale = useLocale();
  const count = (value: number) => formatNumber(value, { locale });
  const sourceText = useSourceText();
  const sourceOf = ({ source }: SeriesCheckItem) => source && sourceText(source);
  return [
    {
      id: "symbol",
      header: t("ticker"),
      accessorFn: (item) => item.symbol,
      meta: { rowHeader: true, className: "min-w-28 sticky left-0 bg-ground [tr:hover_&]:bg-sunken" },
      cell: ({ row: { original } }) => (
        <span className="flex flex-col items-start leading-tight">
          <TextLink href={tickerHref(original.symbol)} className="num">
            {original.symbol}
          </TextLink>
          {(original.nameEn ?? original.nameZh) && (
            <span className="text-muted">{nameOf(original, locale)}</span>
          )}
        </span>
      ),
    },
    {
      id: "look",
      header: t("look1"),
      accessorFn: (item) => item.needsLook.length,
      sortDescFirst: true,
      meta: { className: "min-w-32", wide: true },
      cell: ({ row: { original } }) => <Issues item={original} />,
    },
    {
      id: "adjustment",
      header: t("adjustment"),
      accessorFn: (item) => (item.adjustment === null ? null : prices(`adjustments.${item.adjustment}`)),
      meta: { className: "min-w-24" },
      cell: ({ row: { original } }) => <AdjustmentCell item={original} />,
    },
    { id: "source", header: t("source"), accessorFn: sourceOf },
    {
      id: "firstDay",
      header: t("first"),
      accessorFn: (item) => item.firstDay,
      meta: { className: "num whitespace-nowrap" },
    },
    {
      id: "lastDay",
      header: t("last"),
      accessorFn: (item) => item.lastDay,
      meta: { className: "num whitespace-nowrap" },
    },
    {
      id: "missing",
      header: t("missing"),
      accessorFn: (item) => item.missing?.count ?? null,
      sortDescFirst: true,
      meta: { numeric: true },
      cell: ({ row: { original } }) =>
        original.missing ? (
          count(original.missing.count)
        ) : (
          <NotKnown why={reasons(original.sessions.reason ?? "no_bars")} />
        ),
    },
    {
      id: "suspended",
      header: t("suspended"),
      accessorFn: (item) => item.suspensions.count,
      sortDescFirst: true,
      meta: { numeric: true },
      cell: ({ row: { original } }) =>
        original.sample ? (
          <NotKnown why={reasons("sample")} />
        ) : original.suspensions.now ? (
          <>
            {count(original.suspensions.count)} <Badge tone="warn">{t("now")}</Badge>
          </>
        ) : (
          count(original.suspensions.count)
        ),
    },
    {
      id: "moves",
      header: t("moves"),
      accessorFn: (item) => item.moves.open,
      sortDescFirst: true,
      meta: { className: "num min-w-24" },
      cell: ({
        row: {
          original: { moves, sample },
        },
      }) =>
        sample ? (
          <NotKnown why={reasons("sample")} />
        ) : moves.open + moves.genuine === 0 ? (
          count(0)
        ) : (
          t("movesOf", { open: count(moves.open), genuine: count(moves.genuine) })
        ),
    },
    {
      id: "remedy",
      header: t("remedy"),
      enableSorting: false,
      meta: { className: "no-print min-w-52", wide: true },
      cell: ({ row: { original } }) => <Remedies {...original} />,
    },
  ];
}

function AdjustmentCell({ item: { adjustment, method } }: { item: SeriesCheckItem }) {
  const adjustments = useTranslations("prices.adjustments");
  const methodText = useMethodText();
  const state = methodText(method);
  return (
    <>
      {adjustment && adjustments(adjustment)}
      {state && <span className="block text-xs text-muted">{state}</span>}
    </>
  );
}

function Issues({ item }: { item: SeriesCheckItem }) {
  const t = useTranslations("checks");
  if (item.needsLook.length === 0) return <span className="text-faint">{t("panel.fine")}</span>;
  return (
    <span className="flex flex-wrap gap-1">
      {item.needsLook.map((issue) => (
        <Badge key={issue} tone={issue === "sample" || issue === "adjustment" ? "plain" : "warn"}>
          {t(`issues.${issue}`)}
          {issue === "not_positive" && item.notPositive && (
            <span className="num">{t("panel.notPositive", { day: item.notPositive })}</span>
          )}
        </Badge>
      ))}
    </span>
  );
}

function NotKnown({ why }: { why: string }) {
  return (
    <span title={why}>
      <Unknown />
      <span className="sr-only">{why}</span>
    </span>
  );
}
