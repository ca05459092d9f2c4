"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState, type RefObject } from "react";
import { flushSync } from "react-dom";
import { goToItem, useDesk } from "@/components/reports/draft/desk";
import { changedItem } from "@/components/reports/draft/followed-item";
import { Button } from "@/components/ui/button";
import { sayError } from "@/components/ui/toast";
import { useWide } from "@/components/ui/use-wide";
import { DRAFT_LINE_MAX, THEME_NAME_MAX } from "@/lib/domain/limits";
import { splitClaim } from "@/lib/domain/report-text/edit/claims";
import { addCompany } from "@/lib/domain/report-text/edit/companies";
import { canBegin } from "@/lib/domain/report-text/edit/cuts";
import { neighbour, place, type PlaceAs } from "@/lib/domain/report-text/edit/place";
import { addTheme } from "@/lib/domain/report-text/edit/themes";
import type { TextSpan } from "@/lib/domain/report-text/types";
import type { DraftedReport } from "@/lib/reports/drafts/schema";

const AS = [
  ...(["claim", "before", "after", "heading", "title", "house", "time", "unplaced"] as const),
  ...(["theme", "company"] as const),
];

/** Buttons for each part of a draft that the selected words can be made; without a selection, a place in a claim at which it can be cut. */
export function TextActions({
  words,
  onShow,
}: {
  words: RefObject<HTMLElement | null>;
  /** Goes to the piece of the draft that a part of the text is. */
  onShow: (part: HTMLElement) => void;
}) {
  const t = useTranslations("reportDraft");
  const { text, draft, edit, begin, isBeginning } = useDesk();
  const [selected, setSelected] = useState<TextSpan | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const isWide = useWide();
  const look = useEffectEvent(() => setSelected(selectionIn(words.current)));
  useEffect(() => {
    const onSelect = () => look();
    document.addEventListener("selectionchange", onSelect);
    return () => document.removeEventListener("selectionchange", onSelect);
  }, []);
  const claim = selected
    ? draft.claims.findIndex(({ start, end }) => start < selected.start && selected.start < end)
    : -1;
  const isCaret = selected !== null && selected.start === selected.end;
  const name = selected ? text.slice(selected.start, selected.end).trim() : "";
  /** Words that can't be that stay selected, with the reason. */
  const apply = (
    change: (each: DraftedReport) => DraftedReport,
    reason: "time" | "long" | "other",
    /** A theme or company has been named: the next key gives it its stance. */
    isNamed = false,
  ) => {
    if (change(draft) === draft) return sayError(t(`notPlaced.${reason}`));
    edit(change);
    const hadFocus = bar.current?.contains(document.activeElement);
    getSelection()?.removeAllRanges();
    flushSync(() => setSelected(null));
    const made = isNamed && isWide ? changedItem(draft, change(draft)) : null;
    if (made) goToItem(made);
    else if (hadFocus) bar.current?.focus(); // the used button is gone
  };
  const isLong = (as: PlaceAs | "theme" | "company") =>
    name.length >
    (as === "theme" ? THEME_NAME_MAX : as === "company" || as === "house" ? DRAFT_LINE_MAX : Infinity);
  const make = (as: PlaceAs | "theme" | "company") => () =>
    apply(
      (each) =>
        isLong(as)
          ? each
          : as === "theme"
            ? addTheme(each, name, { place: wordsOf(text, selected!) })
            : as === "company"
              ? addCompany(each, name, wordsOf(text, selected!), text)
              : place(text, each, selected!, as),
      isLong(as) ? "long" : as === "time" ? "time" : "other",
      as === "theme" || as === "company",
    );
  const isOffered = (as: PlaceAs | "theme" | "company") =>
    (as !== "before" && as !== "after") || (selected !== null && neighbour(draft, selected, as) !== null);
  const part = isCaret && !isWide ? partAtCaret() : null;
  const border = selected && (isCaret ? selected.start : wordsOf(text, selected).start);
  const isBorder = begin !== null && border !== null && canBegin(text, draft, border);
  const isWords = selected !== null && !isCaret;
  const newReport = (begin || isBeginning) && (
    <Button size="sm" disabled={!isBorder} onClick={() => border !== null && begin?.(border)}>
      {t(isBeginning ? "beginning" : "beginReport")}
    </Button>
  );
  // Both sets of buttons take their place always: while words are dragged over, the text below mustn't move.
  const row = "col-start-1 row-start-1 flex min-w-0 flex-wrap items-center gap-1 max-lg:flex-nowrap max-lg:overflow-x-auto"; // prettier-ignore
  return (
    <div
      ref={bar}
      role="toolbar"
      tabIndex={-1}
      aria-label={t("selected")}
      className="no-print sticky top-0 z-10 grid min-h-9 grid-cols-1 items-center border-b border-line bg-ground py-1"
      onMouseDown={(event) => event.preventDefault()} // the selection stays
    >
      <div className={row} style={{ visibility: isWords ? "hidden" : undefined }}>
        {part && (
          <Button size="sm" onClick={() => onShow(part)}>
            {t("showPiece")}
          </Button>
        )}
        {isCaret && claim >= 0 ? (
          <Button
            size="sm"
            onClick={() => apply((each) => splitClaim(text, each, claim, selected.start), "other")}
          >
            {t("cutHere")}
          </Button>
        ) : (
          <p className="text-xs text-muted max-lg:line-clamp-2">{t("selectHint")}</p>
        )}
        {(isBeginning || (isCaret && isBorder)) && newReport}
      </div>
      <div className={row} style={{ visibility: isWords ? undefined : "hidden" }}>
        {AS.map((as) => (
          <Button key={as} size="sm" disabled={!isOffered(as)} onClick={make(as)}>
            {t(`as.${as}`)}
          </Button>
        ))}
        {newReport}
      </div>
    </div>
  );
}

/** The linked part of the text in which the caret stands. */
function partAtCaret(): HTMLElement | null {
  const node = getSelection()?.anchorNode;
  const around = node instanceof Element ? node : node?.parentElement;
  return around?.closest<HTMLElement>("[data-span]") ?? null;
}

function wordsOf(text: string, { start, end }: TextSpan): TextSpan {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: from + words.trim().length };
}

/** The selected stretch of the text, by the offsets that its runs carry; null: nothing in it is selected. */
function selectionIn(root: HTMLElement | null): TextSpan | null {
  const selection = getSelection();
  if (!root || !selection || selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  if (!root.contains(startContainer) || !root.contains(endContainer)) return null;
  const start = offsetOf(root, startContainer, startOffset);
  const end = offsetOf(root, endContainer, endOffset);
  return start === null || end === null ? null : { start, end };
}

function offsetOf(root: HTMLElement, node: Node, offset: number): number | null {
  const run = node.parentElement?.closest<HTMLElement>("[data-from]");
  if (node.nodeType === Node.TEXT_NODE && run) return Number(run.dataset["from"]) + offset;
  // Between elements, as after a triple click: the next run begins there.
  const range = document.createRange();
  range.setStart(node, offset);
  const next = [...root.querySelectorAll<HTMLElement>("[data-from]")].find(
    (each) => range.comparePoint(each, 0) >= 0,
  );
  return next ? Number(next.dataset["from"]) : null;
}
