"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { AnywhereComposer, type AnywhereComposerProps } from "@/components/notes/anywhere-composer";
import { filterParsers, isFiltered, NO_FILTERS, notesFilters } from "@/components/notes/filter-params";
import { NoteFilterBar } from "@/components/notes/note-filters";
import { NoteList } from "@/components/notes/note-list";
import { PastView } from "@/components/notes/past-view";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { EmptyState } from "@/components/ui/empty-state";
import { MoreButton } from "@/components/ui/more-button";
import { Skeleton } from "@/components/ui/skeleton";
import { ViewProblem } from "@/components/view/view-problem";
import { useIsPast } from "@/components/ui/use-today";
import { useRefreshPage } from "@/components/view/use-refresh-page";
import { NoteEditor } from "@/components/notes/note-editor";
import { useClaims } from "@/components/notes/use-claims";
import { failureOf } from "@/lib/client/query-state";
import { notesOptions } from "@/lib/notes/queries";
import type { NoteFacets, Note } from "@/lib/notes/schema";

/** All notes, newest first, with search and filters in the URL. */
export function NotesScreen({
  facets,
  about,
}: { facets: NoteFacets } & Pick<AnywhereComposerProps, "about">) {
  const t = useTranslations("notes");
  const common = useTranslations("common");
  const refreshPage = useRefreshPage();
  const [params, setParams] = useQueryStates(filterParsers, { history: "push" });
  const query = useInfiniteQuery(notesOptions(notesFilters(params)));
  const error = failureOf(query);
  const notes = query.data?.pages.flatMap((page) => page.items) ?? [];
  const total = query.data?.pages.at(-1)?.total ?? 0;
  const isNarrowed = isFiltered(params);
  const isPast = useIsPast(params.asOf);
  const clear = (
    <Button size="sm" onClick={() => void setParams(NO_FILTERS)}>
      {common("clearFilters")}
    </Button>
  );

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,2.3fr)_minmax(0,1fr)]">
      <div className="lg:sticky lg:top-16 lg:col-start-2 lg:self-start">
        {isPast && params.asOf ? (
          <PastView asOf={params.asOf} />
        ) : (
          <AnywhereComposer
            key={`${params.theme} ${about?.symbol}`}
            themes={facets.themes}
            theme={params.theme}
            about={about}
            onSaved={refreshPage}
          />
        )}
      </div>
      <div className="min-w-0 lg:col-start-1 lg:row-start-1">
        <NoteFilterBar
          params={params}
          facets={facets}
          onChange={(patch, history) => void setParams(patch, history && { history })}
        />
        <div className="flex min-h-8 flex-wrap items-center gap-3 border-t border-line py-1 text-xs text-muted">
          <span role="status">
            {query.data && t(isNarrowed ? "countMatching" : "count", { count: total })}
          </span>
          {isNarrowed && notes.length > 0 && clear}
        </div>
        {error ? (
          <ViewProblem error={error} onRetry={() => void query.refetch()} />
        ) : !query.data ? (
          <Skeleton className="h-60" />
        ) : (
          <div aria-busy={query.isPlaceholderData} className={cn(query.isPlaceholderData && "opacity-60")}>
            <NoteList
              notes={notes}
              empty={
                <EmptyState
                  title={t(params.deleted ? "noneDeleted" : isNarrowed ? "noMatch" : "empty")}
                  action={isNarrowed ? clear : undefined}
                >
                  {t(params.deleted ? "noneDeletedBody" : isNarrowed ? "noMatchBody" : "emptyBody")}
                </EmptyState>
              }
              search={params.q ?? ""}
              namesTheme
              isReadOnly={isPast}
              isDeleted={params.deleted ?? false}
              editor={(note, leave, reopen) => <ListedEditor note={note} onLeave={leave} onReopen={reopen} />}
            />
          </div>
        )}
        {query.hasNextPage && (
          <MoreButton size="sm" isBusy={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()}>
            {t("more")}
            <span className="num text-muted">{t("shown", { count: notes.length, of: total })}</span>
          </MoreButton>
        )}
      </div>
    </div>
  );
}

/** The editor of a note in a list of several themes; its claims are those of the note's theme. */
function ListedEditor(props: { note: Note; onLeave: () => void; onReopen: () => void }) {
  return <NoteEditor {...props} claims={useClaims(props.note.theme)} />;
}
