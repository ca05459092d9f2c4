import { type Day, daysBetween } from "./day";
import {
  EVIDENCE_ELSEWHERE_SHARE,
  EVIDENCE_HALF_LIFE_DAYS,
  EVIDENCE_LEG_MARGIN,
  ROUNDING,
} from "./thresholds";

/** What a note says of a claim. Source: numbers, Evidence. */
export const BEARINGS = ["supports", "contradicts", "context"] as const;

export type Bearing = (typeof BEARINGS)[number];

/** A note tied to a claim, dated by the note's `observedOn`; `weight` is 1, 2 or 3. */
export interface EvidencePiece {
  id: string | number;
  bearing: Bearing;
  weight: number;
  observedOn: Day;
  /** How much of it counts, by `evidenceShare`; in full unless given. */
  share?: number;
}

/** What analysts' evidence says of a theme's claims. Source: numbers, Evidence (Leg). */
export const EVIDENCE_LEGS = ["supported", "balanced", "none", "challenged"] as const;

export type EvidenceLeg = (typeof EVIDENCE_LEGS)[number];

const SIGN = { supports: 1, contradicts: -1, context: 0 } as const satisfies Record<Bearing, number>;

/** The pieces observed by `asOf`, each once however many claims or subthemes it was reached by. */
const piecesBy = (pieces: readonly EvidencePiece[], asOf: Day): EvidencePiece[] => [
  ...new Map(
    pieces.filter(({ observedOn }) => observedOn <= asOf).map((piece) => [piece.id, piece]),
  ).values(),
];

/**
 * How much of a piece counts for a theme (1 or a third), given the theme that its note is on and that one's sector: in full for those
 * two, a third for any other theme that the claim bears on. Source: numbers, Evidence.
 */
export const evidenceShare = (noteOn: { slug: string; parent: string | null }, theme: string): number =>
  theme === noteOn.slug || theme === noteOn.parent ? 1 : EVIDENCE_ELSEWHERE_SHARE;

/**
 * Σ sign × weight × share × 0.5^(age in days / 90) over the pieces observed by `asOf`, each once; 0 without any. For a claim give
 * its pieces; for a theme those of all claims linked to it, each with its share; for a sector those of its subthemes' claims too.
 * Source: numbers, Evidence.
 */
export const evidenceBalance = (pieces: readonly EvidencePiece[], asOf: Day): number =>
  piecesBy(pieces, asOf).reduce(
    (sum, { bearing, weight, observedOn, share = 1 }) =>
      sum + SIGN[bearing] * weight * share * 0.5 ** (daysBetween(observedOn, asOf) / EVIDENCE_HALF_LIFE_DAYS),
    0,
  );

/**
 * Supported at a balance of +0.5 or more, challenged at −0.5 or less, `none` where nothing supports or contradicts at all, else
 * balanced. Source: numbers, Evidence (Leg).
 */
export function evidenceLeg(pieces: readonly EvidencePiece[], asOf: Day): EvidenceLeg {
  if (!piecesBy(pieces, asOf).some(({ bearing }) => SIGN[bearing] !== 0)) return "none";
  const balance = evidenceBalance(pieces, asOf);
  if (balance >= EVIDENCE_LEG_MARGIN - ROUNDING) return "supported";
  if (balance <= -EVIDENCE_LEG_MARGIN + ROUNDING) return "challenged";
  return "balanced";
}

/** How many pieces of each bearing were observed by `asOf`, each once. Source: numbers, Evidence. */
export function evidenceCounts(pieces: readonly EvidencePiece[], asOf: Day): Record<Bearing, number> {
  const counts = { supports: 0, contradicts: 0, context: 0 };
  for (const { bearing } of piecesBy(pieces, asOf)) counts[bearing]++;
  return counts;
}

/** A part of a balance, and how many pieces of each bearing it is the sum of. */
export interface EvidencePart extends Record<Bearing, number> {
  balance: number;
}

/** A theme's balance in its two parts, which add up to it: what counts in full, and what counts a third. Source: numbers, Evidence. */
export function evidenceParts(
  pieces: readonly EvidencePiece[],
  asOf: Day,
): Record<"full" | "third", EvidencePart> {
  const partOf = (some: readonly EvidencePiece[]) => ({
    balance: evidenceBalance(some, asOf),
    ...evidenceCounts(some, asOf),
  });
  const isInFull = ({ share = 1 }: EvidencePiece) => share === 1;
  return { full: partOf(pieces.filter(isInFull)), third: partOf(pieces.filter((each) => !isInFull(each))) };
}
