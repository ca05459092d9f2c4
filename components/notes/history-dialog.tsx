"use client";

import { useQuery } from "@tanstack/react-query";
import { useTimeZone, useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { useFieldWords } from "@/components/notes/field-words";
import { changedFields } from "@/components/notes/form-values";
import { TextDifference } from "@/components/notes/text-difference";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { useAuthor } from "@/components/ui/use-author";
import { problemCode } from "@/lib/client/refused";
import { failureOf } from "@/lib/client/query-state";
import { excerpt } from "@/lib/domain/text/excerpt";
import { formatInstant } from "@/lib/format/day";
import { revisionsOptions } from "@/lib/notes/queries";
import type { Note, NoteRevision } from "@/lib/notes/schema";

/** Revisions with longer texts are compared only on request, because a note may have many of them. */
const COMPARED_AT_ONCE = 6_000;

/** All revisions of a note, newest first, each as a list of its changes. */
export function HistoryDialog({ note, trigger }: { note: Pick<Note, "id">; trigger: ReactNode }) {
  const t = useTranslations("notes");
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      title={t("historyTitle")}
      description={t("historyIntro")}
      size="lg"
      open={open}
      onOpenChange={setOpen}
      trigger={trigger}
    >
      {open && <Revisions id={note.id} />}
    </Dialog>
  );
}

function Revisions({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(revisionsOptions(id));
  const failure = failureOf({ data, error });
  if (failure) {
    return <ErrorState code={problemCode(failure)} onRetry={() => void refetch()} />;
  }
  if (!data) return <Skeleton className="h-40" />;
  return (
    <ol className="flex flex-col">
      {data.items.map((revision, at) => (
        <Revision key={revision.version} revision={revision} before={data.items[at + 1]} />
      ))}
    </ol>
  );
}

function Revision({ revision, before }: { revision: NoteRevision; before?: NoteRevision }) {
  const t = useTranslations("notes");
  const author = useAuthor();
  const timeZone = useTimeZone() ?? "UTC";
  const words = useFieldWords();
  const [isOpen, setOpen] = useState(revision.body.length + (before?.body.length ?? 0) <= COMPARED_AT_ONCE);
  const claimText = (id: string) =>
    [...revision.evidence, ...(before?.evidence ?? [])].find((row) => row.claimId === id)?.claimText ?? "";
  const fields = before ? changedFields(plain(before), plain(revision)) : [];
  return (
    <li className="flex flex-col gap-1 border-t border-line py-3 first:border-t-0 first:pt-0">
      <h3 className="flex flex-wrap items-baseline gap-x-2 text-xs text-muted">
        <span className="font-semibold text-ink">{t("version", { version: revision.version })}</span>
        <time dateTime={revision.createdAt} className="num">
          {formatInstant(revision.createdAt, timeZone)}
        </time>
        <span>{author(revision.authorName)}</span>
        {!before && <span>{t("firstText")}</span>}
      </h3>
      {before &&
        fields
          .filter((field) => field !== "body")
          .map((field) => (
            <p key={field} className="text-xs text-muted">
              {t("changed", {
                field: words.label(field),
                before: words.value(plain(before), field, claimText),
                after: words.value(plain(revision), field, claimText),
              })}
            </p>
          ))}
      {before && !fields.includes("body") ? (
        <p className="text-xs text-faint">{t("sameText")}</p>
      ) : isOpen ? (
        <TextDifference before={before ? before.body : revision.body} after={revision.body} />
      ) : (
        <>
          <p className="text-sm [overflow-wrap:anywhere] text-muted">{excerpt(revision.body)}</p>
          <Button tone="link" size="sm" className="self-start" onClick={() => setOpen(true)}>
            {t("showAll")}
          </Button>
        </>
      )}
    </li>
  );
}

/** Converts a revision to form values. */
function plain(revision: NoteRevision) {
  return {
    ...revision,
    theme: "",
    evidence: revision.evidence.map(({ claimId, bearing, weight }) => ({ claimId, bearing, weight })),
  };
}
