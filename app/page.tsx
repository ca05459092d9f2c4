import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "nuqs/server";
import { knownView } from "@/app/known-view";
import { makeQueryClient } from "@/app/query-client";
import { Overview } from "@/components/screens/overview-screen";
import { KnownView } from "@/components/view/known-view";
import { latestViewDay } from "@/lib/prices/data";
import { themeChecksOptions } from "@/lib/prices/checks/queries";
import { readThemes } from "@/lib/board/answers";
import { readPriceChecks } from "@/lib/board/price-issues";
import { boardOptions } from "@/lib/themes/queries";
import { listTickers } from "@/lib/tickers/data";
import { tickerSearchOptions } from "@/lib/tickers/queries";
import { apiView } from "@/lib/view/params";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("themes");
  return { title: t("title") };
}

/** The overview. */
export default async function OverviewPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { choices, unknownBenchmark } = await knownView(searchParams);
  const view = apiView(choices);
  const [board, indices, today, checks] = await Promise.all([
    readThemes({ ...view, base: view.base ?? "first_close" }),
    listTickers({ q: "", kind: "index", limit: 20 }),
    latestViewDay(),
    readPriceChecks({ limit: 1 }),
  ]);
  const client = makeQueryClient();
  client.setQueryData(tickerSearchOptions("", "index").queryKey, indices);
  if (checks.ok) client.setQueryData(themeChecksOptions().queryKey, checks.value.themes);
  if (board.ok) client.setQueryData(boardOptions(view).queryKey, board.value);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <KnownView unknownBenchmark={unknownBenchmark}>
        <Overview
          today={today}
          refusal={board.ok ? null : { code: board.code, fields: board.fields ?? {}, view }}
        />
      </KnownView>
    </HydrationBoundary>
  );
}
