"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Command as Cmdk } from "cmdk";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useDeferredValue, useState, type ReactNode } from "react";
import { matches } from "@/components/palette/matches";
import { recentPages, rememberPage, type RecentPage } from "@/components/palette/recent";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { goTo } from "@/components/ui/leaving";
import { useViewHref } from "@/components/view/use-view-href";
import { excerpt } from "@/lib/domain/text/excerpt";
import { nameOf } from "@/lib/format/name";
import { noteSearchOptions } from "@/lib/notes/queries";
import { sampleStateOptions } from "@/lib/prices/samples/queries";
import { reportsOptions } from "@/lib/reports/queries";
import { boardOptions } from "@/lib/themes/queries";
import { tickerSearchOptions } from "@/lib/tickers/queries";
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

export interface PaletteProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  pages: readonly PalettePage[];
  commands: readonly Command[];
}

const TICKERS_SHOWN = 8;
/** A single letter is in every other note; a single Chinese character may be a word. */
const isNoteSearch = (text: string) => text.length > 1 || /\p{Script=Han}/u.test(text);

/**
 * The command palette: opens a theme, a ticker, a report, a note or a page, or runs a command, by a search in either
 * language. Before anything is typed the pages opened last come first.
 */
export function Palette({ open, onOpenChange, pages, commands }: PaletteProps) {
  const t = useTranslations("palette");
  const locale = useLocale();
  const router = useRouter();
  const href = useViewHref();
  const [typed, setTyped] = useState("");
  const [recent] = useState(recentPages);
  const searched = useDeferredValue(typed.trim());
  const themes = useQuery({ ...boardOptions({}), enabled: open });
  const reports = useQuery({ ...reportsOptions({}), enabled: open });
  const samples = useQuery({ ...sampleStateOptions(), enabled: open });
  const tickers = useQuery({
    ...tickerSearchOptions(searched),
    enabled: open && searched !== "",
    placeholderData: keepPreviousData,
  });
  const notes = useQuery({ ...noteSearchOptions(searched), enabled: open && isNoteSearch(searched) });

  const choose = (run: () => void) => () => {
    onOpenChange(false);
    // Runs after the dialog has returned the focus.
    setTimeout(run, 0);
  };
  // Preserves the view (period, benchmark, day), like every link between screens.
  const go = (page: RecentPage) =>
    choose(() => {
      rememberPage(page);
      goTo(router, href(page.href));
    });

  const isSearch = searched !== "";
  const foundThemes = (themes.data?.items ?? []).filter((theme) =>
    matches(typed, [theme.nameEn, theme.nameZh, theme.slug]),
  );
  const foundTickers = isSearch ? (tickers.data?.items ?? []).slice(0, TICKERS_SHOWN) : [];
  const foundReports = (reports.data?.items ?? []).filter((report) => matches(typed, [report.title]));
  const foundNotes = isNoteSearch(searched) ? (notes.data?.items ?? []) : [];
  const foundPages = pages.filter((page) => matches(typed, [page.label]));
  const foundCommands = commands.filter(
    (command) =>
      matches(typed, [command.label]) && (!command.ofSamples || Boolean(samples.data?.sampleTickers)),
  );
  const isWaiting = isSearch && (tickers.isFetching || notes.isFetching);

  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t("title")} hideTitle>
      <Cmdk label={t("title")} shouldFilter={false} loop className="pt-4">
        <Cmdk.Input
          value={typed}
          onValueChange={setTyped}
          placeholder={t("placeholder")}
          aria-label={t("placeholder")}
          className="h-10 w-full rounded border border-strong bg-surface px-3 text-base outline-none placeholder:text-muted focus-visible:ring-2 focus-visible:ring-focus"
        />
        <Cmdk.List className="mt-2 h-[min(24rem,55dvh)] overflow-y-auto" tabIndex={-1}>
          {!isWaiting && (
            <Cmdk.Empty className="px-2 py-6 text-center text-sm text-muted">{t("empty")}</Cmdk.Empty>
          )}
          <Group heading={t("recent")}>
            {(isSearch ? [] : recent).map((page) => (
              <Item
                key={page.href}
                value={`recent ${page.href}`}
                onSelect={go(page)}
                label={nameOf({ ...page, slug: page.name }, locale)}
              />
            ))}
          </Group>
          <Group heading={t("themes")}>
            {foundThemes.map((theme) => (
              <Item
                key={theme.slug}
                value={`theme ${theme.slug}`}
                onSelect={go({ ...names(theme), href: themeHref(theme), name: theme.slug })}
                label={nameOf(theme, locale)}
                aside={locale === "zh" ? theme.nameEn : theme.nameZh}
              />
            ))}
          </Group>
          <Group heading={t("tickers")}>
            {foundTickers.map((ticker) => (
              <Item
                key={ticker.symbol}
                value={`ticker ${ticker.symbol}`}
                onSelect={go({ ...names(ticker), href: tickerHref(ticker.symbol), name: ticker.symbol })}
                label={ticker.symbol}
                aside={[ticker.nameZh, ticker.nameEn].filter(Boolean).join(" ")}
              />
            ))}
          </Group>
          <Group heading={t("reports")}>
            {foundReports.map((report) => (
              <Item
                key={report.slug}
                value={`report ${report.slug}`}
                onSelect={go({ ...NO_NAMES, href: reportHref(report.slug), name: report.title })}
                label={report.title}
                aside={report.callDay}
              />
            ))}
          </Group>
          <Group heading={t("notes")}>
            {foundNotes.map((note) => (
              <Item
                key={note.id}
                value={`note ${note.id}`}
                onSelect={choose(() =>
                  goTo(router, `/notes?q=${encodeURIComponent(searched)}#note-${note.id}`),
                )}
                label={excerpt(note.body)}
                aside={note.observedOn}
              />
            ))}
          </Group>
          <Group heading={t("goTo")}>
            {foundPages.map((page) => (
              <Item
                key={page.href}
                value={`page ${page.href}`}
                onSelect={choose(() => goTo(router, page.href))}
                label={page.label}
              />
            ))}
          </Group>
          <Group heading={t("commands")}>
            {foundCommands.map((command) => (
              <Item
                key={command.id}
                value={`command ${command.id}`}
                onSelect={choose(command.run)}
                label={command.label}
                shortcut={command.shortcut}
              />
            ))}
          </Group>
        </Cmdk.List>
        <p className="mt-2 border-t border-line pt-2 text-xs text-muted pointer-coarse:hidden">{t("hint")}</p>
      </Cmdk>
    </Dialog>
  );
}

const NO_NAMES = { nameEn: null, nameZh: null };
const names = ({ nameEn, nameZh }: { nameEn: string | null; nameZh: string | null }) => ({ nameEn, nameZh });

function Group({ heading, children }: { heading: string; children: ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <Cmdk.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-muted"
    >
      {children}
    </Cmdk.Group>
  );
}

function Item({
  value,
  label,
  aside,
  shortcut,
  onSelect,
}: {
  value: string;
  label: string;
  aside?: string | null;
  shortcut?: string;
  onSelect: () => void;
}) {
  return (
    <Cmdk.Item
      value={value}
      onSelect={onSelect}
      className="flex cursor-default items-baseline justify-between gap-4 rounded px-2 py-1.5 text-sm data-[selected=true]:bg-accent-wash pointer-coarse:py-2.5"
    >
      <span className="min-w-0 truncate">{label}</span>
      {aside && <span className="max-w-1/2 shrink-0 truncate text-xs text-muted">{aside}</span>}
      {shortcut && (
        <span aria-hidden className="pointer-coarse:hidden">
          <Kbd>{shortcut}</Kbd>
        </span>
      )}
    </Cmdk.Item>
  );
}
