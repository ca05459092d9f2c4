import { describe, expect, it } from "vitest";
import { call } from "@/lib/http/testing/call";
import { db } from "@/lib/db/client";
import { everyRow } from "@/lib/db/testing/tables";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { tradingViewList } from "@/lib/domain/watchlist-text/tradingview-list";
import type { ThemeItem } from "@/lib/themes/schema";
import type { ListImport, ListImportInput } from "@/lib/watchlist/imports/schema";
import type { Watch } from "@/lib/watchlist/schema";
import { POST as createTheme } from "./themes/route";
import { GET as listWatches } from "./themes/[slug]/watches/route";
import { DELETE as undo } from "./watchlist-imports/[id]/route";
import { POST as importList } from "./watchlist-imports/route";

beginWithSeededBoard();

const preview = async (json: ListImportInput) =>
  (await call<ListImport>(importList, { query: "?dryRun=1", json })).body;
const write = <T = ListImport>(json: ListImportInput) => call<T>(importList, { json });
const watches = async (slug: string) =>
  (await call<{ items: Watch[] }>(listWatches, { params: { slug }, query: "?limit=500" })).body.items;
const symbols = async (slug: string) => (await watches(slug)).map(({ symbol }) => symbol).sort();
const verdicts = ({ items }: ListImport) => items.map(({ text, symbol, verdict }) => [text, symbol, verdict]);

let named = 0;
async function theme(nameEn = `List ${++named}`, nameZh?: string) {
  return (await call<ThemeItem>(createTheme, { json: { nameEn, nameZh, callDay: "2025-02-04" } })).body.slug;
}

