import type { Day } from "@/lib/domain/calendar/day";
import { isStaleOn } from "@/lib/domain/theme/price-history";

/** Splits notes into those on the line and those so long after its last day that a marker at the end would mislead. */
export function notesOnLine<Note extends { observedOn: Day }>(notes: readonly Note[], lastDay: Day | null) {
  const isAfter = ({ observedOn }: Note) =>
    lastDay !== null && observedOn > lastDay && isStaleOn(lastDay, observedOn);
  return { on: notes.filter((note) => !isAfter(note)), after: notes.filter(isAfter) };
}
