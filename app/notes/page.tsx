import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "nuqs/server";
import { pageContext } from "@/app/page-context";
import { PageTexts } from "@/app/page-texts";
import { firstPage, Primed } from "@/app/primed";
import { loadFilters, notesFilters } from "@/components/notes/filter-params";
import { NotesScreen } from "@/components/screens/notes-screen";
import { PageHeader } from "@/components/ui/page-header";
import { listNotes, readNoteFacets } from "@/lib/notes/data";
import { NOTES_AT_FIRST, notesOptions } from "@/lib/notes/queries";
import { readTicker } from "@/lib/tickers/data";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notes");
  return { title: t("title") };
}

export default async function NotesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await searchParams;
  const filters = notesFilters(await loadFilters(search));
  const context = await pageContext();
  const [t, facets, about, notes] = await Promise.all([
    getTranslations("notes"),
    readNoteFacets(filters, context),
    readTickerAbout(search["about"]),
    listNotes({ ...filters, limit: NOTES_AT_FIRST }, context),
  ]);
  return (
    <>
      <PageHeader title={t("title")} />
      <PageTexts of={["notes", "tickers"]}>
        <Primed answers={[firstPage(notesOptions(filters), notes)]}>
          <NotesScreen facets={facets} about={about} />
        </Primed>
      </PageTexts>
    </>
  );
}

/** The ticker in the URL of a new note, with its theme if exactly one watches it. */
async function readTickerAbout(text: string | string[] | undefined) {
  if (typeof text !== "string") return null;
  const ticker = await readTicker(text);
  if (!ticker.ok) return null;
  const { symbol, themes } = ticker.value;
  return { symbol, theme: themes.length === 1 ? themes[0]! : null };
}
