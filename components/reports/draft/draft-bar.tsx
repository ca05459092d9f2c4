"use client";

import { Redo2, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { DraftReviewState } from "@/components/reports/draft/use-draft-review";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { StoredDraft } from "@/lib/reports/drafts/schema";
import { cn } from "@/components/ui/cn";

/** Whether the draft is stored, undo and redo, and the acts of accepting; stays in sight. */
export function DraftBar({
  desk,
  review,
  isAccepting,
  onAccept,
}: {
  desk: DraftReviewState & { at: number };
  /** What the board has of each report. */
  review: StoredDraft["review"];
  isAccepting: boolean;
  /** Accepts the reports with these indexes. */
  onAccept: (reports: number[]) => void;
}) {
  const t = useTranslations("reportDraft");
  const { reports, at, saving } = desk;
  const chosen = reports.flatMap(({ isReport }, index) =>
    isReport && !review[index]?.accepted ? [index] : [],
  );
  const isDated = (indexes: readonly number[]) => indexes.every((index) => reports[index]?.callDay !== null);
  const missing = chosen.length === 0 ? t("needsReport") : !isDated(chosen) ? t("needsDay") : null;
  const isBusy = isAccepting || desk.conflict !== null;
  return (
    <div className="no-print flex flex-wrap items-center gap-2">
      <p
        role="status"
        className={cn("text-xs", saving === "saved" || saving === "saving" ? "text-muted" : "text-danger")}
      >
        {t(`save.${saving}`)}
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
      {chosen.length > 1 && chosen.includes(at) && (
        <Button disabled={isBusy || !isDated([at])} onClick={() => onAccept([at])}>
          {t("acceptThis")}
        </Button>
      )}
      <Button
        tone="primary"
        disabled={isBusy || missing !== null}
        title={missing ? t("acceptFirst", { reason: missing }) : undefined}
        onClick={() => onAccept(chosen)}
      >
        {isAccepting
          ? t("accepting")
          : reports.length > 1
            ? t("acceptAll", { count: chosen.length })
            : t("accept")}
      </Button>
      {missing && <p className="text-xs text-warn">{t("acceptFirst", { reason: missing })}</p>}
    </div>
  );
}

/** Another tab or analyst has stored other corrections: one of the two holds. */
export function ConflictBanner({ desk }: { desk: DraftReviewState }) {
  const t = useTranslations("reportDraft");
  if (!desk.conflict) return null;
  return (
    <Banner
      tone="danger"
      actions={
        <>
          <Button onClick={desk.takeTheirs}>{t("takeTheirs")}</Button>
          <Button onClick={desk.keepMine}>{t("keepMine")}</Button>
        </>
      }
    >
      {t("conflict")}
    </Banner>
  );
}
