import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

/** Says of notes that aren't drawn because the line ends long before them, and leads to them. */
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
