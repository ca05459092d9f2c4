import { LRUCache } from "lru-cache";
import { dbVersion, evidenceVersion, versionBesideNotes } from "@/lib/db/db-version";
import { newestNotePerTheme, type ThemeNotesRow } from "@/lib/db/board-notes";
import { loadThemeEvidence, type ThemeEvidence } from "@/lib/board/theme-evidence";
import { loadThemeFrames, type ThemeFrame } from "@/lib/board/theme-frame";
import type { BoardView } from "@/lib/board/view";
import { processSingleton } from "@/lib/process-singleton";

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

// Each mark is taken before what is kept under it is read: a change meanwhile makes what is read old, never the mark new.
const boards = processSingleton("boards", () => new LRUCache<string, Promise<Board>>({ max: 12 }));
const frames = processSingleton(
  "theme frames",
  () => new LRUCache<string, Promise<ThemeFrame[]>>({ max: 12 }),
);
const evidence = processSingleton(
  "theme evidence",
  () => new WeakMap<ThemeFrame[], { mark: number; themes: Promise<ThemeEvidence[]> }>(),
);

/** The whole board under a view. Kept until anything in the database changes; who asks while it is loaded waits for it. */
export async function readBoard(view: BoardView): Promise<Board> {
  const key = JSON.stringify([dbVersion(), view]);
  const known = boards.get(key);
  if (known) return known;
  const board = loadBoard(key, view);
  boards.set(key, board);
  board.catch(() => boards.delete(key));
  return board;
}

/** What no note changes. Kept while only notes change, which is what changes a board most. */
async function readFrames(view: BoardView): Promise<ThemeFrame[]> {
  const key = JSON.stringify([await versionBesideNotes(), view]);
  const known = frames.get(key);
  if (known) return known;
  const loading = loadThemeFrames(view);
  frames.set(key, loading);
  loading.catch(() => frames.delete(key));
  return loading;
}

/** The evidence of a view's themes. Kept with their frames until a note that has evidence changes. */
async function readEvidence(view: BoardView, of: ThemeFrame[]): Promise<ThemeEvidence[]> {
  const mark = await evidenceVersion();
  const known = evidence.get(of);
  if (known?.mark === mark) return known.themes;
  const loading = loadThemeEvidence(view, of);
  evidence.set(of, { mark, themes: loading });
  loading.catch(() => evidence.delete(of));
  return loading;
}

async function loadBoard(key: string, view: BoardView): Promise<Board> {
  const themes = await readFrames(view);
  const [evidenceOf, notes] = await Promise.all([
    readEvidence(view, themes),
    newestNotePerTheme(view.asOf, view.until),
  ]);
  const notesOf = new Map(notes.map((each) => [each.themeId, each]));
  return {
    key,
    view,
    themes: themes.map((frame, i) => ({
      ...frame,
      evidence: evidenceOf[i]!,
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
