import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { makeProviders } from "@/lib/prices/providers/providers";
import { startLoopback, type Fault, type Loopback } from "@/lib/prices/providers/testing/loopback";

const TOKEN = "0123456789abcdef";
const PATIENCE = { timeout: 20_000, attempts: 2, backoff: 10, longestWait: 1_000 };
const LIQUOR = "886042.TI";

let server: Loopback;
beforeAll(async () => void (server = await startLoopback(TOKEN)));
afterAll(() => server.close());
afterEach(() => {
  server.asked.length = 0;
  server.faults.clear();
  server.concepts.clear();
});

const never = () => new AbortController().signal;
const made = (token: string | null = TOKEN, pace = { aSecond: 1000, atOnce: 1 }) =>
  makeProviders(server.env(token), { patience: PATIENCE, pace }).hithink;
const list = (token?: string | null) => made(token).concepts!.list("concept", never());
const members = (code = LIQUOR, token?: string | null) => made(token).concepts!.members(code, never());
const body = (value: unknown): Fault => ({ status: 200, body: JSON.stringify(value) });
const listOf = (...item: unknown[]) => body({ code: 0, message: "success", data: { item } });

const liquor = { tag: "cn_concept", name: "白酒概念", members: [["600519.SH", "贵州茅台"]] } as const;
const arrange = () => {
  server.concepts.set(LIQUOR, { ...liquor, members: [["600519.SH", "贵州茅台"]] });
  server.concepts.set("881121.TI", { tag: "industry", name: "半导体", members: [] });
  server.concepts.set("882001.TI", { tag: "region", name: "安徽", members: [] });
};

describe("a catalogue", () => {
  it.each([
    ["concept", "cn_concept", { code: LIQUOR, symbol: "886042.TDX", name: "白酒概念" }],
    ["industry", "industry", { code: "881121.TI", symbol: "881121.TDX", name: "半导体" }],
    ["region", "region", { code: "882001.TI", symbol: "882001.TDX", name: "安徽" }],
  ] as const)("of the kind %s has the tag %s", async (kind, tag, item) => {
    arrange();
    const reading = await made().concepts!.list(kind, never());
    expect(reading).toEqual({ ok: true, items: [item], leftOut: 0 });
    expect(server.asked.map(({ query }) => query)).toEqual([{ tag }]);
  });

  it("keeps rows with a code of such a list, each once, and counts the others", async () => {
    server.faults.set("cn_concept", [
      listOf(
        { thscode: "886042.ti", name: " 白酒概念\n" },
        { thscode: LIQUOR, name: "白酒概念" },
        { thscode: "885338.TI" },
        { thscode: "000300.SH", name: "沪深300" },
        { name: "无代码" },
        { thscode: 886041, name: "新能源车" },
        "886040.TI",
        null,
      ),
    ]);
    expect(await list()).toEqual({
      ok: true,
      items: [
        { code: LIQUOR, symbol: "886042.TDX", name: "白酒概念" },
        { code: "885338.TI", symbol: "885338.TDX", name: "885338.TI" },
      ],
      leftOut: 5,
    });
  });
});

describe("the members of a list", () => {
  it("have the canonical symbol of their code, and those that are no A shares are named", async () => {
    server.concepts.set(LIQUOR, {
      ...liquor,
      members: [
        ["600519.SH", "贵州茅台"],
        ["430047.BJ", "诺思兰德"], // a code before Beijing's renumbering
        ["200596.SZ", "古井贡B"],
        ["00700.HK", "腾讯控股"],
        ["512690.SH", "酒ETF"],
        ["N12345.OF", "场外"],
      ],
    });
    const reading = await members();
    expect(reading).toMatchObject({ ok: true, leftOut: 0 });
    const rows = reading.ok ? reading.items : [];
    expect(rows.map(({ code, symbol, aShare }) => [code, symbol, aShare])).toEqual([
      ["600519.SH", "600519.SH", true],
      ["430047.BJ", "920047.BJ", true],
      ["200596.SZ", "200596.SZ", false],
      ["00700.HK", "00700.HK", false],
      ["512690.SH", "512690.SH", false],
      ["N12345.OF", null, false],
    ]);
    expect(rows[0]!.name).toBe("贵州茅台");
    expect(server.asked.map(({ query }) => query)).toEqual([{ thscode: LIQUOR }]);
  });

  it("are known by their plain code where the whole one is missing", async () => {
    server.faults.set(LIQUOR, [listOf({ ticker: "600519", name: null }, { name: "无代码" })]);
    expect(await members()).toEqual({
      ok: true,
      items: [{ code: "600519", symbol: "600519.SH", name: null, aShare: true }],
      leftOut: 1,
    });
  });

  it("of a code that the source doesn't know are refused", async () => {
    expect(await members("886999.TI")).toEqual({
      ok: false,
      code: "unknown_symbol",
      detail: "3001 标的不存在",
    });
  });
});

