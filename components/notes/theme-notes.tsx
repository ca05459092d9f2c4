"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import type { ClaimChoice } from "@/components/notes/use-claims";
import { NoteEditor } from "@/components/notes/note-editor";
import { NoteList } from "@/components/notes/note-list";
import { PastView } from "@/components/notes/past-view";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { MoreButton } from "@/components/ui/more-button";
import { Panel } from "@/components/ui/panel";
import { Skeleton } from "@/components/ui/skeleton";
import { useIsPast } from "@/components/ui/use-today";
import { draftKeyOfTheme } from "@/components/notes/draft-storage";
import { NoteComposer } from "@/components/notes/note-composer";
import { useNewNote } from "@/components/notes/use-new-note";
import { problemCode } from "@/lib/client/refused";
import { failureOf } from "@/lib/client/query-state";
import { NOTES_AT_FIRST, themeNotesOptions } from "@/lib/notes/queries";

const AT_ONCE = NOTES_AT_FIRST;

export interface ThemeNotesProps {
  slug: string;
  /** The day of the view; an earlier day makes the notes read-only. */
  asOf?: string;
  /** The claims available for evidence. */
  claims?: readonly ClaimChoice[];
}

/** The notes of a theme and, for a sector, of its subthemes, newest first. */
export function ThemeNotes({ slug, asOf, claims = [] }: ThemeNotesProps) {
  const t = useTranslations("notes");
  const { data, error, refetch } = useQuery(themeNotesOptions(slug, asOf));
  const [count, setCount] = useState(AT_ONCE);
  const isPast = useIsPast(asOf);
  const notes = data?.items ?? [];
  const shown = notes.slice(0, count);

  const reveal = useCallback(
    (id: string) => {
      const at = data?.items.findIndex((note) => note.id === id) ?? -1;
      setCount((before) => Math.max(before, at + 1));
    },
    [data],
  );
  const failure = failureOf({ data, error });

  return (
    <Panel
      title={t("title")}
      aside={data?.nextCursor === null && t("count", { count: notes.length })}
      id="notes"
    >
      {failure ? (
        <ErrorState code={problemCode(failure)} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton className="h-40" />
      ) : (
        <NoteList
          notes={shown}
          empty={
            <EmptyState title={t("empty")}>
              <span className="no-print">{t("emptyTheme")}</span>
            </EmptyState>
          }
          namesTheme={notes.some((note) => note.theme !== slug)}
          isReadOnly={isPast}
          onShow={reveal}
          editor={(note, leave, reopen) => (
            <NoteEditor note={note} claims={claims} onLeave={leave} onReopen={reopen} />
          )}
        />
      )}
      {shown.length < notes.length && (
        <MoreButton size="sm" onMore={() => setCount(count + AT_ONCE)}>
          {t("more")}{" "}
          <span className="num text-muted">{t("shown", { count: shown.length, of: notes.length })}</span>
        </MoreButton>
      )}
    </Panel>
  );
}

/** The form for a new note on the open theme. On an earlier day it says that the notes are read-only. */
export function ThemeComposer({ slug, asOf, claims = [] }: ThemeNotesProps) {
  const isPast = useIsPast(asOf);
  if (isPast && asOf) return <PastView asOf={asOf} />;
  return <NewNote key={slug} slug={slug} claims={claims} />;
}

function NewNote({ slug, claims }: { slug: string; claims: readonly ClaimChoice[] }) {
  return (
    <NoteComposer state={useNewNote({ theme: slug, draftKey: draftKeyOfTheme(slug) })} claims={claims} />
  );
}
