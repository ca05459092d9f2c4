"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState, type RefObject } from "react";
import { useDesk } from "@/components/reports/draft/desk";
import { Button } from "@/components/ui/button";
import { splitClaim } from "@/lib/domain/report-text/edit/claims";
import { addCompany } from "@/lib/domain/report-text/edit/companies";
import { place, type PlaceAs } from "@/lib/domain/report-text/edit/place";
import { addTheme } from "@/lib/domain/report-text/edit/themes";
import type { TextSpan } from "@/lib/domain/report-text/types";

const AS: PlaceAs[] = ["claim", "before", "after", "heading", "title", "house", "time", "unplaced"];

/** What the selected words of the text can be made; without a selection, a place in a claim at which it can be cut. */
export function TextActions({ words }: { words: RefObject<HTMLElement | null> }) {
  const t = useTranslations("reportDraft");
  const { text, draft, edit } = useDesk();
  const [selected, setSelected] = useState<TextSpan | null>(null);
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
  const done = () => {
    getSelection()?.removeAllRanges();
    setSelected(null);
  };
  const make = (as: PlaceAs) => () => {
    edit((each) => place(text, each, selected!, as));
    done();
  };
  return (
    <div
      role="toolbar"
      aria-label={t("selected")}
      className="no-print sticky top-0 z-10 flex min-h-9 flex-wrap items-center gap-1 border-b border-line bg-ground py-1"
    >
      {!selected || (isCaret && claim < 0) ? (
        <p className="text-xs text-muted">{t("selectHint")}</p>
      ) : isCaret ? (
        <Button
          size="sm"
          onClick={() => {
            edit((each) => splitClaim(text, each, claim, selected.start));
            done();
          }}
        >
          {t("cutHere")}
        </Button>
      ) : (
        <>
          {AS.map((as) => (
            <Button key={as} size="sm" onClick={make(as)}>
              {t(`as.${as}`)}
            </Button>
          ))}
          <Button
            size="sm"
            onClick={() => {
              edit((each) => addTheme(each, name, { place: wordsOf(text, selected) }));
              done();
            }}
          >
            {t("as.theme")}
          </Button>
          <Button
            size="sm"
            onClick={() => {
              edit((each) => addCompany(each, name, wordsOf(text, selected)));
              done();
            }}
          >
            {t("as.company")}
          </Button>
        </>
      )}
    </div>
  );
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
