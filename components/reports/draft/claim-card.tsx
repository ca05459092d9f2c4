"use client";

import { useTranslations } from "next-intl";
import { memo, useState } from "react";
import { closeAt, useDesk, useDeskActs } from "@/components/reports/draft/desk";
import { Item, type ItemAction } from "@/components/reports/draft/item";
import { PagesField } from "@/components/reports/draft/pages-field";
import { SplitClaim } from "@/components/reports/draft/split-claim";
import { TakenChoice } from "@/components/reports/draft/taken-choice";
import { TypedField } from "@/components/reports/draft/typed-field";
import { DRAFT_WORDS_MAX } from "@/lib/domain/limits";
import { moveClaimToReport } from "@/lib/domain/report-text/edit/boundary";
import {
  joinClaims,
  moveClaim,
  setCorrection,
  splitClaim,
  unplaceClaim,
} from "@/lib/domain/report-text/edit/claims";
import { canBegin } from "@/lib/domain/report-text/edit/cuts";
import { place } from "@/lib/domain/report-text/edit/place";
import type { DraftClaim } from "@/lib/domain/report-text/types";

type Mode = "split" | "pages" | "correct" | "head" | null;

export interface ClaimCardProps {
  claim: DraftClaim;
  at: number;
  isLast: boolean;
  /** How many claims go to the next report with it; null: there is none. */
  toNext: number | null;
  /** The index of its report, and its place in the text. */
  report: number;
  reportStart: number;
  reportEnd: number;
}

/** One claim: its words, its pages, and an editor's reading beside it. */
export const ClaimCard = memo(function ClaimCard(props: ClaimCardProps) {
  const { claim, at } = props;
  const t = useTranslations("reportDraft");
  const { text, edit, focus } = useDeskActs();
  const [mode, setMode] = useState<Mode>(null);
  const id = `claim-${at}`;
  const done = () => closeAt(id, focus, () => setMode(null));
  return (
    <Item
      id={id}
      span={claim}
      actions={useClaimActions(props, setMode)}
      className="ml-3"
      meta={
        <span className="text-xs text-muted">
          {claim.pages.length > 0
            ? t("onPages", { pages: claim.pages.join(t("pageSeparator")) })
            : t("noPages")}
        </span>
      }
    >
      {mode === "split" ? (
        <SplitClaim
          span={claim}
          onCut={(offset) => {
            edit((each) => splitClaim(text, each, at, offset));
            done();
          }}
          onDone={done}
        />
      ) : (
        <p className="measure text-sm break-words">{claim.text}</p>
      )}
      {claim.correction !== null && mode !== "correct" && (
        <p className="measure text-sm text-muted">{t("correctedAs", { text: claim.correction })}</p>
      )}
      {mode === "correct" && (
        <TypedField
          autoFocus
          aria-label={t("correction")}
          maxLength={DRAFT_WORDS_MAX}
          value={claim.correction ?? ""}
          placeholder={claim.text}
          className="my-1"
          onEnter={(reading) => edit((each) => setCorrection(each, at, reading))}
          onDone={done}
        />
      )}
      {mode === "pages" && <PagesField pages={claim.pages} at={at} onDone={done} />}
      {mode === "head" && <HeadingChoice claim={claim} at={at} onDone={done} />}
    </Item>
  );
});

function useClaimActions(
  { claim, at, isLast, toNext, report, reportStart, reportEnd }: ClaimCardProps,
  setMode: (mode: Mode) => void,
): () => ItemAction[] {
  const t = useTranslations("reportDraft");
  const { text, edit, editAll, begin } = useDeskActs();
  const toReport = (to: "previous" | "next") => () =>
    editAll((each) => moveClaimToReport(text, each, report, at, to));
  return () => [
    { label: t("split"), keys: "s", run: () => setMode("split") },
    ...(isLast
      ? []
      : [{ label: t("join"), keys: "m", run: () => edit((each) => joinClaims(text, each, at)) }]),
    { label: t("makeHeading"), keys: "h", run: () => edit((each) => place(text, each, claim, "heading")) },
    { label: t("unplace"), keys: "u", run: () => edit((each) => unplaceClaim(text, each, at)) },
    { label: t("headingOf"), keys: "t", run: () => setMode("head") },
    { label: t("pages"), keys: "p", run: () => setMode("pages") },
    { label: t("correct"), keys: "e", run: () => setMode("correct") },
    ...(report > 0
      ? [{ label: t("toPrevious", { count: at + 1 }), keys: "<", run: toReport("previous") }]
      : []),
    ...(toNext === null ? [] : [{ label: t("toNext", { count: toNext }), keys: ">", run: toReport("next") }]),
    ...(begin && canBegin(text, { start: reportStart, end: reportEnd }, claim.start)
      ? [{ label: t("newReport"), keys: "r", run: () => begin(claim.start) }]
      : []),
  ];
}

function HeadingChoice({ claim, at, onDone }: { claim: DraftClaim; at: number; onDone: () => void }) {
  const t = useTranslations("reportDraft");
  const { text, draft, edit } = useDesk();
  return (
    <TakenChoice
      autoFocus
      label={t("headingOf")}
      value={String(claim.section)}
      options={draft.sections.map(({ heading }, order) => ({
        value: String(order),
        label: heading || t("withoutHeading"),
      }))}
      onTake={(section) => edit((each) => moveClaim(text, each, at, Number(section)))}
      onDone={onDone}
    />
  );
}
