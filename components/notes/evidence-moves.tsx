"use client";

import { useLocale, useTranslations } from "next-intl";
import { useWatch, type Control } from "react-hook-form";
import type { NoteFormValues } from "@/components/notes/draft-storage";
import type { ClaimChoice } from "@/components/notes/use-claims";
import { useClaimThemes } from "@/components/notes/use-claims";
import { useToday } from "@/components/ui/use-today";
import { evidenceMoves } from "@/lib/domain/theme/evidence-moves";
import { nameOf } from "@/lib/format/name";
import { formatNumber } from "@/lib/format/number";
import type { NoteMove } from "@/lib/notes/schema";

export interface EvidenceMovesProps {
  control: Control<NoteFormValues, unknown, NoteFormValues>;
  claims?: readonly ClaimChoice[];
}

/** Previews the effect of an unsaved note's evidence on the balance of other themes. */
export function EvidenceMoves({ control, claims }: EvidenceMovesProps) {
  const t = useTranslations("notes");
  const today = useToday();
  const movesText = useMovesText();
  const [theme, observedOn, evidence] = useWatch({ control, name: ["theme", "observedOn", "evidence"] });
  const places = useClaimThemes(theme, evidence.length > 0);
  const linked = evidence.map((piece) => ({
    ...piece,
    themes: claims?.find(({ id }) => id === piece.claimId)?.themes ?? [],
  }));
  const isDayKnown = observedOn !== "" && observedOn <= today;
  const moves =
    places && isDayKnown ? evidenceMoves({ theme, observedOn, evidence: linked }, places, today) : [];
  const named = moves.map((move) => ({ ...move, ...places!.find(({ slug }) => slug === move.theme)! }));
  const text = movesText(named);
  return (
    <p aria-live="polite" className="text-xs text-muted">
      {text && t("moves", { moves: text })}
    </p>
  );
}

type Move = Pick<NoteMove, "nameEn" | "nameZh" | "share" | "by">;

/** Changes that round to zero are omitted, such as those of a note from two years ago. */
const isNamed = ({ by }: Move) => Math.abs(by) >= 0.005;

/**
 * Returns a text with equal changes grouped: "Communications +1.00 (in full); Media, Computer +0.33 (a third)"; null
 * without changes.
 */
export function useMovesText(): (moves: readonly Move[]) => string | null {
  const t = useTranslations("notes");
  const locale = useLocale();
  const [comma, semicolon] = locale === "zh" ? ["、", "；"] : [", ", "; "];
  return (moves) => {
    const groups = new Map<string, string[]>();
    for (const move of moves.filter(isNamed).toSorted((one, other) => other.share - one.share)) {
      const value = formatNumber(move.by, { locale, digits: 2, signed: true });
      const words = t(move.share === 1 ? "movedInFull" : "movedByThird", { value });
      groups.set(words, [...(groups.get(words) ?? []), nameOf(move, locale)]);
    }
    if (groups.size === 0) return null;
    return [...groups].map(([words, names]) => `${names.join(comma)} ${words}`).join(semicolon);
  };
}
