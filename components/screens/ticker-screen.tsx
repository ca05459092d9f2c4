"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { NoteCard } from "@/components/notes/note-card";
import { onShowNote, showNextOf } from "@/components/notes/show-note";
import { goToIssue } from "@/components/prices/checks/issue-row";
import { TickerIssues } from "@/components/prices/checks/ticker-issues";
import { RefreshTicker } from "@/components/prices/refresh/refresh-ticker";
import { TickerPanels } from "@/components/tickers/ticker-panels";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import { useView } from "@/components/view/use-view";
import { useViewHref } from "@/components/view/use-view-href";
import { viewRefusalOf, type ViewRefusal } from "@/components/view/view-problem";
import { notesOptions } from "@/lib/notes/queries";
import { useEffect, useState } from "react";

/** A ticker with its chart, the notes that mention it, and its price issues. */
export function TickerScreen({
  symbol,
  today,
  refusal,
}: {
  symbol: string;
  today: string;
  refusal: ViewRefusal | null;
}) {
  const t = useTranslations("tickers");
  const { query } = useView();
  const href = useViewHref();
  const refused = viewRefusalOf(refusal, query);
  const { data } = useInfiniteQuery({
    ...notesOptions({ ticker: symbol, asOf: query.asOf }),
    enabled: !refused,
  });
  const notes = data?.pages.flatMap((page) => page.items) ?? [];
  const [shown, setShown] = useState<string | null>(null);
  useEffect(() => onShowNote(setShown), []);
  return (
    <TickerPanels
      symbol={symbol}
      today={today}
      refused={refused}
      notes={notes}
      onSelectNotes={(ids) => showNextOf(ids.toReversed())}
      onSelectMoves={(days) => goToIssue(days.at(-1) ?? "")}
      issues={
        <>
          <RefreshTicker symbol={symbol} />
          <TickerIssues symbol={symbol} />
        </>
      }
    >
      <Panel
        title={t("notes")}
        actions={
          notes.length > 0 && (
            <LinkButton tone="link" size="sm" href={href(`/notes?ticker=${encodeURIComponent(symbol)}`)}>
              {t("moreNotes")}
            </LinkButton>
          )
        }
      >
        {notes.length === 0 && <p className="py-2 text-sm text-muted">{t("noNotes")}</p>}
        {notes.map((note) => (
          <NoteCard key={note.id} note={note} namesTheme isShown={shown === note.id} />
        ))}
      </Panel>
    </TickerPanels>
  );
}
