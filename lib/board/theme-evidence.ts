import { evidenceByClaim, type EvidenceOfClaim } from "@/lib/claims/data";
import {
  type EvidencePiece,
  evidenceShare,
  type EvidenceSums,
  evidenceSums,
} from "@/lib/domain/theme/evidence";
import type { ThemeFrame } from "@/lib/board/theme-frame";
import type { BoardView } from "@/lib/board/view";
import type { ThemeRow } from "@/lib/themes/data";

/** The claims linked to a theme, and the analysts' evidence on them. */
export interface ThemeEvidence extends Pick<ThemeFrame, "claims" | "claimThemes"> {
  /** The evidence with the share of each piece that counts for this theme. */
  pieces: EvidencePiece[];
  sums: EvidenceSums;
  ofClaim: (claimId: string) => EvidenceOfClaim[];
  /** Themes outside the family whose notes have evidence on these claims, with the number of pieces. */
  elsewhere: { theme: ThemeRow; counts: EvidenceSums["counts"] }[];
}

/** Returns the evidence of each theme, in the order of `themes`. */
export async function loadThemeEvidence(
  { asOf, until }: BoardView,
  frames: readonly ThemeFrame[],
): Promise<ThemeEvidence[]> {
  const byClaim = await evidenceByClaim(asOf, until);
  const ofClaim = (claimId: string) => byClaim.get(claimId) ?? [];
  const places = frames.map(({ row: { slug, parent } }) => ({ slug, parent: parent?.slug ?? null }));
  return frames.map(({ row, claims, claimThemes }) => {
    const shares = new Map(places.map((place) => [place.slug, evidenceShare(place, row.slug)]));
    const counts = new Map<string, EvidenceSums["counts"]>();
    const pieces: EvidencePiece[] = [];
    for (const { id, bearing, weight, observedOn, themeSlug } of claims.flatMap((claim) =>
      ofClaim(claim.id),
    )) {
      // The note's theme may be missing from that day's board.
      const share = shares.get(themeSlug) ?? evidenceShare({ slug: themeSlug, parent: null }, row.slug);
      pieces.push({ id, bearing, weight, observedOn, share });
      const there = counts.get(themeSlug) ?? { supports: 0, contradicts: 0, context: 0 };
      there[bearing]++;
      counts.set(themeSlug, there);
    }
    const family = new Set([row.slug, ...row.children.map(({ slug }) => slug)]);
    return {
      claims,
      claimThemes,
      pieces,
      sums: evidenceSums(pieces, asOf),
      ofClaim,
      elsewhere: frames.flatMap(({ row: theme }) => {
        const there = family.has(theme.slug) ? undefined : counts.get(theme.slug);
        return there ? [{ theme, counts: there }] : [];
      }),
    };
  });
}
