import type { Context } from "@/lib/contract/context";
import { today } from "@/lib/settings/data";
import { themesOfClaims } from "@/lib/claims/data";
import { evidenceMoves } from "@/lib/domain/theme/evidence-moves";
import { readNote } from "@/lib/notes/data";
import type { Note, NoteMove, NoteWithMoves } from "@/lib/notes/schema";
import { ok, type Result } from "@/lib/result";
import { listThemeNames } from "@/lib/themes/data";

/** The other themes whose evidence balance a note changes, in board order, with the change of today's balance. */
async function movesOf({ theme, observedOn, evidence }: Note, context: Context): Promise<NoteMove[]> {
  if (evidence.every(({ bearing }) => bearing === "context")) return [];
  const [themesOf, themes, asOf] = await Promise.all([
    themesOfClaims(evidence.map(({ claimId }) => claimId)),
    listThemeNames(),
    today(context),
  ]);
  const linked = evidence.map((piece) => ({ ...piece, themes: themesOf.get(piece.claimId) ?? [] }));
  return evidenceMoves({ theme, observedOn, evidence: linked }, themes, asOf).map((move) => {
    const { nameEn, nameZh } = themes.find(({ slug }) => slug === move.theme)!;
    return { ...move, nameEn, nameZh };
  });
}

export const withMoves = async (note: Note, context: Context): Promise<NoteWithMoves> => ({
  ...note,
  moves: await movesOf(note, context),
});

/** The current version of a note, with the affected themes. */
export async function readNoteWithMoves(id: string, context: Context): Promise<Result<NoteWithMoves>> {
  const note = await readNote(id);
  return note.ok ? ok(await withMoves(note.value, context)) : note;
}
