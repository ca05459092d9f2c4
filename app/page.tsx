import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "nuqs/server";
import { knownView } from "@/app/known-view";
import { pageContext } from "@/app/page-context";
import { PageTexts } from "@/app/page-texts";
import { answer, answerIfOk, Primed } from "@/app/primed";
import { OverviewScreen } from "@/components/screens/overview-screen";
import { TourOffer } from "@/components/shell/tour-offer";
import { KnownView } from "@/components/view/known-view";
import { latestViewDay } from "@/lib/prices/data";
import { readThemes } from "@/lib/board/themes";
import { readNeedsLook } from "@/lib/board/needs-look";
import { needsLookOptions } from "@/lib/board/queries";
import { boardOptions } from "@/lib/themes/queries";
import { readIndices } from "@/lib/tickers/data";
import { tickerSearchOptions } from "@/lib/tickers/queries";
import { apiView } from "@/lib/view/params";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("themes");
  return { title: t("title") };
}

export default async function OverviewPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { choices, unknownBenchmark } = await knownView(searchParams);
  const view = apiView(choices);
  const context = await pageContext();
  const query = { ...view, base: view.base ?? ("first_close" as const) };
  const [board, looks, indices, today] = await Promise.all([
    readThemes(query, context),
    readNeedsLook(query, context),
    readIndices(),
    latestViewDay(context),
  ]);
  const answers = [
    answer(tickerSearchOptions("", "index"), indices),
    answerIfOk(boardOptions(view), board),
    answerIfOk(needsLookOptions(view), looks),
  ];
  return (
    <PageTexts of={["board", "themes", "themeMap", "attention", "tour"]}>
      <Primed answers={answers}>
        <KnownView unknownBenchmark={unknownBenchmark}>
          <OverviewScreen
            today={today}
            refusal={board.ok ? null : { code: board.code, fields: board.fields ?? {}, view }}
          />
        </KnownView>
        {board.ok && <TourOffer />}
      </Primed>
    </PageTexts>
  );
}
