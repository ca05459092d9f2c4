"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { textDifference } from "@/components/notes/text-diff";
import { cn } from "@/components/ui/cn";
import { useColon } from "@/components/ui/use-colon";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

/** Two texts as one, with removed text struck through and added text underlined. `side` shows only one version. */
export function TextDifference({
  before,
  after,
  side,
  className,
}: {
  before: string;
  after: string;
  side?: "before" | "after";
  className?: string;
}) {
  const t = useTranslations("notes");
  const colon = useColon();
  const pieces = useMemo(() => textDifference(before, after), [before, after]);
  const leftOut = side === "before" ? "added" : side === "after" ? "removed" : null;
  return (
    <p className={cn("text-sm [overflow-wrap:anywhere] whitespace-pre-wrap", className)}>
      {pieces.map(({ text, kind }, at) => {
        if (kind === leftOut) return null;
        if (kind === "same") return text;
        if (side) {
          return (
            <mark
              key={at}
              className="rounded-sm bg-accent-wash text-ink underline decoration-accent decoration-2"
            >
              {text}
            </mark>
          );
        }
        return kind === "added" ? (
          <ins key={at} className="rounded-sm bg-accent-wash decoration-accent decoration-2">
            <VisuallyHidden>{t("addedText") + colon}</VisuallyHidden>
            {text}
          </ins>
        ) : (
          <del key={at} className="rounded-sm bg-danger-wash text-muted decoration-danger">
            <VisuallyHidden>{t("removedText") + colon}</VisuallyHidden>
            {text}
          </del>
        );
      })}
    </p>
  );
}
