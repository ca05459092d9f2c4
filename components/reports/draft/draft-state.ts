import { replaceEqualDeep } from "@tanstack/react-query";
import type { DraftedReport, StoredDraft } from "@/lib/reports/drafts/schema";

type Reports = readonly DraftedReport[];

/** A draft as an analyst corrects it: its history of states, and what the board has of it. */
export interface DraftState {
  past: Reports[];
  present: Reports;
  future: Reports[];
  /** The board's last known state. */
  base: { version: number; reports: Reports };
  /** Another tab's or analyst's state, while it isn't decided which one holds. */
  conflict: StoredDraft | null;
  /** False: the browser couldn't keep the last correction, which is on the page alone. */
  isKept: boolean;
}

export type DraftAction =
  /** The change is applied to the present state, also when it comes late. */
  | { kind: "edit"; change: (reports: Reports) => Reports }
  | { kind: "undo" | "redo" | "keepMine" | "takeTheirs" }
  /** The board has stored a state that this tab sent. */
  | { kind: "saved"; version: number; reports: Reports }
  | { kind: "kept"; isKept: boolean }
  /** The board has another version. */
  | { kind: "answered"; stored: StoredDraft }
  /** Corrections that this browser kept when it couldn't send them. */
  | { kind: "restored"; version: number; reports: Reports; stored: StoredDraft };

const MOST_STEPS = 200;

export const startOf = ({ version, reports }: StoredDraft): DraftState => ({
  past: [],
  present: reports,
  future: [],
  base: { version, reports },
  conflict: null,
  isKept: true,
});

export const isUnsaved = ({ present, base }: DraftState): boolean => present !== base.reports;

export function draftReducer(state: DraftState, action: DraftAction): DraftState {
  const { past, present, future, base, conflict } = state;
  switch (action.kind) {
    case "edit": {
      const reports = action.change(present);
      return reports === present ? state : edited(state, reports);
    }
    case "undo": {
      const before = past.at(-1);
      return before
        ? { ...state, past: past.slice(0, -1), present: before, future: [present, ...future] }
        : state;
    }
    case "redo": {
      const [after, ...rest] = future;
      return after ? { ...state, past: [...past, present], present: after, future: rest } : state;
    }
    case "saved":
      return { ...state, base: { version: action.version, reports: action.reports } };
    case "kept":
      return action.isKept === state.isKept ? state : { ...state, isKept: action.isKept };
    case "answered": {
      const { version } = action.stored;
      if (version <= base.version) return state;
      // An equal state is this tab's own, which it didn't hear of: sent while its page was being left.
      const reports = replaceEqualDeep(present, action.stored.reports);
      if (reports !== present && isUnsaved(state)) return { ...state, conflict: action.stored };
      return { ...edited(state, reports), base: { version, reports }, conflict: null };
    }
    case "keepMine": {
      if (!conflict) return state;
      const { version, reports } = conflict;
      return {
        ...state,
        ...{ past: [...past, present, reports].slice(-MOST_STEPS), present, future: [] },
        ...{ base: { version, reports }, conflict: null },
      };
    }
    case "takeTheirs": {
      if (!conflict) return state;
      const theirs = { version: conflict.version, reports: conflict.reports };
      return { ...edited(state, theirs.reports), base: theirs, conflict: null };
    }
    case "restored": {
      const restored = edited(state, action.reports);
      return action.version < base.version ? { ...restored, conflict: action.stored } : restored;
    }
  }
}

/** The index of a report that differs between two states: the one in sight if it is among them; null for none. */
export function changedReport(from: Reports, to: Reports, inSight: number): number | null {
  const differs = (at: number) => from[at] !== to[at];
  if (differs(inSight)) return Math.min(inSight, to.length - 1);
  const at = to.findIndex((_report, index) => differs(index));
  return at < 0 ? null : at;
}

function edited(state: DraftState, reports: Reports): DraftState {
  if (reports === state.present) return state;
  return { ...state, past: [...state.past, state.present].slice(-MOST_STEPS), present: reports, future: [] };
}
