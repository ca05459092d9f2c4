"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { matches } from "@/components/palette/matches";
import { recentPages, rememberPage, type RecentPage } from "@/components/palette/recent";
import { goTo } from "@/components/ui/leaving";
import { useViewHref } from "@/components/view/use-view-href";
import { parseSymbol } from "@/lib/domain/symbol/symbol";
import { excerpt } from "@/lib/domain/text/excerpt";
import { nameOf } from "@/lib/format/name";
import { noteSearchOptions } from "@/lib/notes/queries";
import { sampleStateOptions } from "@/lib/prices/samples/queries";
import { reportsOptions } from "@/lib/reports/queries";
import { boardOptions } from "@/lib/themes/queries";
import { tickerSearchOptions } from "@/lib/tickers/queries";
import type { TickerItem } from "@/lib/tickers/schema";
import { reportHref, themeHref, tickerHref } from "@/lib/view/addresses";

export interface PalettePage {
  href: string;
  label: string;
}

export interface Command {
  id: string;
  label: string;
  /** The key that does the same. */
  shortcut?: string;
  /** Available only while sample prices are present. */
  ofSamples?: boolean;
  /** Runs after the palette has closed, so that the command may move the focus. */
  run: () => void;
}

export interface PaletteItem {
  /** Unique in the palette. */
  value: string;
  label: string;
  aside?: string | null;
  shortcut?: string;
  run: () => void;
}

interface PaletteGroup {
  heading: string;
  items: readonly PaletteItem[];
}

const TICKERS_SHOWN = 8;
/** A single letter is in every other note; a single Chinese character may be a word. */
const isNoteSearch = (text: string) => text.length > 1 || /\p{Script=Han}/u.test(text);

/** The palette's items for a text, in groups without empty ones; `isWaiting` while a search is under way. */
export function usePaletteGroups(
  typed: string,
  { open, pages, commands }: { open: boolean; pages: readonly PalettePage[]; commands: readonly Command[] },
): { groups: readonly PaletteGroup[]; isWaiting: boolean } {
  const t = useTranslations("palette");
  const locale = useLocale();
  const router = useRouter();
  const href = useViewHref();
  const [recent] = useState(recentPages);
  const searched = useDeferredValue(typed.trim());
  const isSearch = searched !== "";
  const themes = useQuery({ ...boardOptions({}), enabled: open });
  const reports = useQuery({ ...reportsOptions({}), enabled: open });
  const samples = useQuery({ ...sampleStateOptions(), enabled: open });
  const tickers = useQuery({
    ...tickerSearchOptions(searched),
    enabled: open && isSearch,
    placeholderData: keepPreviousData,
  });
  const notes = useQuery({ ...noteSearchOptions(searched), enabled: open && isNoteSearch(searched) });

  const found = isSearch ? (tickers.data?.items ?? []) : [];
  // A valid code that nothing was found for has a page. In lower case a bare word such as HBM is no code.
  const isUnknown = isSearch && tickers.isSuccess && !tickers.isPlaceholderData && found.length === 0;
  const unknown = parseSymbol(isUnknown ? searched.toLowerCase() : "");

  // Preserves the view (period, benchmark, day), like every link between screens.
  const go = (page: RecentPage) => () => {
    rememberPage(page);
    goTo(router, href(page.href));
  };
  /** The former code or name by which a ticker was found: it comes first, where a phone cuts the line. */
  const formerly = ({ symbol, nameEn, nameZh, formerCodes, formerNames }: TickerItem) => {
    if (matches(searched, [symbol, nameEn, nameZh])) return null;
    const former = [
      ...formerCodes.map((code) => code.symbol),
      ...formerNames.flatMap((each) => [each.nameZh, each.nameEn]),
    ];
    const label = former.find((each) => each !== null && matches(searched, [each]));
    return label ? t("formerly", { label }) : null;
  };
  const groups: PaletteGroup[] = [
    {
      heading: t("recent"),
      items: (isSearch ? [] : recent).map((page) => ({
        value: `recent ${page.href}`,
        label: nameOf({ ...page, slug: page.name }, locale),
        run: go(page),
      })),
    },
    {
      heading: t("themes"),
      items: (themes.data?.items ?? [])
        .filter((theme) => matches(typed, [theme.nameEn, theme.nameZh, theme.slug]))
        .map((theme) => ({
          value: `theme ${theme.slug}`,
          label: nameOf(theme, locale),
          aside: locale === "zh" ? theme.nameEn : theme.nameZh,
          run: go({ ...names(theme), href: themeHref(theme), name: theme.slug }),
        })),
    },
    {
      heading: t("tickers"),
      items: [
        ...found.slice(0, TICKERS_SHOWN).map((ticker) => ({
          value: `ticker ${ticker.symbol}`,
          label: ticker.symbol,
          aside: [formerly(ticker), ticker.nameZh, ticker.nameEn].filter(Boolean).join(" "),
          run: go({ ...names(ticker), href: tickerHref(ticker.symbol), name: ticker.symbol }),
        })),
        ...(unknown.ok
          ? [
              {
                value: `ticker ${unknown.symbol}`,
                label: unknown.symbol,
                aside: t("notOnBoard"),
                run: () => goTo(router, href(tickerHref(unknown.symbol))),
              },
            ]
          : []),
      ],
    },
    {
      heading: t("reports"),
      items: (reports.data?.items ?? [])
        .filter((report) => matches(typed, [report.title]))
        .map((report) => ({
          value: `report ${report.slug}`,
          label: report.title,
          aside: report.callDay,
          run: go({ nameEn: null, nameZh: null, href: reportHref(report.slug), name: report.title }),
        })),
    },
    {
      heading: t("notes"),
      items: (isNoteSearch(searched) ? (notes.data?.items ?? []) : []).map((note) => ({
        value: `note ${note.id}`,
        label: excerpt(note.body),
        aside: note.observedOn,
        run: () => goTo(router, `/notes?q=${encodeURIComponent(searched)}#note-${note.id}`),
      })),
    },
    {
      heading: t("goTo"),
      items: pages
        .filter((page) => matches(typed, [page.label]))
        .map((page) => ({
          value: `page ${page.href}`,
          label: page.label,
          run: () => goTo(router, page.href),
        })),
    },
    {
      heading: t("commands"),
      items: commands
        .filter(({ ofSamples }) => !ofSamples || Boolean(samples.data?.sampleTickers))
        .filter(({ label }) => matches(typed, [label]))
        .map(({ id, label, shortcut, run }) => ({ value: `command ${id}`, label, shortcut, run })),
    },
  ];
  return {
    groups: groups.filter(({ items }) => items.length > 0),
    isWaiting: isSearch && (tickers.isFetching || notes.isFetching),
  };
}

const names = ({ nameEn, nameZh }: { nameEn: string | null; nameZh: string | null }) => ({ nameEn, nameZh });
