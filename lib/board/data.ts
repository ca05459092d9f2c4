import { dbVersion, evidenceVersion, versionBesideNotes } from "@/lib/db/db-version";
import { newestNotePerTheme, type ThemeNotesRow } from "@/lib/db/board-notes";
import { loadThemeEvidence, type ThemeEvidence } from "@/lib/board/theme-evidence";
import { loadThemeFrames, type ThemeFrame } from "@/lib/board/theme-frame";
import type { BoardView } from "@/lib/board/view";
import { memo } from "@/lib/memo";

/** A theme on the board: who it is, what is watched in it, what the market, the evidence and the notes say. */
export interface BoardTheme extends ThemeFrame {
  evidence: ThemeEvidence;
  /** Its own notes and, for a sector, its subthemes'. */
  notes: { count: number; newest: ThemeNotesRow | null };
}

export interface Board {
  /** What it rests on: boards with the same key show the same. */
  key: string;
  view: BoardView;
  themes: BoardTheme[];
}

// A version is taken before what is kept under it is read: a change meanwhile makes what is read old, never the version new.
const ROOM = { max: 12 };
type UnderVersion<More = unknown> = { view: BoardView; version: string } & More;
const keyOf = ({ version, view }: UnderVersion) => JSON.stringify([version, view]);

/** The whole board under a view. Kept until anything in the database changes; who asks while it is loaded waits for it. */
export const readBoard = (view: BoardView): Promise<Board> => boardOf({ view, version: String(dbVersion()) });

const boardOf = memo({ name: "boards", key: keyOf, room: ROOM }, loadBoard);

/** What no note changes. Kept while only notes change, which is what changes a board most. */
const framesOf = memo({ name: "theme frames", key: keyOf, room: ROOM }, ({ view }: UnderVersion) =>
  loadThemeFrames(view),
);

/** The evidence of a view's themes. Kept with their frames until a note that has evidence changes. */
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
      ...frame,
      evidence: evidence[i]!,
      notes: familyNotes(frame, notesOf),
    })),
  };
}

function familyNotes(
  { row, children }: ThemeFrame,
  notesOf: ReadonlyMap<string, ThemeNotesRow>,
): BoardTheme["notes"] {
  const notes = [row, ...children].flatMap(({ id }) => notesOf.get(id) ?? []);
  return {
    count: notes.reduce((sum, { count }) => sum + count, 0),
    newest: notes.reduce<ThemeNotesRow | null>(
      (newest, each) => (!newest || isNewer(each, newest) ? each : newest),
      null,
    ),
  };
}

/** As the lists of notes have it: of one day's notes the one typed later, by its id. */
const isNewer = (a: ThemeNotesRow, b: ThemeNotesRow): boolean =>
  a.observedOn === b.observedOn ? a.id > b.id : a.observedOn > b.observedOn;
