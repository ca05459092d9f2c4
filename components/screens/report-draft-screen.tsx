"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { parseAsInteger, useQueryState } from "nuqs";
import { useEffect, useEffectEvent, useMemo, useState } from "react";
import { AskAssistant } from "@/components/reports/draft/ask-assistant";
import {
  createFocusStore,
  DeskActsContext,
  DeskContext,
  type DeskActs,
} from "@/components/reports/draft/desk";
import { ConflictBanner, DraftBar } from "@/components/reports/draft/draft-bar";
import { ClosedDraft } from "@/components/reports/draft/closed-draft";
import { DraftPanes } from "@/components/reports/draft/draft-panes";
import { DraftTabs } from "@/components/reports/draft/draft-tabs";
import { useDraftReview } from "@/components/reports/draft/use-draft-review";
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
import type { StoredDraft } from "@/lib/reports/drafts/schema";
import { reportHref } from "@/lib/view/addresses";

/** The review of a draft: its text beside what was read of it, corrected and then accepted. */
export function ReportDraftScreen({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(reportDraftOptions(id));
  const failure = failureOf({ data, error });
  if (failure) return <ErrorState code={problemCode(failure)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton className="mt-4 h-96" />;
  if (data.acceptedAt || data.discardedAt) return <ClosedDraft stored={data} />;
  return <Review key={data.id} stored={data} />;
}

function Review({ stored }: { stored: StoredDraft }) {
  const t = useTranslations("reportDraft");
  const desk = useDraftReview(stored);
  const [number, setNumber] = useQueryState("report", parseAsInteger.withDefault(1));
  const [focus] = useState(createFocusStore);
  const { isAccepting, accept } = useAccept(stored.id, desk);
  useUndoKeys(desk);
  const { text } = stored;
  const at = Math.min(Math.max(1, number), desk.reports.length) - 1;
  const draft = desk.reports[at]!;
  const { edit: editAll } = desk;
  const acts = useMemo<DeskActs>(
    () => ({
      text,
      focus,
      edit: (change) => editAll((reports) => withReport(reports, at, change)),
      editAll,
    }),
    [text, focus, at, editAll],
  );
  const read = useMemo(() => {
    const pieces = piecesOf(text, draft);
    const unplaced = pieces.filter(({ kind }) => kind === "unplaced");
    return { pieces, unplaced, checks: draftChecks(draft) };
  }, [text, draft]);
  const { pages, review } = stored;
  return (
    <DeskActsContext value={acts}>
      <DeskContext value={{ ...acts, draft, at, pages, reports: desk.reports, review: review[at] }}>
        {/* On a wide screen nothing but the two sides scrolls. */}
        <div className="lg:-mb-16 lg:flex lg:h-[calc(100dvh-3rem)] lg:flex-col print:mb-0 print:block print:h-auto">
          <PageHeader
            eyebrow={<TextLink href="/reports/new">{t("title")}</TextLink>}
            title={draft.title ?? stored.name}
            subtitle={stored.file?.name}
            actions={
              <DraftBar desk={{ ...desk, at }} review={review} isAccepting={isAccepting} onAccept={accept} />
            }
          />
          <ConflictBanner desk={desk} />
          <AskAssistant key={at} id={stored.id} desk={{ ...desk, at }} />
          <DraftTabs
            reports={desk.reports}
            at={at}
            onChoose={(next) => {
              focus.set(null);
              void setNumber(next + 1);
            }}
          />
          <DraftPanes key={`panes ${at}`} signs={stored.signs} {...read} />
        </div>
      </DeskContext>
    </DeskActsContext>
  );
}

function withReport<R>(reports: readonly R[], at: number, change: (report: R) => R): readonly R[] {
  const changed = change(reports[at]!);
  return changed === reports[at] ? reports : reports.with(at, changed);
}

/** Accepts reports once the last correction is stored, and goes to the report that they have become. */
function useAccept(draftId: string, { saving, version }: ReturnType<typeof useDraftReview>) {
  const t = useTranslations("reportDraft");
  const errorText = useErrorText();
  const router = useRouter();
  const [wanted, setWanted] = useState<number[] | null>(null);
  const { mutate, isPending, isSuccess } = useAcceptDraft();
  const send = useEffectEvent((reports: number[]) => {
    if (isPending || isSuccess) return;
    mutate(
      { draftId, version, reports },
      {
        onSuccess: ({ slug }) => {
          say(t("accepted"));
          goTo(router, reportHref(slug));
        },
        onError: (error) => sayError(errorText(problemCode(error))),
        onSettled: () => setWanted(null),
      },
    );
  });
  useEffect(() => {
    if (wanted && saving === "saved") send(wanted);
  }, [wanted, saving]);
  return { isAccepting: (wanted !== null && saving !== "refused") || isSuccess, accept: setWanted };
}
