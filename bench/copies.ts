import { copyFileSync } from "node:fs";
import Database from "better-sqlite3";
import type { Day } from "@/lib/domain/calendar/day";
import { CONNECTION_PRAGMAS } from "@/lib/db/connection";

/** Opens a connection with the board's own pragmas. */
export function openDatabase(file: string): Database.Database {
  const database = new Database(file);
  for (const pragma of CONNECTION_PRAGMAS) database.exec(pragma);
  return database;
}

/** Moves the whole log into the database file. */
export function checkpoint(database: Database.Database): void {
  database.pragma("wal_checkpoint(TRUNCATE)");
}

/**
 * A copy whose bars begin on `firstBar` and whose themes were all called on `called` or later: copies that differ only
 * in bars from before the calls show the same board.
 */
export function copyWithBars(
  from: string,
  to: string,
  { firstBar, called }: { firstBar: Day; called: Day },
): void {
  copyFileSync(from, to);
  const database = openDatabase(to);
  database.prepare(`DELETE FROM "PriceBar" WHERE "day" < ?`).run(firstBar);
  database.exec(`UPDATE "PriceSeries" SET
    "firstDay" = (SELECT min("day") FROM "PriceBar" b WHERE b."tickerId" = "PriceSeries"."tickerId"),
    "bars" = (SELECT count(*) FROM "PriceBar" b WHERE b."tickerId" = "PriceSeries"."tickerId")`);
  database
    .prepare(`UPDATE "Theme" SET "callDay" = max("callDay", ?) WHERE "callDay" IS NOT NULL`)
    .run(called);
  database.prepare(`UPDATE "Watch" SET "addedOn" = max("addedOn", ?)`).run(called);
  checkpoint(database);
  database.close();
}