describe("a dry run", () => {
  it("has a verdict for every entry, and writes nothing", async () => {
    const before = await everyRow();
    const slug = "operators";
    const answer = await preview({
      text: "600941 600050\nSSE:600036, 中际旭创\n000300\n没有这家公司\n=1+1\n600036.SH\nNVDA",
      theme: slug,
      choices: { "9": { leaveOut: true } },
    });
    expect(answer).toMatchObject({ id: null, form: "codes", sections: [], watches: [] });
    expect(verdicts(answer)).toEqual([
      ["600941", "600941.SH", "watched"],
      ["600050", "600050.SH", "watched"],
      ["SSE:600036", "600036.SH", "add"],
      ["中际旭创", "300308.SZ", "add"],
      ["000300", null, "ambiguous"],
      ["没有这家公司", null, "unknown"],
      ["=1+1", null, "unknown"],
      ["600036.SH", "600036.SH", "duplicate"],
      ["NVDA", "NVDA.US", "left_out"],
    ]);
    expect(answer.items[3]).toMatchObject({ line: 2, theme: slug, nameZh: "中际旭创", reason: null });
    expect(answer.items[4]!.candidates.map(({ symbol }) => symbol)).toEqual(["000300.SH", "000300.SZ"]);
    expect(answer.items.map(({ code }) => code).slice(4, 7)).toEqual([
      "ambiguous_symbol",
      "unknown_symbol",
      "formula",
    ]);
    expect(await everyRow()).toEqual(before);
  });

  it.each([
    [
      "a code",
      "Symbol,Description,Exchange\n000932,CSI Consumer Staples,SSE",
      "000932.SH",
      "CSI Consumer Staples",
    ],
    ["a short code", "代码,市场,名称\n700,香港,腾讯控股", "00700.HK", "腾讯控股"],
    ["an index's code", "代码,交易所,名称\n000300,XSHG,沪深300", "000300.SH", "沪深300"],
    ["a name", "Symbol,Exchange\n中际旭创,SZSE", "300308.SZ", null],
  ])(
    "uses the exchange in a column beside %s, and the row's name for that ticker",
    async (_, text, symbol, name) => {
      const { items } = await preview({ text, theme: "operators" });
      expect(items).toMatchObject([{ symbol }]);
      if (name !== null) expect([items[0]!.nameEn, items[0]!.nameZh, items[0]!.otherName]).toContain(name);
    },
  );

  it("asks which ticker is meant where the exchange beside a code or a name contradicts it", async () => {
    const text = "代码,交易所\n600519,深圳\n中际旭创,上海\nSHOP,TSX";
    const { items } = await preview({ text, theme: "operators" });
    expect(items.map(({ verdict, code, symbol }) => [verdict, code, symbol])).toEqual([
      ["ambiguous", "other_exchange", null],
      ["ambiguous", "other_exchange", null],
      ["unknown", "unknown_exchange", null],
    ]);
    expect(items.map(({ candidates }) => candidates.map(({ symbol }) => symbol))).toEqual([
      ["600519.SH"],
      ["300308.SZ"],
      [],
    ]);
    const chosen = await preview({ text, theme: "operators", choices: { "1": { symbol: "600519.SH" } } });
    expect(chosen.items[0]).toMatchObject({ verdict: "add", symbol: "600519.SH", exchange: "SZ" });
  });

  it("asks which ticker is meant where the market's number beside a code contradicts it", async () => {
    const text = "代码,市场\n600519,0\n000001,1\n000001,0";
    const { items } = await preview({ text, theme: "operators" });
    expect(items.map(({ verdict, code, symbol }) => [verdict, code, symbol])).toEqual([
      ["ambiguous", "other_exchange", null],
      ["add", null, "000001.SH"],
      ["add", null, "000001.SZ"],
    ]);
  });

  it("reads a 通达信 list by its file's name", async () => {
    const answer = await preview({
      text: "1600519\r\n0300308\r\nfoo\r\n",
      fileName: "自选.EBK",
      theme: "operators",
    });
    expect([answer.form, ...verdicts(answer).map(([, symbol]) => symbol)]).toEqual([
      "tdx",
      "600519.SH",
      "300308.SZ",
      null,
    ]);
  });

  it("takes a new ticker's name from the list, and tells the directory's where it differs", async () => {
    const text = "代码,名称\n600519,茅台\n600036,招行集团\nNVDA,";
    const { items } = await preview({ text, theme: "operators" });
    expect(items.map(({ nameZh, nameEn, listedName }) => [nameZh, nameEn, listedName])).toEqual([
      ["贵州茅台", "Kweichow Moutai", null], // a part of it
      ["招行集团", "China Merchants Bank", "招商银行"],
      [null, "NVIDIA", null],
    ]);
  });

  it("takes words behind a code for its reason, also where a company is called so", async () => {
    const text = "002050 机器人\n603986 兆易创新 存储\n机器人：300124、002747\n五粮液 000858";
    const { items } = await preview({ text, theme: "operators" });
    expect(items.map(({ symbol, nameZh, reason }) => [symbol, nameZh, reason])).toEqual([
      ["002050.SZ", "三花智控", "机器人"],
      ["603986.SH", "兆易创新", "存储"],
      ["300124.SZ", "汇川技术", null],
      ["002747.SZ", "埃斯顿", null],
      ["000858.SZ", "五粮液", null],
    ]);
  });

  it("names the tickers that a code may mean, and those like a part of a name", async () => {
    const { items } = await preview({ text: "000001\n富联\ngyfl\ntarget", theme: "operators" });
    expect(items.map(({ candidates }) => candidates.map(({ nameZh, nameEn }) => nameZh ?? nameEn))).toEqual([
      ["上证指数", "平安银行"],
      ["工业富联"],
      ["工业富联"],
      ["Target"],
    ]);
  });

  it("asks about a word that is a code in capitals", async () => {
    const { items } = await preview({ text: "tsla", theme: "operators" });
    expect(items).toMatchObject([{ verdict: "ambiguous", candidates: [{ symbol: "TSLA.US" }] }]);
  });

  it("finds the theme of a section by its name in either language or its slug, else asks", async () => {
    const { sections, items } = await preview({
      text: "###optical MODULES,300308,###运营商,600941,###edge-computing,NVDA,###Elsewhere,AAPL,###Media,MSFT",
      sections: { Media: null },
    });
    expect(sections).toEqual([
      { name: "optical MODULES", theme: "optical-modules", leftOut: false },
      { name: "运营商", theme: "operators", leftOut: false },
      { name: "edge-computing", theme: "edge-computing", leftOut: false },
      { name: "Elsewhere", theme: null, leftOut: false },
      { name: "Media", theme: null, leftOut: true },
    ]);
    expect(items.slice(3).map(({ verdict }) => verdict)).toEqual(["no_theme", "left_out"]);
    const chosen = await preview({ text: "###Elsewhere,AAPL", sections: { Elsewhere: "edge-computing" } });
    expect(chosen.items).toMatchObject([{ theme: "edge-computing", verdict: "add" }]);
  });

  it("asks which of two themes of one name is meant", async () => {
    await call(createTheme, { json: { parent: "media", nameEn: "Twice" } });
    await call(createTheme, { json: { parent: "computer", nameEn: "Twice" } });
    expect((await preview({ text: "###Twice,AAPL" })).sections[0]!.theme).toBeNull();
  });

  it("reads a table, with its days and reasons", async () => {
    const { form, items } = await preview({
      text: "代码,理由,加入日,主题\n300308,光模块,2025-03-10,光模块\n600036,x,2025-02-30,运营商\n600016,y,2999-01-01,运营商\nAAPL,,,Media",
    });
    expect(form).toBe("table");
    expect(items.map(({ theme: slug, reason, verdict, code }) => [slug, reason, verdict, code])).toEqual([
      ["optical-modules", "光模块", "watched", null],
      ["operators", "x", "bad_day", "bad_day"],
      ["operators", "y", "bad_day", "day_in_future"],
      ["media", null, "add", null],
    ]);
  });

  it.each([
    ["no text", { text: "" }, { text: "required" }],
    ["nothing in it", { text: " \n,," }, { text: "empty" }],
    ["too many lines", { text: "600941\n".repeat(1001) }, { text: "too_many_lines" }],
    ["no column for the code", { text: "reason,theme\nx,y" }, { text: "no_code_column" }],
    ["a theme that isn't there", { text: "600941", theme: "nowhere" }, { theme: "not_found" }],
    [
      "a section's theme that isn't there",
      { text: "###A,600941", sections: { A: "nowhere" } },
      { "sections.A": "not_found" },
    ],
    [
      "a day that is none",
      { text: "600941", choices: { "1": { addedOn: "2025-02-30" } } },
      { "choices.1.addedOn": "bad_day" },
    ],
  ])("refuses %s", async (_, json, fields) => {
    for (const query of ["?dryRun=1", ""]) {
      const answer = await call(importList, { query, json });
      expect(answer).toMatchObject({ status: 422, body: { code: "invalid", fields } });
    }
  });
});

