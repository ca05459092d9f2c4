import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "nuqs/server";
import { makeQueryClient } from "@/app/query-client";
import { BoardWatchlist } from "@/components/screens/watchlist-screen";
import { latestViewDay } from "@/lib/prices/data";
import { unwrap } from "@/lib/client/unwrap";
import { readWatchlist } from "@/lib/board/watchlist";
import { apiView, loadView } from "@/lib/view/params";
import { watchlistOptions } from "@/lib/watchlist/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("watchlist");
  return { title: t("title") };
}

export default async function WatchlistPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { asOf, base } = apiView(await loadView(searchParams));
  const client = makeQueryClient();
  const today = await latestViewDay();
  await client.prefetchQuery({
    ...watchlistOptions({ asOf, base }),
    queryFn: async () => unwrap(await readWatchlist({ asOf, base: base ?? "first_close" })),
  });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <BoardWatchlist today={today} />
    </HydrationBoundary>
  );
}
