"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { AddToTheme } from "@/components/tickers/add-to-theme";
import { ListingDialog } from "@/components/tickers/listing-dialog";
import { RenumberDialog } from "@/components/tickers/renumber-dialog";
import { TickerAdjustment } from "@/components/tickers/ticker-adjustment";
import { TickerChart } from "@/components/tickers/ticker-chart";
import { TickerReturns } from "@/components/tickers/ticker-returns";
import { TickerFacts } from "@/components/tickers/ticker-facts";
import { TickerListing } from "@/components/tickers/ticker-listing";
import { TickerThemes } from "@/components/tickers/ticker-themes";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { StaleOverlay } from "@/components/ui/stale-overlay";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { Skeleton } from "@/components/ui/skeleton";
import { AsOfField } from "@/components/view/as-of-field";
import { useView } from "@/components/view/use-view";
import { ViewProblem } from "@/components/view/view-problem";
import type { ApiProblem } from "@/lib/client/fetch";
import { failureOf } from "@/lib/client/query-state";
import { nameOf, otherNameOf } from "@/lib/format/name";
import { tickerChecksOptions } from "@/lib/prices/checks/queries";
import type { Note } from "@/lib/notes/schema";
import { barsOptions } from "@/lib/prices/series/queries";
import { tickerOptions } from "@/lib/tickers/queries";
import type { TickerItem } from "@/lib/tickers/schema";
import { useSettings } from "@/lib/settings/queries";
import { watchlistOptions } from "@/lib/watchlist/queries";
import type { WatchRow } from "@/lib/watchlist/schema";

export interface TickerPanelsProps {
  symbol: string;
  /** The latest day that can be selected. */
  today: string;
  /** The server's rejection of the view, shown instead of everything that depends on its day. */
  refused: ApiProblem | null;
  /** The notes that mention the ticker, shown as markers of the chart. */
  notes: readonly Note[];
  onSelectNotes: (ids: string[]) => void;
  /** Receives the days of price moves. */
  onSelectMoves: (days: string[]) => void;
  /** The list of price issues, under the chart. */
  issues: ReactNode;
  /** The same notes as a list, below. */
  children: ReactNode;
}

/** A ticker's prices, the themes that watch it, and the notes that mention it. */
export function TickerPanels(props: TickerPanelsProps) {
  const { symbol, refused, notes, children } = props;
  const t = useTranslations("tickers");
  const { query } = useView();
  const { asOf, base } = query;
  const { data: ticker, refetch } = useQuery(tickerOptions(symbol));
  const bars = useQuery({ ...barsOptions(symbol, asOf), enabled: !refused });
  const checks = useQuery(tickerChecksOptions(symbol));
  const watches = useQuery({ ...watchlistOptions({ asOf, base, q: symbol }), enabled: !refused });
  const benchmark = useBenchmark(symbol, !refused);
  const failure = failureOf(watches);
  if (!ticker) return <ErrorState onRetry={() => void refetch()} />;
  const own = watches.data?.items.filter((watch) => watch.symbol === symbol) ?? [];
  const isPast = asOf !== undefined && asOf < props.today;
  const header = (
    <>
      <Header symbol={symbol} ticker={ticker} today={props.today} />
      <div className="no-print pb-3">
        <AsOfField today={props.today} />
      </div>
    </>
  );
  if (refused) {
    return (
      <>
        {header}
        <ViewProblem error={refused} />
      </>
    );
  }
  return (
    <>
      {header}
      <StaleOverlay busy={bars.isPlaceholderData}>
        <TickerReturns bars={bars.data} currency={ticker.currency} watches={own} />
        <TickerChart
          ticker={ticker}
          series={bars.data}
          watches={own}
          benchmark={benchmark}
          notes={notes}
          failed={failureOf(bars) !== null}
          onRetry={() => void bars.refetch()}
          checks={checks.data}
          onSelectNotes={props.onSelectNotes}
          onSelectMoves={props.onSelectMoves}
        />
      </StaleOverlay>
      {props.issues}
      <TickerFacts ticker={ticker} bars={bars.data} />
      <TickerAdjustment ticker={ticker} bars={bars.data} method={checks.data?.method} />
      <div className="mt-6 grid gap-6 lg:grid-cols-2">
        <Panel
          title={t("themes")}
          actions={watches.data && !isPast && <WatchDialog symbol={symbol} watches={own} />}
        >
          {failure ? (
            <ViewProblem error={failure} onRetry={() => void watches.refetch()} />
          ) : watches.data ? (
            <TickerThemes watches={own} />
          ) : (
            <Skeleton className="h-16" />
          )}
        </Panel>
        {children}
      </div>
    </>
  );
}

/** The benchmark of the view, else of the settings, with its bars; null for a ticker that is its own. */
function useBenchmark(symbol: string, isAsked: boolean) {
  const locale = useLocale();
  const { query } = useView();
  const { data: settings } = useSettings();
  const chosen = query.benchmark ?? settings?.benchmark ?? symbol;
  const enabled = isAsked && chosen !== symbol;
  const { data: item } = useQuery({ ...tickerOptions(chosen), enabled });
  const { data: bars } = useQuery({ ...barsOptions(chosen, query.asOf), enabled });
  // The bars kept while others load are those of another ticker.
  if (!enabled || !item || !bars || bars.symbol !== item.symbol) return null;
  return { name: nameOf(item, locale), bars: bars.items };
}

/** Adds the ticker to another theme's watchlist. */
function WatchDialog({ symbol, watches }: { symbol: string; watches: readonly WatchRow[] }) {
  const t = useTranslations("tickers");
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog
      size="sm"
      title={t("unknownWatch")}
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button size="sm">{t("addToThemeOpen")}</Button>}
    >
      <AddToTheme
        symbol={symbol}
        except={watches.filter(({ removedOn }) => removedOn === null).map(({ theme }) => theme)}
        onAdded={() => setOpen(false)}
      />
    </Dialog>
  );
}

function Header({ symbol, ticker, today }: { symbol: string; ticker: TickerItem; today: string }) {
  const t = useTranslations("tickers");
  const locale = useLocale();
  const [isEditing, setEditing] = useState(false);
  const [isRenumbering, setRenumbering] = useState(false);
  const renumber = () => setRenumbering(true);
  const name = nameOf(ticker, locale);
  const subtitle = [name === symbol ? null : symbol, otherNameOf(ticker, locale)].filter(Boolean);
  return (
    <>
      <PageHeader
        title={name}
        subtitle={subtitle.length > 0 ? subtitle.join(" · ") : t("nameless")}
        actions={
          <>
            <Button onClick={() => setEditing(true)}>{t("editNames")}</Button>
            <LinkButton href={`/prices?symbol=${encodeURIComponent(symbol)}#import`}>
              {t("importPrices")}
            </LinkButton>
          </>
        }
      />
      <TickerListing ticker={ticker} onRenumber={renumber} />
      {isEditing && (
        <ListingDialog
          ticker={ticker}
          today={today}
          onRenumber={renumber}
          onClose={() => setEditing(false)}
        />
      )}
      {isRenumbering && (
        <RenumberDialog
          symbol={symbol}
          today={today}
          onRenumbered={() => setEditing(false)}
          onClose={() => setRenumbering(false)}
        />
      )}
    </>
  );
}