describe("an import", () => {
  it("adds all entries at once, and can be undone; the same list again adds nothing", async () => {
    const slug = await theme();
    const text = "symbol,reason,addedOn\n300308,Largest in 800G,2025-03-10\nNVDA,,\n00941.HK,x,2025-02-04";
    const { status, body } = await write({ text, theme: null, sections: {} });
    expect([status, body]).toMatchObject([422, { fields: { "choices.1": "required" } }]);
    const done = await write({ text, theme: slug });
    expect([done.status, done.body.watches.length]).toEqual([201, 3]);
    expect(await watches(slug)).toMatchObject([
      { symbol: "00941.HK", reason: "x", addedOn: "2025-02-04", source: "analyst" },
      { symbol: "300308.SZ", reason: "Largest in 800G", addedOn: "2025-03-10" },
      { symbol: "NVDA.US", reason: null, addedOn: done.body.items[1]!.addedOn },
    ]);
    const again = await write({ text, theme: slug });
    expect([again.status, again.body.id, again.body.watches]).toEqual([200, null, []]);
    expect(again.body.items.map(({ verdict }) => verdict)).toEqual(["watched", "watched", "watched"]);

    const back = await call<{ items: Watch[] }>(undo, { method: "DELETE", params: { id: done.body.id! } });
    expect([back.status, back.body.items.length]).toEqual([200, 3]);
    expect(await symbols(slug)).toEqual([]);
    const twice = await call<{ items: Watch[] }>(undo, { method: "DELETE", params: { id: done.body.id! } });
    expect([twice.status, twice.body.items]).toEqual([200, []]);
    expect((await write({ text, theme: slug })).status).toBe(201); // a voided watch is no conflict
  });

  it("is undone except in a voided theme, whose tickers are there when it is restored", async () => {
    const [kept, voided] = [await theme(), await theme()];
    const sections = { Kept: kept, Voided: voided };
    const { id } = (await write({ text: "###Kept,SZSE:300308,###Voided,SZSE:300502", sections })).body;
    const setVoided = (voidedAt: Date | null) =>
      db.theme.update({ where: { slug: voided }, data: { voidedAt } });
    await setVoided(new Date());
    const { body } = await call<{ items: Watch[] }>(undo, { method: "DELETE", params: { id: id! } });
    expect(body.items.map(({ symbol }) => symbol)).toEqual(["300308.SZ"]);
    await setVoided(null);
    expect([await symbols(kept), await symbols(voided)]).toEqual([[], ["300502.SZ"]]);
  });

  it("writes nothing while one entry has an open question, unless that entry is left out", async () => {
    const slug = await theme();
    const before = await everyRow();
    const list = { text: "603986\n000300\nno such company\nAAPL", theme: slug };
    const refused = await write<{ fields: unknown }>(list);
    expect(refused).toMatchObject({
      status: 422,
      body: { fields: { "choices.2": "ambiguous_symbol", "choices.3": "unknown_symbol" } },
    });
    expect(await everyRow()).toEqual(before);
    const choices = { "2": { symbol: "000300.SZ", reason: "the share" }, "3": { leaveOut: true } };
    expect((await write({ ...list, choices })).status).toBe(201);
    expect(await symbols(slug)).toEqual(["000300.SZ", "603986.SH", "AAPL.US"]);
    expect((await watches(slug)).find(({ symbol }) => symbol === "000300.SZ")!.reason).toBe("the share");
  });

  it("uses the text beside a code as the reason, and a name column for tickers without a name", async () => {
    const slug = await theme();
    const lines = "600584 封测龙头\n300308 中际旭创 光模块龙头\n00700 Hold until Q3";
    await write({ text: lines, theme: slug });
    expect(await watches(slug)).toMatchObject([
      { symbol: "600584.SH", nameEn: "JCET Group", nameZh: "长电科技", reason: "封测龙头" },
      { symbol: "300308.SZ", nameZh: "中际旭创", reason: "光模块龙头" },
      { symbol: "00700.HK", nameZh: "腾讯控股", reason: "Hold until Q3" },
    ]);
    const table = "代码\t名称\t理由\n603501.SH\t韦尔股份\tCIS\n600584\t长电科技\t\n300308\t别的名称\t";
    const other = await theme();
    const { items } = (await write({ text: table, theme: other })).body;
    expect(items.map(({ nameZh, otherName, reason }) => [nameZh, otherName, reason])).toEqual([
      ["韦尔股份", null, "CIS"],
      ["长电科技", null, null],
      ["中际旭创", "别的名称", null],
    ]);
    expect((await watches(slug))[0]).toMatchObject({ symbol: "600584.SH", nameZh: "长电科技" });
    expect(await db.ticker.findUnique({ where: { symbol: "603501.SH" } })).toMatchObject({
      nameZh: "韦尔股份",
    });
  });

  it("adds each section to its theme", async () => {
    const [one, two] = [await theme("Silicon photonics, 1.6T", "硅光"), await theme("Cooling")];
    const text = tradingViewList([
      { name: "Silicon photonics, 1.6T", symbols: ["300308.SZ", "00941.HK"] },
      { name: "Cooling", symbols: ["NVDA.US", "430047.BJ", "300308.SZ"] },
    ]);
    expect((await write({ text })).status).toBe(201);
    expect(await symbols(one)).toEqual(["00941.HK", "300308.SZ"]);
    expect(await symbols(two)).toEqual(["300308.SZ", "920047.BJ", "NVDA.US"]);
  });

  it("reads a section of any name as a section", async () => {
    const text = "###constructor,NASDAQ:AAPL";
    expect(await write({ text, sections: {} })).toMatchObject({
      status: 422,
      body: { fields: { "choices.1": "required" } },
    });
  });

  it("adds a thousand entries at once", async () => {
    const slug = await theme();
    const text = Array.from({ length: 1000 }, (_, i) => `600${String(i).padStart(3, "0")}`).join("\n");
    expect((await write({ text, theme: slug })).body.watches).toHaveLength(1000);
    expect(await db.watch.count({ where: { theme: { slug }, voidedAt: null } })).toBe(1000);
  }, 60_000);

  it("that doesn't exist can't be undone", async () =>
    expect((await call(undo, { method: "DELETE", params: { id: "nothing" } })).status).toBe(404));
});
