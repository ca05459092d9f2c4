import type { Metadata, Route } from "next";
import { notFound, redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import type { SearchParams } from "nuqs/server";
import { cache } from "react";
import { pageContext } from "@/app/page-context";
import { textOfSegment } from "@/app/path-segment";
import { PageTexts } from "@/app/page-texts";
import { answer, answerIfOk, firstPage, Primed } from "@/app/primed";
import { TickerScreen } from "@/components/screens/ticker-screen";
import { AmbiguousTicker, type TickerCandidate } from "@/components/tickers/ambiguous-ticker";
import { UnknownTicker } from "@/components/tickers/unknown-ticker";
import { latestViewDay } from "@/lib/prices/data";
import { readSettings } from "@/lib/settings/data";
import { settingsOptions } from "@/lib/settings/queries";
import { readChecks } from "@/lib/prices/checks/ticker-checks";
import { tickerChecksOptions } from "@/lib/prices/checks/queries";
import { nameOf } from "@/lib/format/name";
import { readWatchlist } from "@/lib/board/watchlist";
import { listNotes } from "@/lib/notes/data";
import { NOTES_AT_FIRST, notesOptions } from "@/lib/notes/queries";
import { namesOf, resolveSymbol } from "@/lib/tickers/symbol-data";
import { readTicker } from "@/lib/tickers/data";
import { barsOptions } from "@/lib/prices/series/queries";
import { tickerOptions } from "@/lib/tickers/queries";
import type { TickerItem } from "@/lib/tickers/schema";
import { tickerHref } from "@/lib/view/addresses";
import { apiView, loadView } from "@/lib/view/params";
import { watchlistOptions } from "@/lib/watchlist/queries";
import { readTickerBars } from "@/lib/watchlist/ticker-bars-data";

interface Props {
  params: Promise<{ symbol: string }>;
  searchParams: Promise<SearchParams>;
}

const tickerAt = cache(readTicker);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const typed = textOfSegment((await params).symbol);
  const ticker = await tickerAt(typed);
  if (!ticker.ok) return { title: typed };
  const name = nameOf(ticker.value, await getLocale());
  return { title: name === ticker.value.symbol ? name : `${name} ${ticker.value.symbol}` };
}

export default async function Page(props: Props) {
  return (
    <PageTexts of={["checks", "notes", "providers", "refresh", "seriesProof", "tickers", "watchlist"]}>
      {await screenOf(props)}
    </PageTexts>
  );
}

/** The screen of a known, an unknown or an ambiguous ticker. */
async function screenOf({ params, searchParams }: Props) {
  const typed = textOfSegment((await params).symbol);
  const ticker = await tickerAt(typed);
  if (ticker.ok) {
    if (ticker.value.symbol !== typed) redirect(await addressOf(ticker.value.symbol, searchParams));
    return <Known ticker={ticker.value} searchParams={searchParams} />;
  }
  const verdict = await resolveSymbol(typed);
  if (verdict.ok) {
    if (verdict.value !== typed) redirect(await addressOf(verdict.value, searchParams));
    return <UnknownTicker ticker={(await namesOf([verdict.value])).get(verdict.value)!} />;
  }
  if (verdict.code !== "ambiguous_symbol") notFound();
  return <AmbiguousTicker typed={typed} candidates={verdict.extra?.candidates as TickerCandidate[]} />;
}

/** The canonical URL of a ticker, with the current view. */
async function addressOf(symbol: string, searchParams: Props["searchParams"]): Promise<Route> {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(await searchParams)) {
    for (const each of [value ?? []].flat()) query.append(key, each);
  }
  return `${tickerHref(symbol)}${query.size > 0 ? `?${query}` : ""}` as Route;
}

async function Known({ ticker, searchParams }: { ticker: TickerItem; searchParams: Props["searchParams"] }) {
  const { symbol } = ticker;
  const view = apiView(await loadView(searchParams));
  const { asOf, base } = view;
  const context = await pageContext();
  const [settings, bars, checks, watchlist, notes] = await Promise.all([
    readSettings(),
    readTickerBars(symbol, { to: asOf }, context),
    readChecks(symbol),
    readWatchlist({ asOf, base: base ?? "first_close", q: symbol }, context),
    listNotes({ ticker: symbol, asOf, limit: NOTES_AT_FIRST }, context),
  ]);
  const answers = [
    answer(tickerOptions(symbol), ticker),
    answer(settingsOptions(), settings),
    answerIfOk(barsOptions(symbol, asOf), bars),
    answerIfOk(tickerChecksOptions(symbol), checks),
    answerIfOk(watchlistOptions({ asOf, base, q: symbol }), watchlist),
    firstPage(notesOptions({ ticker: symbol, asOf }), notes),
  ];
  return (
    <Primed answers={answers}>
      <TickerScreen
        symbol={symbol}
        today={await latestViewDay(context)}
        refusal={watchlist.ok ? null : { code: watchlist.code, fields: watchlist.fields ?? {}, view }}
      />
    </Primed>
  );
}
