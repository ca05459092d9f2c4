import { type Day, dayNumber } from "@/lib/domain/calendar/day";
import {
  EVIDENCE_ELSEWHERE_SHARE,
  EVIDENCE_HALF_LIFE_DAYS,
  EVIDENCE_LEG_MARGIN,
  ROUNDING,
} from "./thresholds";

/** The bearing of a note on a claim. Source: numbers, Evidence. */
export const BEARINGS = ["supports", "contradicts", "context"] as const;

export type Bearing = (typeof BEARINGS)[number];

/** A note tied to a claim, dated by the note's `observedOn`; `weight` is 1, 2 or 3. */
export interface EvidencePiece {
  id: string | number;
  bearing: Bearing;
  weight: number;
  observedOn: Day;
  /** The share of the piece that counts, by `evidenceShare`; 1 by default. */
  share?: number;
}

/** The verdict of analysts' evidence on a theme's claims. Source: numbers, Evidence (Leg). */
export const EVIDENCE_LEGS = ["supported", "balanced", "none", "challenged"] as const;

export type EvidenceLeg = (typeof EVIDENCE_LEGS)[number];

const SIGN = { supports: 1, contradicts: -1, context: 0 } as const satisfies Record<Bearing, number>;

/**
 * The share of a piece that counts for a theme: 1 if the note is on that theme or on a subtheme of it, a third for any
 * other theme that the claim bears on. Source: numbers, Evidence.
 */
export const evidenceShare = (noteOn: { slug: string; parent: string | null }, theme: string): number =>
  theme === noteOn.slug || theme === noteOn.parent ? 1 : EVIDENCE_ELSEWHERE_SHARE;

/** One part of a balance, and the number of pieces of each bearing in it. */
export interface EvidencePart extends Record<Bearing, number> {
  balance: number;
}

/** The balance of the evidence on a claim or on a theme's claims on a day. */
export interface EvidenceSums {
  leg: EvidenceLeg;
  balance: number;
  counts: Record<Bearing, number>;
  /** The two parts that add up to the balance: pieces that count in full, and pieces that count a third. */
  parts: Record<"full" | "third", EvidencePart>;
}

/**
 * Supported at a balance of +0.5 or more, challenged at −0.5 or less, `none` where no piece supports or contradicts,
 * else balanced.
 */
function legOf(balance: number, { supports, contradicts }: Record<Bearing, number>): EvidenceLeg {
  if (supports + contradicts === 0) return "none";
  if (balance >= EVIDENCE_LEG_MARGIN - ROUNDING) return "supported";
  if (balance <= -EVIDENCE_LEG_MARGIN + ROUNDING) return "challenged";
  return "balanced";
}

/**
 * The sums over the pieces observed by `asOf`. The balance is Σ sign × weight × share × 0.5^(age in days / 90), and 0
 * without any piece; a piece counts once, however many claims or subthemes lead to it. Pass a claim's pieces for a
 * claim; the pieces of all linked claims, each with its share, for a theme; those of its subthemes' claims too for a
 * sector. Source: numbers, Evidence.
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
