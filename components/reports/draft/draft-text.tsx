"use client";

import { useTranslations } from "next-intl";
import { memo, useMemo, useRef, useState } from "react";
import { spanKey, useDesk } from "@/components/reports/draft/desk";
import { TextActions } from "@/components/reports/draft/text-actions";
import { namePlaces, runsOf, type TextRun } from "@/components/reports/draft/text-runs";
import { cn } from "@/components/ui/cn";
import type { DraftPiece } from "@/lib/domain/report-text/types";

const KIND: Record<DraftPiece["kind"], string> = {
  heading: "mt-2 block font-semibold",
  statement: "my-0.5 block border-l-2 border-line pl-2",
  title: "my-1 block text-base font-semibold",
  house: "text-muted",
  time: "num text-muted",
  table: "my-1 block overflow-x-auto bg-sunken font-mono text-xs whitespace-pre",
  unplaced: "bg-warn-wash outline outline-1 outline-warn",
  space: "",
};

/** The text of the reviewed report, each piece of the draft in its place; the words themselves aren't changed. */
export function DraftText({
  pieces,
  onShow,
}: {
  pieces: readonly DraftPiece[];
  /** Goes to the piece of the draft that a part of the text is. */
  onShow: (part: HTMLElement) => void;
}) {
  const t = useTranslations("reportDraft");
  const { draft, pages } = useDesk();
  const words = useRef<HTMLDivElement>(null);
  const names = useMemo(() => namePlaces(draft), [draft]);
  return (
    <section aria-label={t("text")}>
      <TextActions words={words} onShow={onShow} />
      <PageFaults />
      <div
        ref={words}
        tabIndex={0}
        role="document"
        aria-label={t("text")}
        className="max-w-[90ch] bg-surface p-3 text-sm leading-relaxed break-words"
      >
        {pieces.map((piece) => (
          <Piece
            key={`${piece.kind} ${piece.start}`}
            kind={piece.kind}
            start={piece.start}
            words={piece.text}
            runs={JSON.stringify(runsOf(piece, names, pages ?? []))}
          />
        ))}
      </div>
    </section>
  );
}

const Piece = memo(function Piece({
  kind,
  start,
  words,
  runs,
}: {
  kind: DraftPiece["kind"];
  start: number;
  words: string;
  runs: string;
}) {
  return (
    <span
      data-kind={kind}
      data-span={kind === "space" ? undefined : spanKey({ start, end: start + words.length })}
      className={cn(
        "rounded-sm data-lit:bg-accent-wash data-lit:outline data-lit:outline-1 data-lit:outline-accent",
        KIND[kind],
      )}
    >
      {(JSON.parse(runs) as TextRun[]).map((run) => (
        <Run key={run.start} run={run} words={words.slice(run.start - start, run.end - start)} />
      ))}
    </span>
  );
});

function Run({ run, words }: { run: TextRun; words: string }) {
  return (
    <>
      {run.pages.map((page) => (
        <PageStart key={page} page={page} />
      ))}
      <span
        data-from={run.start}
        data-span={run.isName ? spanKey(run) : undefined}
        className={cn(
          run.isName &&
            "font-medium underline decoration-accent decoration-1 underline-offset-2 data-lit:bg-accent data-lit:text-accent-ink",
        )}
      >
        {words}
      </span>
    </>
  );
}

/** The beginning of a page of the file, with the page itself as a picture where it can be drawn. */
function PageStart({ page }: { page: number }) {
  const t = useTranslations("reportDraft");
  const { pages } = useDesk();
  const [isShown, setShown] = useState(false);
  const image = pages?.find((each) => each.page === page)?.image;
  const label = t("page", { page });
  return (
    <span className="my-1 block border-t border-line text-2xs text-faint select-none">
      {image ? (
        <button
          type="button"
          aria-expanded={isShown}
          title={t(isShown ? "hidePage" : "showPage")}
          onClick={() => setShown(!isShown)}
          className="text-accent hover:underline pointer-coarse:min-h-8"
        >
          {label}
        </button>
      ) : (
        label
      )}
      {image && isShown && (
        // eslint-disable-next-line @next/next/no-img-element -- the API makes the picture in the size that is shown
        <img src={image} alt={label} className="bg-white mt-1 block w-full border border-line" />
      )}
    </span>
  );
}

/** The pages of the file whose text is missing or damaged. */
function PageFaults() {
  const t = useTranslations("reportDraft");
  const { pages } = useDesk();
  return (["no_text", "garbled", "unreadable"] as const).map((fault) => {
    const of = (pages ?? []).filter((page) => page.fault === fault);
    if (of.length === 0) return null;
    return (
      <p key={fault} className="py-1 text-xs text-warn">
        {t("pageFault", {
          count: of.length,
          pages: of.map(({ page }) => page).join(t("pageSeparator")),
          fault: t(`faults.${fault}`),
        })}
      </p>
    );
  });
}
