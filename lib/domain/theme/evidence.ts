import { type Day, dayNumber } from "@/lib/domain/calendar/day";
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

/**
 * How much of a piece counts for a theme (1 or a third), given the theme that its note is on and that one's sector: in full for those
 * two, a third for any other theme that the claim bears on. Source: numbers, Evidence.
 */
export const evidenceShare = (noteOn: { slug: string; parent: string | null }, theme: string): number =>
  theme === noteOn.slug || theme === noteOn.parent ? 1 : EVIDENCE_ELSEWHERE_SHARE;

/** A part of a balance, and how many pieces of each bearing it is the sum of. */
export interface EvidencePart extends Record<Bearing, number> {
  balance: number;
}

/** What the evidence on a claim or on a theme's claims comes to on a day. */
export interface EvidenceSums {
  leg: EvidenceLeg;
  balance: number;
  counts: Record<Bearing, number>;
  /** The balance in its two parts, which add up to it: what counts in full, and what counts a third. */
  parts: Record<"full" | "third", EvidencePart>;
}

/** Supported at a balance of +0.5 or more, challenged at −0.5 or less, `none` where nothing supports or contradicts at all, else balanced. */
function legOf(balance: number, { supports, contradicts }: Record<Bearing, number>): EvidenceLeg {
  if (supports + contradicts === 0) return "none";
  if (balance >= EVIDENCE_LEG_MARGIN - ROUNDING) return "supported";
  if (balance <= -EVIDENCE_LEG_MARGIN + ROUNDING) return "challenged";
  return "balanced";
}

/**
 * The sums over the pieces observed by `asOf`, each counted once however many claims or subthemes it was reached by: a balance is Σ sign × weight × share × 0.5^(age in days / 90), 0
 * without any. For a claim give its pieces; for a theme those of all claims linked to it, each with its share; for a sector those of
 * its subthemes' claims too. Source: numbers, Evidence.
 */
export function evidenceSums(pieces: readonly EvidencePiece[], asOf: Day): EvidenceSums {
  const counts = { supports: 0, contradicts: 0, context: 0 };
  const parts = { full: { balance: 0, ...counts }, third: { balance: 0, ...counts } };
  const counted = new Set<EvidencePiece["id"]>();
  const end = dayNumber(asOf);
  let balance = 0;
  for (const { id, bearing, weight, observedOn, share = 1 } of pieces) {
    if (observedOn > asOf || counted.has(id)) continue;
    counted.add(id);
    const age = end - dayNumber(observedOn);
    const adds = SIGN[bearing] * weight * share * 0.5 ** (age / EVIDENCE_HALF_LIFE_DAYS);
    const part = share === 1 ? parts.full : parts.third;
    balance += adds;
    part.balance += adds;
    counts[bearing]++;
    part[bearing]++;
  }
  return { leg: legOf(balance, counts), balance, counts, parts };
}
