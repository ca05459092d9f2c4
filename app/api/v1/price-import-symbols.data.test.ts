import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { csv, form, load } from "./price-imports/ask";

beginWithSeededBoard();

describe("the symbol of a file's bars", () => {
  it.each([
    ["300496.SZ.csv", "300496.SZ"],
    ["sh600588.csv", "600588.SH"],
    ["0700.HK.TXT", "00700.HK"],
    ["C:\\prices\\MSFT.csv", "MSFT.US"],
  ])("may come from the file's name: %s", async (name, symbol) => {
    const answer = await load({ query: "?dryRun=1", body: form([name, "Date,Close", "2025-03-03,1"]) });
    expect(answer.body).toMatchObject({ symbols: [symbol], accepted: 1 });
  });

  it.each([
    ["prices.csv", 422, "invalid", "required"],
    ["000300.csv", 422, "ambiguous_symbol", "ambiguous_symbol"],
  ])("does not come from %s", async (name, status, code, field) => {
    const answer = await load({ body: form([name, "Date,Close", "2025-03-03,1"]) });
    expect(answer).toMatchObject({ status, body: { code, fields: { symbol: field } } });
  });

  it.each([
    ["", "invalid", "required"],
    ["symbol=no such", "unknown_symbol", "unknown_symbol"],
    ["symbol=000300", "ambiguous_symbol", "ambiguous_symbol"],
    ["symbol=中国移动", "ambiguous_symbol", "ambiguous_symbol"],
  ])("does not come from ?%s", async (query, code, field) => {
    const file = csv(query, "Date,Close", "2025-03-03,1");
    const question = { about: "symbol", printed: null, ...(query && { refused: field }) };
    expect(await load(file)).toMatchObject({
      status: 422,
      body: {
        code,
        fields: { symbol: field },
        questions: expect.arrayContaining([expect.objectContaining(question)]) as unknown,
      },
    });
    const checked = await load({ ...file, query: `${file.query}&dryRun=1` });
    expect(checked).toMatchObject({ status: 200, body: { accepted: 1, symbols: [] } });
    expect(checked.body.questions).toContainEqual(expect.objectContaining(question));
  });

  it("answered for the same bytes before is likely, and not applied", async () => {
    const file = (query: string) => csv(query, "Date,Close", "2025-03-03,33.25", "2025-03-04,34.5");
    await load(file("symbol=LAST&adjustment=none"));
    expect((await load(file("dryRun=1"))).body).toMatchObject({
      symbols: [],
      questions: expect.arrayContaining([
        expect.objectContaining({ about: "symbol", printed: null, likely: "LAST.US" }),
      ]) as unknown,
    });
  });

  it("that contradicts the file's own is a question again, with the file's own as candidate", async () => {
    const file = csv("adjustment=none&symbol=MSFT", "ts_code,trade_date,close", "300308.SZ,20250303,1");
    const questions = [
      { about: "symbol", printed: null, candidates: ["300308.SZ"], refused: "other_ticker" },
    ];
    expect(await load(file)).toMatchObject({
      status: 422,
      body: { code: "invalid", fields: { symbol: "other_ticker" }, questions },
    });
    expect(await load({ ...file, query: `${file.query}&dryRun=1` })).toMatchObject({
      status: 200,
      body: { symbols: ["300308.SZ"], questions },
    });
  });

  it("answered with an invalid text is a question again", async () => {
    const file = csv(
      `adjustment=none&symbols=${encodeURIComponent('{"某某科技":"no such"}')}`,
      "日期,名称,收盘",
      "2025-03-03,中际旭创,1",
      "2025-03-03,某某科技,3",
    );
    const question = { about: "symbol", printed: "某某科技", refused: "unknown_symbol" };
    expect(await load(file)).toMatchObject({
      status: 422,
      body: { code: "unknown_symbol", fields: { symbols: "unknown_symbol" }, questions: [question] },
    });
    const checked = await load({ ...file, query: `${file.query}&dryRun=1` });
    expect(checked).toMatchObject({ status: 200, body: { accepted: 1, questions: [question] } });
  });

  it("comes from the query before the file's name", async () => {
    const answer = await load({
      query: "?symbol=NAME&dryRun=1",
      body: form(["300496.SZ.csv", "Date,Close", "2025-03-03,1"]),
    });
    expect(answer.body.symbols).toEqual(["NAME.US"]);
  });
});

it("comes from known names without codes, and is a question for each unknown one", async () => {
  const lines = ["日期,名称,收盘", "2025-03-03,中际旭创,1", "2025-03-03,科大讯飞,2", "2025-03-03,某某科技,3"];
  const answer = await load(csv("adjustment=none&dryRun=1", ...lines));
  expect(answer.body).toMatchObject({
    symbolSource: "name",
    symbols: ["300308.SZ", "002230.SZ"],
    accepted: 2,
    rejectedCount: 1,
    questions: [{ about: "symbol", printed: "某某科技", candidates: [] }],
  });
  const symbols = encodeURIComponent(JSON.stringify({ 某某科技: "688001" }));
  const said = await load(csv(`adjustment=none&dryRun=1&symbols=${symbols}`, ...lines));
  expect(said.body).toMatchObject({ symbols: ["300308.SZ", "002230.SZ", "688001.SH"], questions: [] });
});

it("brings a name from the file's name column to a ticker without one; a person's stays", async () => {
  const titled = ["002018 某某科技 日线 不复权", "日期,收盘", "2025-03-03,360"];
  const listed = ["日期,代码,名称,收盘", "2025-03-03,300308,别的名称,1", "2025-03-03,603160,汇顶科技,1"];
  await db.ticker.create({
    data: { symbol: "603160.SH", exchange: "SH", currency: "CNY", kind: "equity" },
  });
  await db.ticker.update({ where: { symbol: "300308.SZ" }, data: { nameZh: "旭创" } });
  for (const lines of [titled, listed]) await load(csv("adjustment=none&replace=1", ...lines));
  const named = await db.ticker.findMany({
    where: { symbol: { in: ["002018.SZ", "300308.SZ", "603160.SH"] } },
    orderBy: { symbol: "asc" },
  });
  expect(named.map(({ nameEn, nameZh }) => [nameEn, nameZh])).toEqual([
    [null, null], // a title takes precedence over a name
    ["Zhongji Innolight", "旭创"],
    [null, "汇顶科技"],
  ]);
});
