import { dbVersion, evidenceVersion, versionBesideNotes } from "@/lib/db/db-version";
import { newestNotePerTheme, type ThemeNotesRow } from "@/lib/db/board-notes";
import { loadThemeEvidence, type ThemeEvidence } from "@/lib/board/theme-evidence";
import { loadThemeFrames, type FamilyRow, type ThemeFrame } from "@/lib/board/theme-frame";
import type { BoardView } from "@/lib/board/view";
import { memo } from "@/lib/memo";

/** A theme on the board: its row and family, market numbers, evidence and notes. */
export interface BoardTheme extends Pick<ThemeFrame, "row" | "market"> {
  evidence: ThemeEvidence;
  /** The theme's own notes and, for a sector, those of its subthemes. */
  notes: { count: number; newest: ThemeNotesRow | null };
}

export interface Board {
  /** Boards with equal keys have the same themes. */
  key: string;
  view: BoardView;
  themes: BoardTheme[];
}

// The database version is read before the rows cached under it: a write in between can only make a cached value newer
// than its version, and the next read has another version.
const ROOM = { max: 12 };
type UnderVersion<More = unknown> = { view: BoardView; version: string } & More;
const keyOf = ({ version, view }: UnderVersion) => JSON.stringify([version, view]);

/** Returns the whole board of a view, cached until the database changes. */
export const readBoard = (view: BoardView): Promise<Board> => boardOf({ view, version: String(dbVersion()) });

const boardOf = memo({ name: "boards", key: keyOf, room: ROOM }, loadBoard);

/** The part of a board that notes don't affect, cached across writes of notes, which are the most frequent writes. */
const framesOf = memo({ name: "theme frames", key: keyOf, room: ROOM }, ({ view }: UnderVersion) =>
  loadThemeFrames(view),
);

/** The evidence of a view's themes, cached with their frames until a note with evidence changes. */
const evidenceOf = memo(
  { name: "theme evidence", key: keyOf, room: ROOM },
  ({ view, frames }: UnderVersion<{ frames: ThemeFrame[] }>) => loadThemeEvidence(view, frames),
);

async function loadBoard(input: UnderVersion): Promise<Board> {
  const { view } = input;
  const version = await versionBesideNotes();
  const frames = await framesOf({ view, version });
  const [evidence, notes] = await Promise.all([
    evidenceOf({ view, frames, version: `${version} ${await evidenceVersion()}` }),
    newestNotePerTheme(view.asOf, view.until),
  ]);
  const notesOf = new Map(notes.map((each) => [each.themeId, each]));
  return {
    key: keyOf(input),
    view,
    themes: frames.map((frame, i) => ({
      row: frame.row,
      market: frame.market,
      evidence: evidence[i]!,
      notes: familyNotes(frame.row, notesOf),
    })),
  };
}

function familyNotes(row: FamilyRow, notesOf: ReadonlyMap<string, ThemeNotesRow>): BoardTheme["notes"] {
  const notes = [row, ...row.children].flatMap(({ id }) => notesOf.get(id) ?? []);
  return {
    count: notes.reduce((sum, { count }) => sum + count, 0),
    newest: notes.reduce<ThemeNotesRow | null>(
      (newest, each) => (!newest || isNewer(each, newest) ? each : newest),
      null,
    ),
  };
}

/** Uses the order of note lists: of two notes of one day, the one with the higher id is newer. */
const isNewer = (a: ThemeNotesRow, b: ThemeNotesRow): boolean =>
  a.observedOn === b.observedOn ? a.id > b.id : a.observedOn > b.observedOn;
