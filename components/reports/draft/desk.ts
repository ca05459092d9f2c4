import { createContext, use } from "react";
import { flushSync } from "react-dom";
import type { TextSpan } from "@/lib/domain/report-text/types";
import type { DraftedReport, DraftReview, StoredDraft } from "@/lib/reports/drafts/schema";

/** The acts of a review: they stay the same while the draft changes, so that an unchanged part isn't drawn anew. */
export interface DeskActs {
  text: string;
  edit: (change: (draft: DraftedReport) => DraftedReport) => void;
  editAll: (change: (reports: readonly DraftedReport[]) => readonly DraftedReport[]) => void;
  /** Begins a new report at an offset of the text; null: the report is on the board already, or one is being begun. */
  begin: ((at: number) => void) | null;
  focus: FocusStore;
}

/** The review of the report as it was stored last, which the draft may have gone on from. */
export interface StoredReview extends DraftReview {
  /** The report that the indexes of the review name. */
  of: DraftedReport;
  /** The analyst says that it doesn't correct the known report. */
  isOther: boolean;
  setOther: (slug: string, isOther: boolean) => void;
}

/** The report of a draft that is being reviewed, with what the board has of it. */
export interface Desk extends DeskActs {
  pages: StoredDraft["pages"];
  reports: readonly DraftedReport[];
  /** The index of the reviewed report. */
  at: number;
  draft: DraftedReport;
  review: StoredReview | undefined;
  /** A new report is being begun: both halves are read, which takes seconds of the longest text. */
  isBeginning: boolean;
}

export const DeskContext = createContext<Desk | null>(null);
export const DeskActsContext = createContext<DeskActs | null>(null);

export const useDesk = (): Desk => inReview(use(DeskContext));
export const useDeskActs = (): DeskActs => inReview(use(DeskActsContext));

function inReview<T>(value: T | null): T {
  if (!value) throw new Error("A part of a draft stands outside its review.");
  return value;
}

/** The piece of the draft that has the focus or had it last: it is the tab stop of the draft. */
export interface FocusStore {
  current: () => string | null;
  set: (id: string | null) => void;
  /** Makes a piece the tab stop and brings it into sight; the focus goes there from another piece, not from a button. */
  goTo: (id: string) => void;
  /** Moves the focus to a piece, which `onShow` may have to bring into sight first. */
  show: (id: string) => void;
  /** Sets what runs before a piece is shown; null: nothing. */
  onShow: (reveal: (() => void) | null) => void;
  subscribe: (listener: () => void) => () => void;
}

export function createFocusStore(): FocusStore {
  let current: string | null = null;
  const listeners = new Set<() => void>();
  let reveal: (() => void) | null = null;
  const set = (id: string | null) => {
    if (id === current) return;
    current = id;
    for (const listener of listeners) listener();
  };
  return {
    current: () => current,
    set,
    show: (id) => {
      reveal?.();
      goToItem(id);
    },
    onShow: (next) => {
      reveal = next;
    },
    goTo: (id) => {
      set(id);
      const { activeElement: focused, body } = document;
      if (focused === body || focused?.closest("[data-side=draft]")) goToItem(id);
      else document.getElementById(itemId(id))?.scrollIntoView({ block: "nearest" });
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
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

/**
 * Closes the field in a piece, then moves the focus to the piece, wherever its correction has put it: a closed field would
 * take the focus with it.
 */
export function closeAt(id: string, focus: FocusStore, close: () => void): void {
  flushSync(close);
  const current = focus.current();
  goToItem(current !== null && document.getElementById(itemId(current)) ? current : id);
}

/** A question about an unsure part of a draft. */
export interface CheckText {
  question: string;
  /** Sentences that the question is about. */
  quotes: string[];
  /** The answers; Enter gives the first one, each has a key: a stance that of its theme's line, others 1, 2, … */
  options: { label: string; run: () => void; key?: string }[];
}
