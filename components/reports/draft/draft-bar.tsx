"use client";

import { Redo2, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { OpenQuestions } from "@/components/reports/draft/open-questions";
import type { DraftReviewState } from "@/components/reports/draft/use-draft-review";
import { Button } from "@/components/ui/button";
import { draftChecks } from "@/lib/domain/report-text/edit/checks";
import type { DraftReview } from "@/lib/reports/drafts/schema";

/** Whether the draft is stored, undo and redo, and the acts of accepting; stays in sight. */
export function DraftBar({
  desk,
  review,
  isAccepting,
  onAccept,
  onLook,
}: {
  desk: Omit<DraftReviewState, "undo" | "redo"> & { at: number; undo: () => void; redo: () => void };
  /** The review of each report. */
  review: readonly (DraftReview | undefined)[];
  isAccepting: boolean;
  /** Accepts the reports with these indexes; null while the draft can't be stored. */
  onAccept: ((reports: number[]) => void) | null;
  /** Goes to the first open question of a report. */
  onLook: (report: number) => void;
}) {
  const t = useTranslations("reportDraft");
  const { reports, at, saving } = desk;
  const chosen = reports.flatMap(({ isReport }, index) =>
    isReport && !review[index]?.accepted ? [index] : [],
  );
  const isDated = (indexes: readonly number[]) => indexes.every((index) => reports[index]?.callDay !== null);
  const missing = chosen.length === 0 ? t("needsReport") : !isDated(chosen) ? t("needsDay") : null;
  const openIn = (indexes: readonly number[]) =>
    indexes.reduce((sum, index) => sum + draftChecks(reports[index]!).length, 0);
  const unchecked = openIn(chosen);
  // The reports that are to be accepted although questions about them are open, until the analyst decides.
  const [asked, setAsked] = useState<number[] | null>(null);
  const accept = (indexes: number[]) => (openIn(indexes) > 0 ? setAsked(indexes) : onAccept?.(indexes));
  const isBusy = isAccepting || onAccept === null;
  const isTrouble = saving !== "saved" && saving !== "saving";
  return (
    <div className="no-print flex flex-wrap items-center gap-2">
      {!isTrouble && <p className="text-xs text-muted">{t(`save.${saving}`)}</p>}
      {/* Only trouble is announced: "saved" after each correction would speak over the draft. */}
      <p role="status" className="text-xs text-danger">
        {isTrouble && t(`save.${saving}`)}
      </p>
      <Button
        size="icon"
        tone="quiet"
        aria-label={t("undo")}
        title={t("undo")}
        aria-keyshortcuts="Control+Z"
        disabled={!desk.canUndo}
        onClick={desk.undo}
      >
        <Undo2 aria-hidden className="size-4" />
      </Button>
      <Button
        size="icon"
        tone="quiet"
        aria-label={t("redo")}
        title={t("redo")}
        aria-keyshortcuts="Control+Shift+Z"
        disabled={!desk.canRedo}
        onClick={desk.redo}
      >
        <Redo2 aria-hidden className="size-4" />
      </Button>
      {unchecked > 0 && <p className="text-xs text-warn">{t("unchecked", { count: unchecked })}</p>}
      {chosen.length > 1 && chosen.includes(at) && (
        <Button disabled={isBusy || !isDated([at])} onClick={() => accept([at])}>
          {t("acceptThis")}
        </Button>
      )}
      <Button
        tone="primary"
        disabled={isBusy || missing !== null}
        title={missing ? t("acceptFirst", { reason: missing }) : undefined}
        onClick={() => accept(chosen)}
      >
        {isAccepting
          ? t("accepting")
          : reports.length > 1
            ? t("acceptAll", { count: chosen.length })
            : t("accept")}
      </Button>
      {asked && (
        <OpenQuestions
          of={asked}
          onLook={onLook}
          onAccept={() => onAccept?.(asked)}
          onClose={() => setAsked(null)}
        />
      )}
      {missing && <p className="text-xs text-warn">{t("acceptFirst", { reason: missing })}</p>}
    </div>
  );
}
