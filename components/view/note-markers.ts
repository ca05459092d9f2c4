import { useTranslations } from "next-intl";
import type { ChartMarker } from "@/components/charts/point";
import { useColon } from "@/components/ui/use-colon";
import { excerpt } from "@/lib/domain/text/excerpt";
import type { NoteKind } from "@/lib/notes/schema";

interface MarkedNote {
  id: string;
  observedOn: string;
  kind: NoteKind;
  body: string;
}

/** Returns a marker for each note, named by its kind and its first words. */
export function useNoteMarkers(notes: readonly MarkedNote[]): ChartMarker[] {
  const t = useTranslations("notes");
  const colon = useColon();
  return notes.map(({ id, observedOn, kind, body }) => ({
    id,
    day: observedOn,
    label: t(kind) + colon + excerpt(body, 90),
  }));
}
