import { useTranslations } from "next-intl";
import { BEARING_SHAPE } from "@/components/notes/evidence-chip";
import type { NoteFormValues } from "@/components/notes/draft-storage";
import type { EditedField } from "@/components/notes/form-values";

const LABELS = {
  kind: "kind",
  body: "body",
  observedOn: "observedOn",
  tags: "tags",
  evidence: "evidence",
} as const;

/** Returns the display names and values of a note's fields, for a list of changes. */
export function useFieldWords() {
  const t = useTranslations("notes");
  return {
    label: (field: EditedField) => t(LABELS[field]),
    value: (values: NoteFormValues, field: EditedField, claimText: (claimId: string) => string): string => {
      switch (field) {
        case "kind":
          return t(values.kind);
        case "tags":
          return values.tags.map((tag) => `#${tag}`).join(" ") || t("nothing");
        case "evidence":
          return (
            values.evidence
              .map(
                (row) =>
                  `${BEARING_SHAPE[row.bearing]} ${row.weight} “${claimText(row.claimId).slice(0, 40)}…”`,
              )
              .join("; ") || t("nothing")
          );
        default:
          return values[field];
      }
    },
  };
}
