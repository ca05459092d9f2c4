import { expect, it } from "vitest";
import { weekdaysUntil } from "@/bench/bars";
import { db } from "@/lib/db/client";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { closes, csv, imports, load } from "./price-imports/ask";

beginWithSeededBoard();

const DAYS = weekdaysUntil("2025-04-11", 30);
const file = (query: string, from: number, to: number, factor = 1) =>
  csv(
    query,
    "date,close",
    ...DAYS.slice(from, to).map(
      (day, i) => `${day},${((100 + (((from + i) * 7) % 11)) * factor).toFixed(2)}`,
    ),
  );

it.each([
  ["of another adjustment", "REPA", "forward", 1],
  ["on another level", "REPB", "none", 0.9],
  ["of which nobody said anything", "REPC", "unknown", 0.9],
])("a file %s has the number of bars that it replaces, and of those that it lacks", async (...row) => {
  const [, symbol, adjustment, factor] = row;
  await load(file(`symbol=${symbol}&adjustment=none`, 0, 20));
  // 20 bars are stored; the file has 8 of their days and 3 new ones.
  const replaced = { bars: 20, daysLost: 12 };
  const other = file(`symbol=${symbol}&adjustment=${adjustment}`, 12, 23, factor);
  const ask = (more: string) => load({ ...other, query: `${other.query}&${more}` });
  expect((await load(other)).body).toMatchObject({ status: 409, replaced });
  const open = await ask("dryRun=1&keep=1");
  expect(open.body.tickers[0]).toMatchObject({ accepted: 0, replaced });
  const checked = await ask("dryRun=1&replace=1");
  expect(checked.body.tickers[0]).toMatchObject({ accepted: 11, conflict: null, replaced });
  const { body } = await ask("replace=1");
  expect(body.tickers[0]).toMatchObject({ accepted: 11, replaced });
  expect(await closes(symbol)).toHaveLength(11);
  expect((await imports()).items[0]).toMatchObject({
    id: body.id,
    tickers: [{ symbol: `${symbol}.US`, replaced }],
  });
});

it("an import that replaced nothing, kept a series, or predates the count has no such numbers", async () => {
  await load(file("symbol=REPD&adjustment=none", 0, 20));
  const { body } = await load(
    csv("adjustment=forward&keep=1", "date,code,close", `${DAYS[20]},REPD.US,90`, `${DAYS[20]},REPE.US,90`),
  );
  const tickers = [
    { symbol: "REPD.US", accepted: 0, replaced: null },
    { symbol: "REPE.US", accepted: 1, replaced: null },
  ];
  expect((await imports()).items[0]).toMatchObject({ id: body.id, tickers });
  const { tickers: text } = await db.priceImport.findUniqueOrThrow({ where: { id: body.id! } });
  const older = (JSON.parse(text) as object[]).map((ticker) => ({ ...ticker, replaced: undefined }));
  await db.priceImport.update({ where: { id: body.id! }, data: { tickers: JSON.stringify(older) } });
  expect((await imports()).items[0]).toMatchObject({ tickers });
});

it("a series with both options, replace and keep, is neither replaced nor kept", async () => {
  const answer = await load<{ code: string; fields: object }>(
    file("symbol=REPX&adjustment=none&replace=1&keep=1", 0, 20),
  );
  expect(answer).toMatchObject({
    status: 422,
    body: { code: "invalid", fields: { keep: "contradicts_replace" } },
  });
  expect(await closes("REPX")).toEqual([]);
  const either = await load(file("symbol=REPX&adjustment=none&replace=1&keep=0", 0, 20));
  expect(either.status).toBe(201);
});
