import type { Day } from "@/lib/domain/calendar/day";
import { type EvidencePiece, evidenceShare, evidenceSums } from "./evidence";

/** A theme's slug and its sector's. */
export interface ThemePlace {
  slug: string;
  parent: string | null;
}

/**
 * A theme whose balance a note changes, the share of the note's evidence that counts for it, and the change on a day.
 */
export interface EvidenceMove {
  theme: string;
  share: number;
  by: number;
}

/** A note's bearing on a claim, with every theme and sector that the claim is linked to. */
export type LinkedEvidence = Pick<EvidencePiece, "bearing" | "weight"> & { themes: readonly string[] };

/**
 * The other themes whose balance a note changes: the themes its claims bear on, and their sectors. Neither the note's
 * own theme nor a theme with an unchanged balance is among them. Sorted as `places`, which lists every theme; themes
 * outside it are left out. Source: numbers, Evidence.
 */
export function evidenceMoves(
  note: { theme: string; observedOn: Day; evidence: readonly LinkedEvidence[] },
  places: readonly ThemePlace[],
  asOf: Day,
): EvidenceMove[] {
  const parentOf = new Map(places.map(({ slug, parent }) => [slug, parent]));
  const noteOn = { slug: note.theme, parent: parentOf.get(note.theme) ?? null };
  return places.flatMap(({ slug }) => {
    const share = evidenceShare(noteOn, slug);
    const pieces = note.evidence
      .map((each, id) => ({ ...each, id, share, observedOn: note.observedOn }))
      .filter(({ themes }) => themes.some((linked) => linked === slug || parentOf.get(linked) === slug));
    const by = slug === note.theme ? 0 : evidenceSums(pieces, asOf).balance;
    return by === 0 ? [] : [{ theme: slug, share, by }];
  });
}
