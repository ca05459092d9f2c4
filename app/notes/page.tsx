import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "nuqs/server";
import { makeQueryClient } from "@/app/query-client";
import { loadFilters, notesFilters } from "@/components/notes/filter-params";
import { NotesBrowser } from "@/components/notes/notes-browser";
import { PageHeader } from "@/components/ui/page-header";
import { unwrap } from "@/lib/api/unwrap";
import { listNotes, readNoteFacets } from "@/lib/notes/data";
import { NOTES_PER_PAGE, notesOptions } from "@/lib/notes/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notes");
  return { title: t("title") };
}

export default async function NotesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const filters = notesFilters(await loadFilters(searchParams));
  const client = makeQueryClient();
  const [t, facets] = await Promise.all([
    getTranslations("notes"),
    readNoteFacets(filters.deleted),
    client.prefetchInfiniteQuery({
      ...notesOptions(filters),
      queryFn: async () => unwrap(await listNotes({ ...filters, limit: NOTES_PER_PAGE })),
    }),
  ]);
  return (
    <>
      <PageHeader title={t("title")} />
      <HydrationBoundary state={dehydrate(client)}>
        <NotesBrowser facets={facets} />
      </HydrationBoundary>
    </>
  );
}
