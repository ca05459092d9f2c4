import type { Day } from "@/lib/domain/calendar/day";
import type { EvidenceLeg } from "./evidence";
import type { MarketLeg } from "./market-leg";

/** The outcomes with which an analyst may close a theme. */
export const CLOSURE_OUTCOMES = ["played_out", "invalidated"] as const;

export type ClosureOutcome = (typeof CLOSURE_OUTCOMES)[number];

/** The statuses in the status table. */
export const RULE_STATUSES = ["on_track", "mixed", "unproven", "off_track"] as const;

export type RuleStatus = (typeof RULE_STATUSES)[number];

export const STATUSES = [...RULE_STATUSES, ...CLOSURE_OUTCOMES] as const;

export type Status = (typeof STATUSES)[number];

/** The table's columns, left to right, with the evidence legs that each covers. */
export const EVIDENCE_COLUMNS = ["supported", "balanced_or_none", "challenged"] as const;

export type EvidenceColumn = (typeof EVIDENCE_COLUMNS)[number];

/** The table's rows, top to bottom, are the keys in this order. Source: numbers, Status. */
export const STATUS_TABLE: Readonly<Record<MarketLeg, Readonly<Record<EvidenceColumn, RuleStatus>>>> = {
  ahead: { supported: "on_track", balanced_or_none: "on_track", challenged: "mixed" },
  in_line: { supported: "on_track", balanced_or_none: "unproven", challenged: "mixed" },
  behind: { supported: "mixed", balanced_or_none: "off_track", challenged: "off_track" },
  unknown: { supported: "unproven", balanced_or_none: "unproven", challenged: "off_track" },
};

const COLUMN_OF = {
  supported: "supported",
  balanced: "balanced_or_none",
  none: "balanced_or_none",
  challenged: "challenged",
} as const satisfies Record<EvidenceLeg, EvidenceColumn>;

/** An analyst's closing of a theme; `day` is the last day of its index. */
export const evidenceColumn = (leg: EvidenceLeg): EvidenceColumn => COLUMN_OF[leg];

/** An analyst's closing of a theme; `day` is the last day of its index. */
export interface Closure {
  outcome: ClosureOutcome;
  day: Day;
}

export interface StatusInput {
  market: MarketLeg;
  evidence: EvidenceLeg;
  closure: Closure | null;
}

/** `cell` is the matching cell of the table, also where a closure overrides its status. */
export interface ThemeStatus {
  status: Status;
  market: MarketLeg;
  evidence: EvidenceLeg;
  cell: { row: MarketLeg; column: EvidenceColumn; status: RuleStatus };
  closure: Closure | null;
}

/**
 * A theme's status on `asOf`: the table's status for its two legs, unless an analyst closed the theme by that day.
 * Always derived, never stored. Source: numbers, Status.
 */
export function themeStatus({ market, evidence, closure }: StatusInput, asOf: Day): ThemeStatus {
  const column = evidenceColumn(evidence);
  const cell = { row: market, column, status: STATUS_TABLE[market][column] };
  const inForce = closure !== null && closure.day <= asOf ? closure : null;
  return { status: inForce?.outcome ?? cell.status, market, evidence, cell, closure: inForce };
}
