import { themesOf } from "@/lib/domain/report-text/edit/themes";
import type { DraftPiece, ReportDraft, TextSpan } from "@/lib/domain/report-text/types";

/** A part of a piece: plain words, or the name of a theme or company; `pages` of the file begin with it. */
export interface TextRun extends TextSpan {
  isName: boolean;
  pages: number[];
}

/** The places of the names of themes and companies, in order, each once. */
export function namePlaces(draft: ReportDraft): TextSpan[] {
  const places = [
    ...themesOf(draft).map(({ theme }) => theme.place),
    ...draft.companies.map((company) => company.place),
  ].filter((place) => place !== null);
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  return places.filter(
    (place, at) => place.start >= Math.max(0, ...places.slice(0, at).map(({ end }) => end)),
  );
}

/** A piece cut at the names in it and at the pages that begin in it. */
export function runsOf(
  piece: DraftPiece,
  names: readonly TextSpan[],
  pages: readonly { page: number; start: number }[],
): TextRun[] {
  const inside = names.filter(({ start, end }) => start >= piece.start && end <= piece.end);
  const begun = pages.filter(({ start }) => start >= piece.start && start < piece.end);
  const cuts = new Set([piece.start, piece.end]);
  for (const { start, end } of inside) cuts.add(start).add(end);
  for (const { start } of begun) cuts.add(start);
  const offsets = [...cuts].sort((a, b) => a - b);
  return offsets.slice(0, -1).map((start, at) => ({
    start,
    end: offsets[at + 1]!,
    isName: inside.some((name) => name.start <= start && start < name.end),
    pages: begun.filter((page) => page.start === start).map(({ page }) => page),
  }));
}
