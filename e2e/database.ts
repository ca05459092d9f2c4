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

/** A seeded database of its own for one server. */
export interface BoardDatabase {
  path: string;
  /** Brings it back to the seeded rows, also while the server has it open. */
  reset: () => void;
  remove: () => void;
}

export function copyDatabase(): BoardDatabase {
  const folder = mkdtempSync(path.join(tmpdir(), "themeboard-e2e-board-"));
  const file = path.join(folder, "board.db");
  copyFileSync(template(), file);
  let connection: Database.Database | undefined;
  let versionAfterReset: unknown;
  return {
    path: file,
    reset: () => {
      const db = (connection ??= new Database(file));
      // It changes when another connection commits: after a test that only read, the rows are still the seeded ones.
      const version = () => db.pragma("data_version", { simple: true });
      if (version() === versionAfterReset) return;
      replaceRows(db);
      versionAfterReset = version();
    },
    remove: () => {
      connection?.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Replaces every row by those of the seeded database. Tickers get new ids: the server caches bars by a ticker's id and
 * the revision of its series, which begins at 1 in every test.
 */
function replaceRows(db: Database.Database): void {
  db.pragma("foreign_keys = OFF");
  db.prepare("ATTACH ? AS template").run(template());
  const tables = db
    .prepare<[], string>(
      "SELECT name FROM template.sqlite_schema WHERE type = 'table' AND name <> 'sqlite_sequence'",
    )
    .pluck()
    .all();
  const replace = db.transaction(() => {
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
  replace.immediate();
  db.exec("DETACH template");
  const dangling = db.pragma("foreign_key_check") as unknown[];
  if (dangling.length > 0)
    throw new Error(`The reset left dangling references: ${JSON.stringify(dangling[0])}`);
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
