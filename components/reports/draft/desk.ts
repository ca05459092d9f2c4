import { createContext, use } from "react";
import { flushSync } from "react-dom";
import type { TextSpan } from "@/lib/domain/report-text/types";
import type { DraftedReport, DraftReview, StoredDraft } from "@/lib/reports/drafts/schema";

/** The report of a draft that is being reviewed, and what its parts do with it. */
export interface Desk {
  text: string;
  pages: StoredDraft["pages"];
  reports: readonly DraftedReport[];
  /** The index of the reviewed report. */
  at: number;
  draft: DraftedReport;
  review: DraftReview | undefined;
  edit: (change: (draft: DraftedReport) => DraftedReport) => void;
  editAll: (change: (reports: readonly DraftedReport[]) => readonly DraftedReport[]) => void;
  /** The piece of the draft that has the focus or had it last, and the one that Tab reaches. */
  current: string | null;
  tabStop: string | null;
  setCurrent: (id: string | null) => void;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (!desk) throw new Error("A part of a draft stands outside its review.");
  return desk;
}

/** The attribute that links a piece of the draft with the same stretch of the text. */
export const spanKey = (span: TextSpan | null | undefined): string | undefined =>
  span ? `${span.start}-${span.end}` : undefined;

export const itemId = (id: string): string => `draft-${id}`;

/** Moves the focus to a piece of the draft. */
export function goToItem(id: string): void {
  const item = document.getElementById(itemId(id));
  item?.focus({ preventScroll: true });
  item?.scrollIntoView({ block: "nearest" });
}

/** Closes the field in a piece, then moves the focus to the piece: a closed field would take the focus with it. */
export function closeAt(id: string, close: () => void): void {
  flushSync(close);
  goToItem(id);
}
