import { describe, expect, it } from "vitest";
import { call } from "@/lib/http/testing/call";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { ensureTickers, nameFromListings } from "@/lib/tickers/mutations";
import type { TickerItem } from "@/lib/tickers/schema";
import { POST as watch } from "./themes/[slug]/watches/route";
import { GET as list, POST as save } from "./tickers/route";

beginWithSeededBoard();

const search = async (q: string, more = "") => {
  const query = `?listed=1&q=${encodeURIComponent(q)}${more}`;
  return (await call<{ items: TickerItem[]; nextCursor: string | null }>(list, { query })).body.items;
};
const first = async (q: string) => (await search(q))[0]?.symbol;

describe("a search of listed names", () => {
  it.each([
    ["gyfl", "601138.SH"],
    ["gongyefulian", "601138.SH"],
    ["gong ye fu lian", "601138.SH"],
    ["gongyefl", "601138.SH"],
    ["工业富联", "601138.SH"],
    ["工業富聯", "601138.SH"],
    ["601138", "601138.SH"],
    ["SH601138", "601138.SH"],
    ["NVDA", "NVDA.US"],
    ["nvda", "NVDA.US"],
    ["nvidia", "NVDA.US"],
    ["cqpj", "600132.SH"], // 重庆啤酒
    ["zqpj", "600132.SH"], // its 重 read otherwise
    ["caqc", "000625.SZ"], // 长安汽车
    ["changjiangdianli", "600900.SH"],
    ["cjdl", "600900.SH"],
    ["zsyh", "600036.SH"], // 招商银行, whose 行 is hang
    ["xmwy", "600549.SH"], // 厦门钨业
    ["xiagonggufen", "600815.SH"], // 厦工股份
    ["騰訊控股", "00700.HK"],
    ["700", "00700.HK"],
    ["TCLkj", "000100.SZ"],
    ["wankea", "000002.SZ"],
    ["hs300", "000300.SH"],
    ["szzs", "000001.SH"],
    ["上证指数", "000001.SH"],
    ["zz500", "000905.SH"],
  ])("finds %s at once", async (q, symbol) => {
    expect(await first(q)).toBe(symbol);
  });

  it("finds both listings of a company, and none of an unknown one", async () => {
    expect((await search("zgyd")).slice(0, 2).map(({ symbol }) => symbol)).toEqual(["600941.SH", "00941.HK"]);
    expect(await search("没有这家公司")).toEqual([]);
  });

  it("puts an exact code first, then the board's tickers, then names that begin with the text", async () => {
    expect((await search("mango"))[0]).toMatchObject({ symbol: "300413.SZ", known: true });
    const [exact, ...others] = await search("a", "&limit=500");
    expect(exact).toMatchObject({ symbol: "A.US", known: false });
    const known = others.map((each) => each.known);
    expect(known).toEqual([...known].sort((a, b) => Number(b) - Number(a)));
    expect(known[0]).toBe(true);
  });

  it("is of one kind, and of the board alone unless listed names are asked for", async () => {
    expect((await search("50", "&kind=index")).every(({ kind }) => kind === "index")).toBe(true);
    expect((await search("中证500", "&kind=index"))[0]).toMatchObject({ symbol: "000905.SH", known: false });
    expect((await call<{ items: [] }>(list, { query: "?q=nvidia" })).body.items).toEqual([]);
  });

  it("takes little of the processor's time once it is warm", async () => {
    const typed = ["g", "gy", "gyfl", "nv", "nvidia", "zh", "工业", "ping an", "6011", "zqpj"];
    for (const q of typed) await search(q);
    const before = process.cpuUsage();
    for (let round = 0; round < 5; round++) for (const q of typed) await search(q);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000 / (5 * typed.length)).toBeLessThan(60); // ms a search, the whole request counted
  });
});

describe("a ticker of the directory", () => {
  it("is added by its Chinese name, and asked about by pinyin or an English name", async () => {
    const add = (symbol: string) =>
      call<{ symbol: string; candidates?: { symbol: string }[] }>(watch, {
        params: { slug: "media" },
        json: { symbol },
      });
    expect(await add("gyfl")).toMatchObject({
      status: 422,
      body: { code: "ambiguous_symbol", candidates: [{ symbol: "601138.SH", nameZh: "工业富联" }] },
    });
    expect((await add("Tesla")).body.candidates).toMatchObject([{ symbol: "TSLA.US", nameEn: "Tesla" }]);
    expect(await add("工业富联")).toMatchObject({
      status: 201,
      body: { symbol: "601138.SH", nameZh: "工业富联", nameEn: "Foxconn Industrial Internet" },
    });
  });

  it("has its names from a person, a provider, a file, the directory, in this order", async () => {
    const namesOf = (symbol: string) =>
      db.ticker.findUnique({ where: { symbol }, select: { nameEn: true, nameZh: true } });
    const inFile = (symbol: string, nameZh: string) =>
      transaction((tx) => ensureTickers(tx, [symbol], new Map([[symbol, { nameEn: null, nameZh }]])));
    await call(save, { json: { symbol: "000004.SZ" } });
    expect(await namesOf("000004.SZ")).toMatchObject({ nameZh: "*ST国华" });
    await inFile("000004.SZ", "国华网安");
    expect(await namesOf("000004.SZ")).toMatchObject({ nameZh: "国华网安" });
    await inFile("000004.SZ", "另一家");
    expect(await namesOf("000004.SZ")).toMatchObject({ nameZh: "国华网安" });
    await call(save, { json: { symbol: "600519", nameZh: "茅台" } });
    await inFile("600519.SH", "贵州茅台酒");
    expect(await namesOf("600519.SH")).toEqual({ nameEn: "Kweichow Moutai", nameZh: "茅台" });
    await db.symbolName.create({ data: { symbol: "000651.SZ", name: "格力", provider: "tushare" } });
    await inFile("000651.SZ", "格力电器");
    expect(await namesOf("000651.SZ")).toMatchObject({ nameZh: "格力" });
  });

  it("names a board's tickers that lack a name, and leaves those that have one", async () => {
    await db.ticker.updateMany({ where: { symbol: "300308.SZ" }, data: { nameEn: null, nameZh: "旭创" } });
    await db.ticker.updateMany({ where: { symbol: "NDX.US" }, data: { nameEn: null, nameZh: null } });
    await transaction(nameFromListings);
    const names = await db.ticker.findMany({
      where: { symbol: { in: ["300308.SZ", "NDX.US"] } },
      orderBy: { symbol: "asc" },
      select: { nameEn: true, nameZh: true },
    });
    expect(names).toEqual([
      { nameEn: "Zhongji Innolight", nameZh: "旭创" },
      { nameEn: "Nasdaq 100", nameZh: "纳斯达克100" },
    ]);
  });
});
