import type { Database } from "better-sqlite3";
import { foldForSearch } from "@/lib/domain/text/search-text";

/** Kept in the file's own version number: which form its search texts have. */
const FORM = 1;

/**
 * Brings the search texts of notes from before into the form that searches compare. SQLite has no NFKC, so it isn't a
 * migration in SQL; it is done once, for a backup that is put back too.
 */
export function foldSearchTexts(database: Database): void {
  if (!database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'NoteRevision'").get()) return;
  database.function("fold_for_search", { deterministic: true }, (text) => foldForSearch(String(text)));
  const bringUpToDate = database.transaction(() => {
    if (Number(database.pragma("user_version", { simple: true })) >= FORM) return;
    database.exec(`UPDATE "NoteRevision" SET "searchText" = fold_for_search("searchText")
                   WHERE "searchText" <> fold_for_search("searchText")`);
    database.pragma(`user_version = ${FORM}`);
  });
  bringUpToDate.immediate();
}
