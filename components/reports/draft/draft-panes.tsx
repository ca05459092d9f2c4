"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { goToItem, itemId, useDesk } from "@/components/reports/draft/desk";
import { KnownBanner, NoReportBanner } from "@/components/reports/draft/draft-banners";
import { DraftChecks } from "@/components/reports/draft/draft-checks";
import { DraftCompanies } from "@/components/reports/draft/draft-companies";
import { DraftFacts } from "@/components/reports/draft/draft-facts";
import { DraftSections } from "@/components/reports/draft/draft-sections";
import { DraftText } from "@/components/reports/draft/draft-text";
import { DraftThemes } from "@/components/reports/draft/draft-themes";
import { DraftUnplaced } from "@/components/reports/draft/draft-unplaced";
import { useLinkedParts } from "@/components/reports/draft/use-linked-parts";
import { followedItem } from "@/components/reports/draft/followed-item";
import { cn } from "@/components/ui/cn";
import { isComposing } from "@/components/ui/composing";
import { Segmented } from "@/components/ui/segmented";
import { useFocusAfterRemoval } from "@/components/ui/use-focus-after-removal";
import type { DraftCheck } from "@/lib/domain/report-text/edit/checks";
import type { DraftPiece } from "@/lib/domain/report-text/types";
import type { StoredDraft } from "@/lib/reports/drafts/schema";

const STEPS: Record<string, number> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

export interface DraftPanesProps {
  signs: StoredDraft["signs"];
  pieces: readonly DraftPiece[];
  unplaced: readonly DraftPiece[];
  checks: readonly DraftCheck[];
  /** The focus goes to the first piece when it is drawn: the piece that had it is in another report now. */
  takesFocus: boolean;
}

/** The text beside the draft; on a phone one of the two. */
export function DraftPanes({ signs, pieces, unplaced, checks, takesFocus }: DraftPanesProps) {
  const t = useTranslations("reportDraft");
  const { draft, focus } = useDesk();
  const [side, setSide] = useState<"text" | "draft">("draft");
  const around = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);
  const drawn = useRef(draft);
  const draftSide = useFocusAfterRemoval<HTMLDivElement>();
  const show = useLinkedParts({ around, onGoToDraft: () => flushSync(() => setSide("draft")) });
  useEffect(() => {
    focus.onShow(() => flushSync(() => setSide("draft")));
    return () => focus.onShow(null);
  }, [focus]);

  useLayoutEffect(() => {
    const before = drawn.current;
    drawn.current = draft;
    const had = focus.current();
    const current = had && (followedItem(before, draft, had) ?? had);
    // The first piece is the tab stop until one has had the focus, or after that one is gone.
    if (current === null || !document.getElementById(itemId(current))) {
      focus.set(around.current?.querySelector<HTMLElement>("[data-item]")?.dataset["item"] ?? null);
      return;
    }
    focus.set(current);
    // A correction may draw the piece anew that has the focus, or elsewhere.
    if (hadFocus.current && (current !== had || document.activeElement === document.body)) goToItem(current);
  }, [draft, focus]);

  const onDrawn = useEffectEvent(() => {
    const first = focus.current();
    if (takesFocus && first) goToItem(first);
  });
  useEffect(() => onDrawn(), []);

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const { target } = event;
    const step = STEPS[event.key];
    if (!step || !(target instanceof HTMLElement) || !target.matches("[data-item]") || isComposing(event))
      return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-item]")];
    const next = items[items.indexOf(target) + step];
    event.preventDefault();
    if (!next) return;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  }

  const pane = "min-h-0 min-w-0 lg:overflow-y-auto print:overflow-visible";
  return (
    <>
      <Segmented
        label={t("panes")}
        value={side}
        onValueChange={setSide}
        segments={[
          { value: "draft", label: t("toDraft") },
          { value: "text", label: t("text") },
        ]}
        className="no-print mb-2 lg:hidden"
      />
      <div
        ref={around}
        className="min-h-0 grow gap-6 lg:grid lg:grid-cols-2 lg:grid-rows-[minmax(0,1fr)] print:block"
      >
        <div data-side="text" className={cn(pane, side === "draft" && "max-lg:hidden print:hidden")}>
          <DraftText pieces={pieces} onShow={show} />
        </div>
        <div
          ref={draftSide}
          data-side="draft"
          onKeyDown={onKeyDown}
          onFocus={() => (hadFocus.current = true)}
          onBlur={({ currentTarget, relatedTarget }) => {
            if (relatedTarget && !currentTarget.contains(relatedTarget)) hadFocus.current = false;
          }}
          className={cn(pane, "flex flex-col gap-4 lg:pr-1 lg:pb-8", side === "text" && "max-lg:hidden")}
        >
          <NoReportBanner signs={signs} />
          <KnownBanner />
          <DraftFacts />
          <DraftChecks checks={checks} />
          <DraftThemes />
          <DraftCompanies />
          <DraftSections />
          <DraftUnplaced unplaced={unplaced} />
        </div>
      </div>
    </>
  );
}
