import { copyFileSync } from "node:fs";
import Database from "better-sqlite3";
import type { Day } from "@/lib/domain/calendar/day";
import { CONNECTION_PRAGMAS } from "@/lib/db/connection";

/** A connection that keeps to what the board's own are told. */
export function openDatabase(file: string): Database.Database {
  const database = new Database(file);
  for (const pragma of CONNECTION_PRAGMAS) database.exec(pragma);
  return database;
}

/** All of it into the one file. */
export function checkpoint(database: Database.Database): void {
  database.pragma("wal_checkpoint(TRUNCATE)");
}

/**
 * A copy whose bars begin on `firstBar` and whose themes were all called on `called` or later: copies that differ only
 * in bars from before the calls have the same board to show.
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
