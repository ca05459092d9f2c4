"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { parseAsInteger, useQueryState } from "nuqs";
import { useEffect, useEffectEvent, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { AskAssistant } from "@/components/reports/draft/ask-assistant";
import {
  createFocusStore,
  DeskActsContext,
  DeskContext,
  type DeskActs,
} from "@/components/reports/draft/desk";
import { ConflictBanner } from "@/components/reports/draft/conflict-banner";
import { DraftBar } from "@/components/reports/draft/draft-bar";
import { ClosedDraft } from "@/components/reports/draft/closed-draft";
import { DraftPanes } from "@/components/reports/draft/draft-panes";
import { DraftTabs } from "@/components/reports/draft/draft-tabs";
import { useDraftReview, type DraftReviewState } from "@/components/reports/draft/use-draft-review";
import { useBeginReport } from "@/components/reports/draft/use-begin-report";
import { useUndoKeys } from "@/components/reports/draft/use-undo-keys";
import { ErrorState } from "@/components/ui/error-state";
import { useErrorText } from "@/components/ui/error-text";
import { goTo } from "@/components/ui/leaving";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import { TextLink } from "@/components/ui/text-link";
import { say, sayError } from "@/components/ui/toast";
import { failureOf } from "@/lib/client/query-state";
import { problemCode } from "@/lib/client/refused";
import { draftChecks } from "@/lib/domain/report-text/edit/checks";
import { piecesOf } from "@/lib/domain/report-text/pieces";
import { reportDraftOptions, useAcceptDraft } from "@/lib/reports/drafts/queries";
import type { DraftedReport, StoredDraft } from "@/lib/reports/drafts/schema";
import { draftHref, reportHref } from "@/lib/view/addresses";

/** The review of a draft: its text beside what was read of it, corrected and then accepted. */
export function ReportDraftScreen({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(reportDraftOptions(id));
  const failure = failureOf({ data, error });
  if (failure) return <ErrorState code={problemCode(failure)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton className="mt-4 h-96" />;
  return <Review key={data.id} stored={data} />;
}

function Review({ stored }: { stored: StoredDraft }) {
  const desk = useDraftReview(stored);
  if (desk.isClosed) return <ClosedDraft stored={stored} isLate={desk.unsaved} />;
  return <OpenReview stored={stored} desk={desk} />;
}

function OpenReview({ stored, desk }: { stored: StoredDraft; desk: DraftReviewState }) {
  const t = useTranslations("reportDraft");
  const [number, setNumber] = useQueryState("report", parseAsInteger.withDefault(1));
  const [focus] = useState(createFocusStore);
  // The reports on the board that a report of this text doesn't correct, as the analyst says.
  const [others, setOthers] = useState<readonly string[]>([]);
  const { isAccepting, accept } = useAccept(stored, desk, others);
  const { text } = stored;
  const at = Math.min(Math.max(1, number), desk.reports.length) - 1;
  const draft = desk.reports[at]!;
  const goToReport = (next: number | null) => {
    if (next === null || next === at) return;
    focus.set(null);
    setLooked(null);
    void setNumber(next + 1);
  };
  // The report whose questions the analyst wants to see: they are its first pieces.
  const [looked, setLooked] = useState<number | null>(null);
  const look = (report: number) => {
    if (report === at) return focus.show("check-0");
    goToReport(report);
    setLooked(report);
  };
  const { begin, isBeginning, begun } = useBeginReport(stored.id, desk, at, goToReport);
  const step = (kind: "undo" | "redo") => {
    const changed = flushSync(() => desk[kind](at));
    if (changed === null) return;
    if (changed.report !== at) goToReport(changed.report);
    else if (changed.item !== null) focus.goTo(changed.item);
  };
  const undo = () => step("undo");
  const redo = () => step("redo");
  useUndoKeys({ undo, redo });
  const { edit: editAll } = desk;
  const review = desk.reports.map((report) => reviewFor(report, stored));
  const isOnBoard = review[at]?.accepted != null;
  const acts = useMemo<DeskActs>(
    () => ({
      text,
      focus,
      edit: (change) => editAll((reports) => withReport(reports, at, change)),
      editAll,
      begin: isOnBoard || isBeginning ? null : begin,
    }),
    [text, focus, at, editAll, begin, isOnBoard, isBeginning],
  );
  const read = useMemo(() => {
    const pieces = piecesOf(text, draft);
    const unplaced = pieces.filter(({ kind }) => kind === "unplaced");
    return { pieces, unplaced, checks: draftChecks(draft) };
  }, [text, draft]);
  const { pages } = stored;
  const has = review[at];
  const known = has
    ? {
        ...has,
        isOther: others.includes(has.known?.slug ?? ""),
        setOther: (slug: string, isOther: boolean) =>
          setOthers((before) => [...before.filter((each) => each !== slug), ...(isOther ? [slug] : [])]),
      }
    : undefined;
  return (
    <DeskActsContext value={acts}>
      <DeskContext value={{ ...acts, draft, at, pages, reports: desk.reports, review: known, isBeginning }}>
        {/* On a wide screen nothing but the two sides scrolls. */}
        <div className="lg:-mb-16 lg:flex lg:h-[calc(100dvh-3rem)] lg:flex-col print:mb-0 print:block print:h-auto">
          <PageHeader
            eyebrow={<TextLink href="/reports/new">{t("title")}</TextLink>}
            title={draft.title ?? stored.name}
            subtitle={stored.file?.name}
            actions={
              <DraftBar
                desk={{ ...desk, at, undo, redo }}
                review={review}
                isAccepting={isAccepting}
                onAccept={accept}
                onLook={look}
              />
            }
          />
          <ConflictBanner desk={desk} />
          <AskAssistant key={at} id={stored.id} desk={{ ...desk, at }} />
          <DraftTabs reports={desk.reports} review={review} at={at} onChoose={goToReport} />
          <DraftPanes
            key={`panes ${at}`}
            signs={stored.signs}
            takesFocus={begun === draft || looked === at}
            {...read}
          />
        </div>
      </DeskContext>
    </DeskActsContext>
  );
}

/** The review of a report as it was stored, which is the one with its part of the text; undefined: not yet known. */
function reviewFor({ start, end }: DraftedReport, { reports, review }: StoredDraft) {
  const at = reports.findIndex((each) => each.start === start && each.end === end);
  return review[at] && { ...review[at], of: reports[at]! };
}

function withReport<R>(reports: readonly R[], at: number, change: (report: R) => R): readonly R[] {
  const changed = change(reports[at]!);
  return changed === reports[at] ? reports : reports.with(at, changed);
}

/**
 * Accepts reports once the last correction is stored, and goes to the report that they have become. A correction, an
 * undo or trouble in the meantime cancels it: what is accepted is what the analyst saw.
 */
function useAccept(
  { id, version: storedVersion, review }: StoredDraft,
  { saving, version, reports: seen }: DraftReviewState,
  others: readonly string[],
) {
  const t = useTranslations("reportDraft");
  const errorText = useErrorText();
  const router = useRouter();
  const [wanted, setWanted] = useState<{ reports: number[]; seen: typeof seen } | null>(null);
  const { mutate, isPending, isSuccess } = useAcceptDraft();
  const isGoingOn = saving === "saved" || saving === "saving";
  if (wanted && (wanted.seen !== seen || !isGoingOn)) setWanted(null);
  const isStored = saving === "saved" && version === storedVersion;
  const send = useEffectEvent((reports: number[]) => {
    if (isPending || isSuccess) return;
    const asNew = reports.filter((at) => others.includes(review[at]?.known?.slug ?? ""));
    mutate(
      { draftId: id, version, reports, asNew },
      {
        onSuccess: ({ slug, reports: stored }) => {
          const several = { label: t("showAccepted"), onUndo: () => goTo(router, draftHref(id)) };
          if (stored.length > 1) say(t("acceptedSeveral", { count: stored.length }), several);
          else say(t("accepted"));
          goTo(router, reportHref(slug));
        },
        onError: (error) => sayError(errorText(problemCode(error))),
        onSettled: () => setWanted(null),
      },
    );
  });
  useEffect(() => {
    if (wanted && isStored) send(wanted.reports);
  }, [wanted, isStored]);
  return {
    isAccepting: wanted !== null || isPending || isSuccess,
    accept: isGoingOn ? (reports: number[]) => setWanted({ reports, seen }) : null,
  };
}
