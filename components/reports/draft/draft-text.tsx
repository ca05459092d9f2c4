"use client";

import { useTranslations } from "next-intl";
import { memo, useMemo, useRef } from "react";
import { spanKey, useDesk } from "@/components/reports/draft/desk";
import { TextActions } from "@/components/reports/draft/text-actions";
import { namePlaces, runsOf, type TextRun } from "@/components/reports/draft/text-runs";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import type { DraftPiece } from "@/lib/domain/report-text/types";
import type { StoredDraft } from "@/lib/reports/drafts/schema";

type Fault = NonNullable<StoredDraft["pages"]>[number]["fault"];

const KIND: Record<DraftPiece["kind"], string> = {
  heading: "mt-2 block font-semibold",
  statement: "my-0.5 block border-l-2 border-line pl-2",
  title: "my-1 block text-base font-semibold",
  house: "text-muted",
  time: "num text-muted",
  table: "my-1 block overflow-x-auto bg-sunken font-mono text-xs",
  unplaced: "bg-warn-wash outline outline-1 outline-warn",
  space: "",
};

/** The text of the reviewed report, each piece of the draft in its place; the words themselves aren't changed. */
export function DraftText({ pieces }: { pieces: readonly DraftPiece[] }) {
  const t = useTranslations("reportDraft");
  const { draft, pages } = useDesk();
  const words = useRef<HTMLDivElement>(null);
  const names = useMemo(() => namePlaces(draft), [draft]);
  return (
    <section aria-label={t("text")}>
      <TextActions words={words} />
      <div
        ref={words}
        tabIndex={0}
        role="document"
        aria-label={t("text")}
        className="min-h-0 max-w-[90ch] grow overflow-y-auto bg-surface p-3 text-sm leading-relaxed break-words max-lg:overflow-visible"
      >
        {pieces.map((piece) => (
          <Piece
            key={piece.start}
            piece={piece}
            words={piece.text}
            runs={JSON.stringify(runsOf(piece, names, pages ?? []))}
            faults={faultsIn(piece, pages)}
          />
        ))}
      </div>
    </section>
  );
}

/** The faults of the pages that begin in a piece, as `3:no_text`. */
function faultsIn(piece: DraftPiece, pages: StoredDraft["pages"]): string {
  const begun = (pages ?? []).filter(({ start }) => start >= piece.start && start < piece.end);
  return begun.flatMap(({ page, fault }) => (fault ? `${page}:${fault}` : [])).join(" ");
}

const Piece = memo(function Piece({
  piece: { kind, start, end },
  words,
  runs,
  faults,
}: {
  piece: DraftPiece;
  words: string;
  runs: string;
  faults: string;
}) {
  const faultOf = new Map(faults.split(" ").map((each) => each.split(":") as [string, NonNullable<Fault>]));
  return (
    <span
      data-kind={kind}
      data-span={kind === "space" ? undefined : spanKey({ start, end })}
      className={cn(
        "rounded-sm data-lit:bg-accent-wash data-lit:outline data-lit:outline-1 data-lit:outline-accent",
        KIND[kind],
      )}
    >
      {(JSON.parse(runs) as TextRun[]).map((run) => (
        <Run
          key={run.start}
          run={run}
          words={words.slice(run.start - start, run.end - start)}
          fault={faultOf.get(String(run.page)) ?? null}
        />
      ))}
    </span>
  );
});

function Run({ run, words, fault }: { run: TextRun; words: string; fault: Fault }) {
  const t = useTranslations("reportDraft");
  return (
    <>
      {run.page !== null && (
        <span className="my-1 flex items-center gap-2 border-t border-line text-2xs text-faint select-none">
          {t("page", { page: run.page })}
          {fault && <Badge tone="warn">{t(`faults.${fault}`)}</Badge>}
        </span>
      )}
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
