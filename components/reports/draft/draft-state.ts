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
}

export type DraftAction =
  /** The change is applied to the present state, also when it comes late. */
  | { kind: "edit"; change: (reports: Reports) => Reports }
  | { kind: "undo" | "redo" | "keepMine" | "takeTheirs" }
  /** The board has stored a state that this tab sent. */
  | { kind: "saved"; version: number; reports: Reports }
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
    case "answered": {
      const { stored } = action;
      if (stored.version <= base.version) return state;
      if (isUnsaved(state)) return { ...state, conflict: stored };
      return { ...edited(state, stored.reports), base: { version: stored.version, reports: stored.reports } };
    }
    case "keepMine":
      return conflict
        ? { ...state, base: { version: conflict.version, reports: conflict.reports }, conflict: null }
        : state;
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

function edited(state: DraftState, reports: Reports): DraftState {
  if (reports === state.present) return state;
  return { ...state, past: [...state.past, state.present].slice(-MOST_STEPS), present: reports, future: [] };
}
