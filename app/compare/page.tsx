import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { createLoader, type SearchParams } from "nuqs/server";
import { knownView } from "@/app/known-view";
import { pageContext } from "@/app/page-context";
import { PageTexts } from "@/app/page-texts";
import { answer, answerIfOk, Primed } from "@/app/primed";
import { CompareScreen } from "@/components/screens/compare-screen";
import { KnownView } from "@/components/view/known-view";
import { readComparedThemes } from "@/lib/board/comparison";
import { comparedThemesOptions } from "@/lib/board/queries";
import { readThemes } from "@/lib/board/themes";
import { latestViewDay } from "@/lib/prices/data";
import { boardOptions } from "@/lib/themes/queries";
import { readIndices } from "@/lib/tickers/data";
import { tickerSearchOptions } from "@/lib/tickers/queries";
import { choiceOf, themesParser } from "@/lib/view/compared";
import { apiView, DEFAULT_PERIOD } from "@/lib/view/params";

const loadThemes = createLoader({ themes: themesParser });

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("compare");
  return { title: t("title") };
}

/** Two to six themes on one chart and side by side. */
export default async function ComparePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { choices, unknownBenchmark } = await knownView(searchParams);
  const { themes } = await loadThemes(searchParams);
  const view = apiView(choices);
  const context = await pageContext();
  const query = { ...view, base: view.base ?? ("first_close" as const) };
  const period = choices.period ?? DEFAULT_PERIOD;
  const [board, indices, today] = await Promise.all([
    readThemes(query, context),
    readIndices(),
    latestViewDay(context),
  ]);
  const answers = [answer(tickerSearchOptions("", "index"), indices), answerIfOk(boardOptions(view), board)];
  const { slugs, isEnough } = choiceOf(themes, board.ok ? board.value.items : []);
  if (board.ok && isEnough) {
    const compared = await readComparedThemes({ ...query, period, themes: slugs }, context);
    answers.push(answerIfOk(comparedThemesOptions(slugs, { ...view, period }), compared));
  }
  return (
    <PageTexts of={["compare", "themes", "measures"]}>
      <Primed answers={answers}>
        <KnownView unknownBenchmark={unknownBenchmark}>
          <CompareScreen
            today={today}
            refusal={board.ok ? null : { code: board.code, fields: board.fields ?? {}, view }}
          />
        </KnownView>
      </Primed>
    </PageTexts>
  );
}
