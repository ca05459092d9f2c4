import type { Failed } from "./types";

/** The kinds of a source's own lists of companies. */
export const CONCEPT_KINDS = ["concept", "industry", "region"] as const;
export type ConceptKind = (typeof CONCEPT_KINDS)[number];

/** A list of companies that a source keeps, such as those of a concept. */
export interface ListedConcept {
  /** The source's code. */
  code: string;
  /** The canonical symbol of its index; null for a code that is none. */
  symbol: string | null;
  name: string;
}

/** A company in such a list. */
export interface ConceptMember {
  /** The source's code. */
  code: string;
  /** The canonical symbol; null for a code that is none. */
  symbol: string | null;
  name: string | null;
  /** Whether it is a share listed in Shanghai, Shenzhen or Beijing in yuan. */
  aShare: boolean;
}

/** `leftOut`: rows of the answer without a code. */
export type ConceptsReading = { ok: true; items: ListedConcept[]; leftOut: number } | Failed;
export type MembersReading = { ok: true; items: ConceptMember[]; leftOut: number } | Failed;
