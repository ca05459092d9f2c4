import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

/** A link to the notes that are not drawn because they are long after the line's last day. */
export function NotesAfter({
  notes,
  onSelect,
}: {
  notes: readonly { id: string }[];
  onSelect: (ids: string[]) => void;
}) {
  const t = useTranslations("charts");
  if (notes.length === 0) return null;
  return (
    <Button tone="link" size="sm" className="no-print" onClick={() => onSelect(notes.map(({ id }) => id))}>
      {t("notesAfter", { count: notes.length })}
    </Button>
  );
}