describe.each([
  ["a catalogue", "cn_concept", list],
  ["a list's members", LIQUOR, (token?: string | null) => members(LIQUOR, token)],
] as const)("%s", (_what, code, read) => {
  it.each<[string, Fault, string]>([
    ["refused for its key", body({ code: 2001, message: "no" }), "bad_token"],
    ["refused for its permission", body({ code: 2003, message: "no" }), "bad_token"],
    ["not ready", body({ code: 3002, message: "no", data: null }), "not_ready"],
    ["over the rate", body({ code: 4001, message: "no" }), "rate_limited"],
    ["with an error of the source", body({ code: 5003, message: "no" }), "provider_error"],
    ["with a refused parameter", body({ code: 1002, message: "no" }), "unexpected_answer"],
    ["as a page", "html", "unexpected_answer"],
    ["without an envelope", body([]), "unexpected_answer"],
    ["without a list", body({ code: 0, data: null }), "unexpected_answer"],
    ["with a list of another form", body({ code: 0, data: { item: {} } }), "unexpected_answer"],
    ["with rows without a code", listOf({ name: "白酒概念" }), "unexpected_answer"],
    ["as an empty list", listOf(), "no_data"],
    [
      "at another address",
      { status: 302, headers: { location: "http://127.0.0.1:9/" } },
      "unexpected_answer",
    ],
  ])("answered %s has that failure", async (_how, fault, failure) => {
    arrange();
    server.faults.set(code, [fault]);
    expect(await read()).toMatchObject({ ok: false, code: failure });
  });

  it("is asked again after a broken line and a refusal by the server", async () => {
    arrange();
    server.faults.set(code, ["cut"]);
    expect((await read()).ok).toBe(true);
    server.faults.set(code, [{ status: 429, headers: { "retry-after": "0" } }]);
    expect((await read()).ok).toBe(true);
    expect(server.asked).toHaveLength(4);
  });

  it("needs a key before anything is sent, and has it in no answer", async () => {
    expect(await read(null)).toEqual({ ok: false, code: "no_token" });
    expect(server.asked).toEqual([]);
    server.faults.set(code, [body({ code: 2003, message: `no ${TOKEN}` })]);
    expect(JSON.stringify(await read())).not.toContain(TOKEN);
  });
});

it("lists wait in the queue of the prices", async () => {
  arrange();
  server.stocks.set("000300.SH", { from: "2025-01-01", to: "2025-12-31", close: 100 });
  const provider = made(TOKEN, { aSecond: 4, atOnce: 1 });
  const index = { symbol: "000300.SH", currency: "CNY", from: "2025-02-03", to: "2025-02-07" };
  const asked = [0, 1].flatMap(() => [
    provider.history(index, never()),
    provider.concepts!.list("concept", never()),
    provider.concepts!.members(LIQUOR, never()),
  ]);
  const answers = await Promise.all(asked);
  expect(answers.map(({ ok }) => ok)).toEqual(Array(6).fill(true));
  // Four in the first second, the others after it.
  const at = server.asked.map((each) => each.at);
  expect(at[4]! - at[0]!).toBeGreaterThan(800);
});
