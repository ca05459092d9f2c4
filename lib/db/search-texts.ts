import type { Database } from "better-sqlite3";
import { foldForSearch } from "@/lib/domain/text/search-text";

/** The form of the stored search texts, written to the file's user_version. */
const FORM = 1;

/**
 * Brings the search texts of older notes into the form that searches compare. SQLite has no NFKC, so a migration in SQL
 * can't do it. It runs once per file, also for a restored backup.
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
