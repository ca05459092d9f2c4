"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useDeskActs } from "@/components/reports/draft/desk";
import { Button } from "@/components/ui/button";
import { cutsIn, isAfterSentence, nearestSentence } from "@/lib/domain/report-text/edit/cuts";
import type { TextSpan } from "@/lib/domain/report-text/types";

/** A claim's words with a place to cut, which arrow keys and a click move. */
export function SplitClaim({
  span,
  onCut,
  onDone,
}: {
  span: TextSpan;
  onCut: (at: number) => void;
  onDone: () => void;
}) {
  const t = useTranslations("reportDraft");
  const { text } = useDeskActs();
  const slider = useRef<HTMLParagraphElement>(null);
  useEffect(() => slider.current?.focus(), []);
  const cuts = cutsIn(text, span);
  const [at, setAt] = useState(nearestSentence(text, cuts) ?? span.start);
  const index = cuts.indexOf(at);
  function onKeyDown(event: KeyboardEvent) {
    const next = {
      ArrowLeft: cuts[index - 1],
      ArrowRight: cuts[index + 1],
      ArrowUp: cuts.slice(0, Math.max(0, index)).findLast((cut) => isAfterSentence(text, cut)),
      ArrowDown: cuts.slice(index + 1).find((cut) => isAfterSentence(text, cut)),
    }[event.key];
    if (event.key.startsWith("Arrow")) {
      event.preventDefault();
      event.stopPropagation();
      if (next !== undefined) setAt(next);
    } else if (event.key === "Enter" && index >= 0) {
      event.preventDefault();
      onCut(at);
    } else if (event.key === "Escape") onDone();
  }
  const bounds = [span.start, ...cuts, span.end];
  return (
    <div className="flex flex-col gap-1">
      <p
        role="slider"
        tabIndex={0}
        ref={slider}
        aria-label={t("splitAt")}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, cuts.length - 1)}
        aria-valuenow={Math.max(0, index)}
        aria-valuetext={text.slice(at, at + 40)}
        onKeyDown={onKeyDown}
        className="measure cursor-text rounded-sm bg-sunken p-1 text-sm break-words whitespace-pre-wrap"
      >
        {bounds.slice(0, -1).map((start, order) => (
          <span key={start} onClick={() => order > 0 && setAt(start)}>
            {start === at && order > 0 && <span aria-hidden className="mx-0.5 border-l-2 border-accent" />}
            {text.slice(start, bounds[order + 1])}
          </span>
        ))}
      </p>
      <p className="flex items-center gap-2 text-xs text-muted">
        <Button size="sm" tone="primary" disabled={index < 0} onClick={() => onCut(at)}>
          {t("cut")}
        </Button>
        {t("splitHelp")}
      </p>
    </div>
  );
}
