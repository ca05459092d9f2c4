import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { currentBeijingCode } from "@/lib/domain/symbol/beijing-codes";
import { migrate } from "./migrate";
import { boardBefore } from "./testing/board-before";

const MIGRATION = "20261204000000_ticker_codes";
const OLD_CODES = Array.from({ length: 1_000_000 }, (_, number) => String(number)).filter((code) =>
  /^(?:43|83|87)\d{4}$/.test(code),
);

const insertTickers = (before: Database.Database, symbols: readonly string[]) => {
  const insert = before.prepare(
    `INSERT INTO "Ticker" ("symbol","exchange","currency","kind") VALUES (?,'BJ','CNY','equity')`,
  );
  for (const symbol of symbols) insert.run(symbol);
};

test("each of Beijing's old codes becomes the code that the domain knows, and no other changes", async () => {
  const file = await boardBefore(MIGRATION, (before) =>
    before.transaction(() =>
      insertTickers(
        before,
        OLD_CODES.map((code) => `${code}.BJ`),
      ),
    )(),
  );
  const { corrections } = await migrate(file, "prisma/migrations");
  const after = new Database(file);
  const symbols = after.prepare<[], string>(`SELECT "symbol" FROM "Ticker" ORDER BY "id"`).pluck().all();
  expect(symbols).toEqual(OLD_CODES.map((code) => `${currentBeijingCode(code)}.BJ`));
  expect(corrections).toHaveLength(248);
  expect(corrections).toContain("920047.BJ: symbol 430047.BJ → 920047.BJ");
  after.close();
});

test("a renumbered ticker keeps its bars; one whose new code the board has stays for a person to merge", async () => {
  const file = await boardBefore(MIGRATION, (before) => {
    insertTickers(before, ["430047.BJ", "830799.BJ", "920799.BJ"]);
    before.exec(
      `INSERT INTO "PriceBar" ("tickerId","day","close") SELECT "id",'2025-09-30',12 FROM "Ticker" WHERE "symbol"='430047.BJ';
       INSERT INTO "SymbolName" ("symbol","name","provider") VALUES ('430047.BJ','诺思兰德','tushare')`,
    );
  });
  await migrate(file, "prisma/migrations");
  const after = new Database(file);
  const symbols = after.prepare<[], string>(`SELECT "symbol" FROM "Ticker" ORDER BY "id"`).pluck().all();
  expect(symbols).toEqual(["920047.BJ", "830799.BJ", "920799.BJ"]);
  const bars = after.prepare(
    `SELECT t."symbol", b."day", b."close" FROM "PriceBar" b JOIN "Ticker" t ON t."id" = b."tickerId"`,
  );
  expect(bars.all()).toEqual([{ symbol: "920047.BJ", day: "2025-09-30", close: 12 }]);
  expect(after.prepare(`SELECT "symbol" FROM "SymbolName"`).pluck().all()).toEqual(["920047.BJ"]);
  after.close();
});
