"use client";

import { useTimeZone, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { NoteFormValues } from "@/components/notes/draft-storage";
import { useFieldWords } from "@/components/notes/field-words";
import { changedFields, valuesOf, type EditedField } from "@/components/notes/form-values";
import { TextDifference } from "@/components/notes/text-difference";
import { Button } from "@/components/ui/button";
import { useAuthor } from "@/components/ui/use-author";
import { useColon } from "@/components/ui/use-colon";
import { formatInstant } from "@/lib/format/day";
import type { Note } from "@/lib/notes/schema";

export interface ConflictPanelProps {
  theirs: Note;
  mine: NoteFormValues;
  /** Fields that the user has not changed; the form already has the other version's values. */
  merged: readonly EditedField[];
  claimText: (claimId: string) => string;
  onTakeTheirs: () => void;
}

/** The conflict of two edits of one note: both versions side by side with their differences marked. */
export function ConflictPanel({ theirs, mine, merged, claimText, onTakeTheirs }: ConflictPanelProps) {
  const t = useTranslations("notes");
  const author = useAuthor();
  const colon = useColon();
  const timeZone = useTimeZone() ?? "UTC";
  const words = useFieldWords();
  const panel = useRef<HTMLElement>(null);
  // After a save by keyboard the focus is still in the text and the panel may be off screen, so the focus moves to the
  // panel; a focus elsewhere stays.
  useEffect(() => {
    const { activeElement } = document;
    const isHere = activeElement === document.body || panel.current?.closest("form")?.contains(activeElement);
    if (!isHere) return;
    panel.current?.focus({ preventScroll: true });
    panel.current?.scrollIntoView({ block: "nearest" });
  }, [theirs.version]);
  const values = valuesOf(theirs);
  const otherFields = changedFields(values, mine).filter((field) => field !== "body");
  const side = (text: string, own: NoteFormValues, which: "before" | "after") => (
    <div className="min-w-0 border-t border-line pt-2">
      <p className="text-xs font-semibold">{text}</p>
      <TextDifference
        before={theirs.body}
        after={mine.body}
        side={which}
        className="mt-1 max-h-72 overflow-y-auto"
      />
      {otherFields.map((field) => (
        <p key={field} className="mt-1 text-xs text-muted">
          {words.label(field) + colon + words.value(own, field, claimText)}
        </p>
      ))}
    </div>
  );
  return (
    <section
      ref={panel}
      tabIndex={-1}
      role="alert"
      aria-label={t("conflictTitle", { author: author(theirs.authorName), version: theirs.version })}
      className="flex scroll-my-16 flex-col gap-2 rounded border border-warn bg-warn-wash p-3"
    >
      <p className="text-sm font-semibold">
        {t("conflictTitle", { author: author(theirs.authorName), version: theirs.version })}{" "}
        <time dateTime={theirs.updatedAt} className="font-normal num text-muted">
          {formatInstant(theirs.updatedAt, timeZone)}
        </time>
      </p>
      <p className="measure text-xs">{t("conflictBody")}</p>
      {merged.length > 0 && (
        <p className="text-xs">{t("conflictMerged", { fields: merged.map(words.label).join(", ") })}</p>
      )}
      <div className="grid gap-3 md:grid-cols-2">
        {side(t("theirs"), values, "before")}
        {side(t("yours"), mine, "after")}
      </div>
      <Button onClick={onTakeTheirs} size="sm" className="self-start">
        {t("takeTheirs")}
      </Button>
    </section>
  );
}
