import type { Metadata, Route } from "next";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import type { SearchParams } from "nuqs/server";
import { knownTheme, withBase } from "@/app/known-theme";
import { knownView } from "@/app/known-view";
import { pageContext } from "@/app/page-context";
import { textOfSegment } from "@/app/path-segment";
import { PageTexts } from "@/app/page-texts";
import { answer, beginning, Primed } from "@/app/primed";
import { ThemeScreen } from "@/components/screens/theme-screen";
import { KnownView } from "@/components/view/known-view";
import { latestViewDay } from "@/lib/prices/data";
import { unwrap } from "@/lib/client/unwrap";
import { SERIES_POINTS } from "@/lib/domain/theme/thresholds";
import { nameOf } from "@/lib/format/name";
import { readSeries } from "@/lib/board/series";
import { readTheme } from "@/lib/board/themes";
import { listThemeNotes } from "@/lib/notes/data";
import { NOTES_AT_FIRST, themeNotesOptions } from "@/lib/notes/queries";
import { rangeView, seriesOptions, themeOptions } from "@/lib/themes/detail-queries";
import { namesOn, readPlaceOnBoard } from "@/lib/themes/data";
import { apiView, DEFAULT_PERIOD, loadRange, loadView, viewHref } from "@/lib/view/params";
import { readIndices } from "@/lib/tickers/data";
import { tickerSearchOptions } from "@/lib/tickers/queries";
import { themeHref } from "@/lib/view/addresses";

interface PageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const { asOf } = apiView(await loadView(searchParams));
  const theme = await knownTheme(textOfSegment((await params).slug), asOf);
  return { title: nameOf(theme, await getLocale()) };
}

export default async function ThemePage({ params, searchParams }: PageProps) {
  const slug = textOfSegment((await params).slug);
  const { choices, unknownBenchmark } = await knownView(searchParams);
  const view = apiView(choices);
  const context = await pageContext();
  const known = await knownTheme(slug, view.asOf);
  if (known.level === "sector") {
    redirect(viewHref(themeHref(known), choices) as Route);
  }
  const [found, around, notes, named, today] = await Promise.all([
    readTheme(slug, withBase(view), context),
    readPlaceOnBoard(slug),
    listThemeNotes(slug, { asOf: view.asOf, subthemes: true, limit: NOTES_AT_FIRST }, context),
    namesOn(view.asOf, context),
    latestViewDay(context),
  ]);

  const answers = [];
  if (notes.ok) answers.push(beginning(themeNotesOptions(slug, view.asOf), notes.value));
  if (found.ok) {
    const period = choices.period ?? DEFAULT_PERIOD;
    const spanView = rangeView({ ...view, period }, await loadRange(searchParams));
    const [series, indices] = await Promise.all([
      readSeries(slug, { ...withBase(spanView), period, points: SERIES_POINTS }, context),
      readIndices(),
    ]);
    answers.push(
      answer(themeOptions(slug, view), found.value),
      answer(seriesOptions(slug, spanView), unwrap(series)),
      answer(tickerSearchOptions("", "index"), indices),
    );
  }

  return (
    <PageTexts
      of={[
        "listImport",
        "measures",
        "members",
        "notes",
        "providers",
        "themePage",
        "themes",
        "tickers",
        "withdrawal",
      ]}
    >
      <Primed answers={answers}>
        <KnownView unknownBenchmark={unknownBenchmark}>
          <ThemeScreen
            slug={slug}
            identity={{ slug, nameEn: known.nameEn, nameZh: known.nameZh, callDay: known.callDay }}
            sector={around.sector && named(around.sector)}
            previous={around.previous && named(around.previous)}
            next={around.next && named(around.next)}
            today={today}
            refusal={
              found.ok ? null : { code: found.code, fields: found.fields ?? {}, body: found.extra, view }
            }
          />
        </KnownView>
      </Primed>
    </PageTexts>
  );
}
