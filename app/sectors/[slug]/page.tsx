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
import { SectorScreen } from "@/components/screens/sector-screen";
import { KnownView } from "@/components/view/known-view";
import { latestViewDay } from "@/lib/prices/data";
import { unwrap } from "@/lib/client/unwrap";
import { nameOf } from "@/lib/format/name";
import { readSectorComparison } from "@/lib/board/comparison";
import { readTheme, readThemes } from "@/lib/board/themes";
import { listThemeNotes } from "@/lib/notes/data";
import { NOTES_AT_FIRST, themeNotesOptions } from "@/lib/notes/queries";
import { comparisonOptions, themeOptions } from "@/lib/themes/detail-queries";
import { boardOptions } from "@/lib/themes/queries";
import { apiView, loadView, viewHref } from "@/lib/view/params";
import { namesOn, readPlaceOnBoard } from "@/lib/themes/data";
import { readIndices } from "@/lib/tickers/data";
import { tickerSearchOptions } from "@/lib/tickers/queries";
import { themeHref } from "@/lib/view/addresses";

interface PageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const { asOf } = apiView(await loadView(searchParams));
  return { title: nameOf(await knownTheme(textOfSegment((await params).slug), asOf), await getLocale()) };
}

/** The page of a sector with its recommendation and its themes. */
export default async function SectorPage({ params, searchParams }: PageProps) {
  const slug = textOfSegment((await params).slug);
  const { choices, unknownBenchmark } = await knownView(searchParams);
  const view = apiView(choices);
  const context = await pageContext();
  const known = await knownTheme(slug, view.asOf);
  if (known.level !== "sector") {
    redirect(viewHref(themeHref(known), choices) as Route);
  }

  const [found, around, notes, named] = await Promise.all([
    readTheme(slug, withBase(view), context),
    readPlaceOnBoard(slug),
    listThemeNotes(slug, { asOf: view.asOf, subthemes: true, limit: NOTES_AT_FIRST }, context),
    namesOn(view.asOf, context),
  ]);
  const answers = [];
  if (notes.ok) answers.push(beginning(themeNotesOptions(slug, view.asOf), notes.value));
  if (found.ok) {
    const [board, indices, comparison] = await Promise.all([
      readThemes(withBase(view), context),
      readIndices(),
      readSectorComparison(slug, withBase(view), context),
    ]);
    answers.push(
      answer(themeOptions(slug, view), found.value),
      answer(boardOptions(view), unwrap(board)),
      answer(tickerSearchOptions("", "index"), indices),
      answer(comparisonOptions(slug, view), unwrap(comparison)),
    );
  }
  return (
    <PageTexts
      of={[
        "board",
        "compare",
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
          <SectorScreen
            identity={{ slug, nameEn: known.nameEn, nameZh: known.nameZh, callDay: known.callDay }}
            previous={around.previous && named(around.previous)}
            next={around.next && named(around.next)}
            today={await latestViewDay(context)}
            refusal={
              found.ok ? null : { code: found.code, fields: found.fields ?? {}, body: found.extra, view }
            }
          />
        </KnownView>
      </Primed>
    </PageTexts>
  );
}
