"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Command as Cmdk } from "cmdk";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useDeferredValue, useState, type ReactNode } from "react";
import { matches } from "@/components/palette/matches";
import { Dialog } from "@/components/ui/dialog";
import { goTo } from "@/components/ui/leaving";
import { useViewHref } from "@/components/view/use-view-href";
import { nameOf } from "@/lib/format/name";
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

/**
 * The command palette: opens a theme, a ticker, a report or a page, or runs a command, by a search in either language.
 */
export function Palette({ open, onOpenChange, pages, commands }: PaletteProps) {
  const t = useTranslations("palette");
  const locale = useLocale();
  const router = useRouter();
  const href = useViewHref();
  const [typed, setTyped] = useState("");
  const searched = useDeferredValue(typed.trim());
  const themes = useQuery({ ...boardOptions({}), enabled: open });
  const reports = useQuery({ ...reportsOptions({}), enabled: open });
  const samples = useQuery({ ...sampleStateOptions(), enabled: open });
  const tickers = useQuery({
    ...tickerSearchOptions(searched),
    enabled: open && searched !== "",
    placeholderData: keepPreviousData,
  });

  const choose = (run: () => void) => () => {
    onOpenChange(false);
    // Runs after the dialog has returned the focus.
    setTimeout(run, 0);
  };
  // Preserves the view (period, benchmark, day), like every link between screens.
  const go = (path: string) => choose(() => goTo(router, href(path)));

  const foundThemes = (themes.data?.items ?? []).filter((theme) =>
    matches(typed, [theme.nameEn, theme.nameZh, theme.slug]),
  );
  const foundTickers = searched === "" ? [] : (tickers.data?.items ?? []).slice(0, TICKERS_SHOWN);
  const foundReports = (reports.data?.items ?? []).filter((report) => matches(typed, [report.title]));
  const foundPages = pages.filter((page) => matches(typed, [page.label]));
  const foundCommands = commands.filter(
    (command) =>
      matches(typed, [command.label]) && (!command.ofSamples || Boolean(samples.data?.sampleTickers)),
  );

  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t("title")}>
      <Cmdk label={t("title")} shouldFilter={false} loop>
        <Cmdk.Input
          value={typed}
          onValueChange={setTyped}
          placeholder={t("placeholder")}
          aria-label={t("placeholder")}
          className="h-9 w-full rounded border border-strong bg-surface px-3 text-base outline-none placeholder:text-muted focus-visible:ring-2 focus-visible:ring-focus"
        />
        <Cmdk.List className="mt-2 h-80 overflow-y-auto" tabIndex={-1}>
          {!tickers.isFetching && (
            <Cmdk.Empty className="px-2 py-6 text-center text-sm text-muted">{t("empty")}</Cmdk.Empty>
          )}
          <Group heading={t("commands")}>
            {foundCommands.map((command) => (
              <Item
                key={command.id}
                value={`command ${command.id}`}
                onSelect={choose(command.run)}
                label={command.label}
              />
            ))}
          </Group>
          <Group heading={t("themes")}>
            {foundThemes.map((theme) => (
              <Item
                key={theme.slug}
                value={`theme ${theme.slug}`}
                onSelect={go(themeHref(theme))}
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
                onSelect={go(tickerHref(ticker.symbol))}
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
                onSelect={go(reportHref(report.slug))}
                label={report.title}
                aside={report.callDay}
              />
            ))}
          </Group>
          <Group heading={t("pages")}>
            {foundPages.map((page) => (
              <Item
                key={page.href}
                value={`page ${page.href}`}
                onSelect={choose(() => goTo(router, page.href))}
                label={page.label}
              />
            ))}
          </Group>
        </Cmdk.List>
        <p className="mt-2 border-t border-line pt-2 text-xs text-muted">{t("hint")}</p>
      </Cmdk>
    </Dialog>
  );
}

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
  onSelect,
}: {
  value: string;
  label: string;
  aside?: string | null;
  onSelect: () => void;
}) {
  return (
    <Cmdk.Item
      value={value}
      onSelect={onSelect}
      className="flex cursor-default items-baseline justify-between gap-4 rounded px-2 py-1.5 text-sm data-[selected=true]:bg-accent-wash pointer-coarse:py-2.5"
    >
      <span className="min-w-0 truncate">{label}</span>
      {aside && <span className="shrink-0 truncate text-xs text-muted">{aside}</span>}
    </Cmdk.Item>
  );
}
