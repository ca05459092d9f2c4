"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from "react";
import { draftKeyOfNote, hasDraft, subscribeToDrafts } from "@/components/notes/draft-storage";
import { EvidenceChip } from "@/components/notes/evidence-chip";
import { HighlightedText } from "@/components/ui/highlighted-text";
import { HistoryDialog } from "@/components/notes/history-dialog";
import { NoteBody } from "@/components/notes/note-body";
import { NoteMeta } from "@/components/notes/note-meta";
import { noteAnchor } from "@/components/notes/show-note";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { TextLink } from "@/components/ui/text-link";
import { usePrinting } from "@/components/ui/use-printing";
import { useViewHref } from "@/components/view/use-view-href";
import { excerptAround } from "@/lib/domain/text/excerpt";
import { isShortNote } from "@/lib/domain/text/markdown-bounds";
import { isBeingSaved } from "@/lib/notes/optimistic";
import type { Note } from "@/lib/notes/schema";

/** The excerpt length of a long note in a list. */
const EXCERPT_LENGTH = 280;

export interface NoteCardProps {
  note: Note;
  search?: string;
  namesTheme?: boolean;
  /** The note is the target of a link or marker and scrolls into view. */
  isShown?: boolean;
  /** Absent in a read-only list. */
  onEdit?: () => void;
  onDelete?: () => void;
  /** Present for a deleted note. */
  onRestore?: () => void;
}

export function NoteCard({
  note,
  search,
  namesTheme = false,
  isShown = false,
  onEdit,
  onDelete,
  onRestore,
}: NoteCardProps) {
  const t = useTranslations("notes");
  const card = useRef<HTMLElement>(null);
  const [isOpen, setOpen] = useState(false);
  const isPrinting = usePrinting();
  const isLong = !isShortNote(note.body);
  useEffect(() => {
    if (!isShown) return;
    card.current?.scrollIntoView({ block: "nearest" });
    card.current?.focus({ preventScroll: true });
  }, [isShown]);

  return (
    <article
      ref={card}
      id={noteAnchor(note.id)}
      tabIndex={-1}
      aria-label={`${t(note.kind)}, ${note.observedOn}`}
      className={cn(
        "flex scroll-my-16 flex-col gap-1.5 border-t border-line py-2.5 outline-none first:border-t-0 focus-visible:outline-2 focus-visible:outline-focus",
        isShown && "-mx-2 rounded bg-accent-wash px-2",
        isBeingSaved(note) && "opacity-80",
      )}
    >
      <div className="flex items-start justify-between gap-2">
        <NoteMeta note={note} namesTheme={namesTheme} />
        <NoteActions note={note} onEdit={onEdit} onDelete={onDelete} onRestore={onRestore} />
      </div>
      {isLong && !isOpen && !isShown && !isPrinting ? (
        <p className="measure text-base [overflow-wrap:anywhere]">
          <HighlightedText text={excerptAround(note.body, search ?? "", EXCERPT_LENGTH)} search={search} />
        </p>
      ) : (
        <NoteBody body={note.body} name={noteAnchor(note.id)} search={search} />
      )}
      {isLong && !isShown && (
        <Button
          tone="link"
          size="sm"
          aria-expanded={isOpen}
          className="no-print self-start"
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? t("showLess") : t("showAll")}
        </Button>
      )}
      <Attached note={note} search={search} />
      {onEdit && <UnfinishedEdit note={note} onEdit={onEdit} />}
    </article>
  );
}

function NoteActions({
  note,
  onEdit,
  onDelete,
  onRestore,
}: Pick<NoteCardProps, "note" | "onEdit" | "onDelete" | "onRestore">) {
  const t = useTranslations("notes");
  if (isBeingSaved(note)) return null;
  const named = (action: string) => t("actionsOf", { day: note.observedOn, action });
  const button = (action: string, onClick?: () => void): ReactNode => (
    <Button
      tone="quiet"
      size="sm"
      aria-label={named(action)}
      onClick={onClick}
      className="h-5 px-1 font-normal text-faint"
    >
      {action}
    </Button>
  );
  return (
    <div className="no-print flex shrink-0">
      {onEdit && button(t("edit"), onEdit)}
      <HistoryDialog
        note={note}
        trigger={
          <Button
            tone="quiet"
            size="sm"
            aria-label={named(t("history"))}
            className="h-5 px-1 font-normal text-faint"
          >
            {t("history")}
          </Button>
        }
      />
      {onDelete && button(t("delete"), onDelete)}
      {onRestore && button(t("restore"), onRestore)}
    </div>
  );
}

/** A note's evidence and tags. */
function Attached({ note, search }: { note: Note; search?: string }) {
  const viewHref = useViewHref();
  if (note.evidence.length === 0 && note.tags.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs">
      {note.evidence.map((row) => (
        <EvidenceChip key={row.id} evidence={row} />
      ))}
      {note.tags.map((tag) => (
        <TextLink
          key={tag}
          href={viewHref(`/notes?tag=${encodeURIComponent(tag)}`)}
          className="[overflow-wrap:anywhere] text-muted"
        >
          #<HighlightedText text={tag} search={search} />
        </TextLink>
      ))}
    </div>
  );
}

function UnfinishedEdit({ note, onEdit }: { note: Note; onEdit: () => void }) {
  const t = useTranslations("notes");
  const isThere = useSyncExternalStore(
    subscribeToDrafts,
    () => hasDraft(draftKeyOfNote(note.id)),
    () => false,
  );
  if (!isThere) return null;
  return (
    <p className="no-print flex gap-2 text-xs text-warn">
      {t("draftKept")}
      <Button tone="link" size="sm" onClick={onEdit}>
        {t("draftContinue")}
      </Button>
    </p>
  );
}
