import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";

/** The seeded database that every board of the tests begins with. */
function template(): string {
  const file = process.env.THEMEBOARD_TEMPLATE;
  if (!file) throw new Error("e2e/global-setup.mts has not run: start the tests by playwright.config.mts");
  return file;
}

/** A seeded database of its own for one server: its path, and what takes it away again. */
export function copyDatabase(): { database: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), "themeboard-e2e-board-"));
  const database = path.join(folder, "board.db");
  copyFileSync(template(), database);
  return { database, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * Replaces every row of a database, which a server may have open, by those of the seeded one. Tickers get new ids: the
 * server caches bars by a ticker's id and the revision of its series, which begins at 1 in every test.
 */
export function resetDatabase(database: string): void {
  const db = new Database(database);
  try {
    db.pragma("foreign_keys = OFF");
    db.prepare("ATTACH ? AS template").run(template());
    const tables = db
      .prepare<[], string>(
        "SELECT name FROM template.sqlite_schema WHERE type = 'table' AND name <> 'sqlite_sequence'",
      )
      .pluck()
      .all();
    const reset = db.transaction(() => {
      const lastTicker = db
        .prepare<[], number>("SELECT seq FROM sqlite_sequence WHERE name = 'Ticker'")
        .pluck()
        .get()!;
      for (const table of tables) {
        const values = columns(db, table).map(
          ({ name, isTicker }) => `"${name}"${isTicker ? ` + ${lastTicker}` : ""}`,
        );
        db.prepare(`DELETE FROM main."${table}"`).run();
        db.prepare(`INSERT INTO main."${table}" SELECT ${values.join()} FROM template."${table}"`).run();
      }
    });
    reset.immediate();
    const dangling = db.pragma("foreign_key_check") as unknown[];
    if (dangling.length > 0)
      throw new Error(`The reset left dangling references: ${JSON.stringify(dangling[0])}`);
  } finally {
    db.close();
  }
}

function columns(db: Database.Database, table: string): { name: string; isTicker: boolean }[] {
  const all = db.pragma(`table_info("${table}")`) as { name: string }[];
  const references = db.pragma(`foreign_key_list("${table}")`) as { table: string; from: string }[];
  const tickers = references.filter((reference) => reference.table === "Ticker").map(({ from }) => from);
  return all.map(({ name }) => ({
    name,
    isTicker: tickers.includes(name) || (table === "Ticker" && name === "id"),
  }));
}
