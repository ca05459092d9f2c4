import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "nuqs/server";
import { pageContext } from "@/app/page-context";
import { PageTexts } from "@/app/page-texts";
import { answerIfOk, Primed } from "@/app/primed";
import { WatchlistScreen } from "@/components/screens/watchlist-screen";
import { latestViewDay } from "@/lib/prices/data";
import { readWatchlist } from "@/lib/board/watchlist";
import { apiView, loadView } from "@/lib/view/params";
import { watchlistOptions } from "@/lib/watchlist/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("watchlist");
  return { title: t("title") };
}

export default async function WatchlistPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { asOf, base } = apiView(await loadView(searchParams));
  const context = await pageContext();
  const [today, watchlist] = await Promise.all([
    latestViewDay(context),
    readWatchlist({ asOf, base: base ?? "first_close" }, context),
  ]);
  return (
    <PageTexts of={["listImport", "members", "watchlist"]}>
      <Primed answers={[answerIfOk(watchlistOptions({ asOf, base }), watchlist)]}>
        <WatchlistScreen today={today} />
      </Primed>
    </PageTexts>
  );
}
