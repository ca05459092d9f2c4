import { describe, expect, it } from "vitest";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { importCloses } from "@/app/api/v1/testing/import-closes";
import { call } from "@/lib/http/testing/call";
import { addDays, isWeekday } from "@/lib/domain/calendar/day";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import type { ThemeSeries } from "@/lib/themes/series-schema";
import type { Watch } from "@/lib/watchlist/schema";
import { POST as importPrices } from "./price-imports/route";
import { GET as read } from "./themes/[slug]/route";
import { GET as series } from "./themes/[slug]/series/route";
import { POST as watch } from "./themes/[slug]/watches/route";
import { POST as createTheme } from "./themes/route";
import { DELETE as removeWatch } from "./watches/[id]/route";
import { GET as watchlist } from "./watchlist/route";

beginWithSeededBoard();

/**
 * Closes for manual calculation: the mainland was closed from 28 January to 4 February, Hong Kong traded on the 4th.
 */
const A = "300308.SZ";
const B = "00700.HK";
const CSI300 = "000300.SH";
const CLOSES: Record<string, string[]> = {
  [A]: ["2025-01-27,100", "2025-02-05,110", "2025-02-06,121", "2025-02-07,108.9"],
  [B]: ["2025-02-03,200", "2025-02-04,200", "2025-02-05,210", "2025-02-06,199.5", "2025-02-07,209.475"],
  [CSI300]: ["2025-01-27,4000", "2025-02-05,4000", "2025-02-06,4080", "2025-02-07,4039.2"],
};

async function makeTheme(slug: string, symbols: string[], parent?: string) {
  const json = { nameEn: slug, parent, callDay: "2025-02-04" };
  expect((await call(createTheme, { json })).status).toBe(201);
  return Promise.all(symbols.map((symbol) => add(slug, symbol)));
}

async function add(slug: string, symbol: string, addedOn = "2025-02-04") {
  const answer = await call<Watch>(watch, { params: { slug }, json: { symbol, addedOn } });
  expect(answer.status).toBe(201);
  return answer.body;
}

const detail = async (slug: string, query = "", asOf = "2025-02-07") =>
  (await call<ThemeDetail>(read, { params: { slug }, query: `?asOf=${asOf}${query}` })).body;
const points = async (slug: string, query = "") =>
  (await call<ThemeSeries>(series, { params: { slug }, query: `?asOf=2025-02-07${query}` })).body.points;

function expectNumbers(actual: (number | null)[], expected: (number | null)[]) {
  expect(actual.map((each) => each === null)).toEqual(expected.map((each) => each === null));
  actual.forEach((each, i) => each !== null && expect(each).toBeCloseTo(expected[i]!, 10));
}

describe("whether a theme rests on samples", () => {
  it("is true until a member has a real bar; then generated bars are ignored", async () => {
    await makeTheme("sector", []);
    await makeTheme("pair", [A, B], "sector");
    const isSample = async () => [(await detail("pair")).sample, (await detail("sector")).sample];
    const isImported = async () => (await detail("pair")).imported;
    expect(await isSample()).toEqual([true, true]);
    expect(await isImported()).toBe(false);
    await importCloses(A, CLOSES[A]!);
    const half = await detail("pair");
    expect([half.sample, half.imported, half.coverage]).toEqual([false, true, { priced: 1, of: 2 }]);
    expect(half.members.map(({ sample, lastDay, reasons }) => [sample, lastDay, reasons.sinceCall])).toEqual([
      [false, "2025-02-07", null],
      [false, null, "no_bars"], // its generated bars are ignored
    ]);
    await importCloses(B, CLOSES[B]!);
    expect(await isSample()).toEqual([false, false]);
    expect((await detail("pair")).benchmark?.sample).toBe(true);
    expect((await detail("pair")).relativeReasons.sinceCall).toBe("sample_benchmark");
    await importCloses(CSI300, CLOSES[CSI300]!);
    expect((await detail("pair")).relativeReasons.sinceCall).toBeNull();
    // A view with a sample benchmark has no comparison.
    const asked = await detail("pair", "&benchmark=HSI");
    expect([asked.sample, asked.relativeReasons.sinceCall]).toEqual([false, "sample_benchmark"]);
    // A theme with only generated bars depends on them.
    expect((await detail("operators")).sample).toBe(true);
  });
});

describe("two tickers by first_close", () => {
  it("have the index calculated by hand", async () => {
    // Bases: A 02-05 (110), B 02-04 (200); the benchmark 02-05 (4000).
    // 02-05: B alone, 210 / 200 = +5 %             → 105
    // 02-06: A 121 / 110 = +10 %, B 199.5 / 210 = −5 %, mean +2.5 %   → 107.625
    // 02-07: A 108.9 / 121 = −10 %, B 209.475 / 199.5 = +5 %, mean −2.5 % → 104.934375
    const line = await points("pair");
    expect(line.map(({ day }) => day)).toEqual(["2025-02-04", "2025-02-05", "2025-02-06", "2025-02-07"]);
    expect(line.map(({ eligible, members }) => [eligible, members])).toEqual([
      [0, 2],
      [1, 2],
      [2, 2],
      [2, 2],
    ]);
    expectNumbers(
      line.map((point) => point.level),
      [100, 105, 107.625, 104.934375],
    );
    expectNumbers(
      line.map((point) => point.benchmark),
      [null, 100, 102, 100.98],
    );
    expectNumbers(
      line.map((point) => point.relative),
      [null, 0.05, 1.07625 / 1.02 - 1, 1.04934375 / 1.0098 - 1],
    );
    expectNumbers(
      line.map((point) => point.drawdown),
      [0, 0, 0, -0.025],
    );
    expect(line.map((point) => point.breadth)).toEqual([null, null, null, null]);
    expect(await points("sector")).toEqual(line);
  });

  it("have the returns, contributions and status that follow", async () => {
    const theme = await detail("pair");
    expectNumbers(
      [theme.returns.sinceCall, theme.returns["1d"], theme.returns["1w"], theme.relative.sinceCall],
      [0.04934375, -0.025, null, 1.04934375 / 1.0098 - 1],
    );
    expect(theme.reasons["1w"]).toBe("before_start");
    expect(theme.breadth).toBeNull();
    expect(theme.coverage).toEqual({ priced: 2, of: 2 });
    expectNumbers([theme.drawdown, theme.maxDrawdown!.value], [-0.025, -0.025]);
    expect(theme.maxDrawdown).toMatchObject({ peakDay: "2025-02-06", troughDay: "2025-02-07" });
    const member = (symbol: string) => theme.members.find((each) => each.symbol === symbol)!;
    // A: 1.05 × 0.10 / 2 − 1.07625 × 0.10 / 2; B: 0.05 − 1.05 × 0.05 / 2 + 1.07625 × 0.05 / 2
    expectNumbers([member(A).contribution, member(B).contribution], [-0.0013125, 0.05065625]);
    expectNumbers([member(A).returns.sinceCall, member(B).returns.sinceCall], [-0.01, 0.047375]);
    // 1.049344 / 1.0098 − 1 = +3.9 % is more than 2 %, and there is no evidence.
    expect(theme).toMatchObject({ market: "ahead", evidence: "none", status: "on_track" });
    // Ahead since its first day against the benchmark, at +5 %, until the lead falls below +1 %.
    expect(theme.why).toMatchObject({
      marketSince: { day: "2025-02-05", relative: expect.closeTo(0.05, 12) },
      marketEnd: { above: null, below: 0.01, minPriced: 1 },
    });
    expect(theme.lastDays).toEqual({ SZ: "2025-02-07", HK: "2025-02-07" });
    expect(theme.lastDay).toBe("2025-02-07");
    expect(theme.breadthReason).toBe("too_few_bars");
    expect(theme.basis).toBe("like_for_like");
  });

  it("have no relative return on the call day, for which the benchmark has no close", async () => {
    const theme = await detail("pair", "", "2025-02-04");
    expect(theme.asOf).toBe("2025-02-04");
    expect([theme.returns.sinceCall, theme.relative.sinceCall]).toEqual([0, null]);
    expect(theme.relativeReasons.sinceCall).toBe("no_benchmark_bars");
    expect(theme).toMatchObject({ market: "unknown", status: "unproven" });
  });
});

describe("the same two by last_close", () => {
  it("start before the holiday, and count from the day of their watches", async () => {
    // Bases: A 01-27 (100), B 02-03 (200), the benchmark 01-27. Watched from 02-04: until then nobody is eligible.
    // 02-04: A has no bar (0), B 200 / 200 (0)      → 100
    // 02-05: A 110 / 100 = +10 %, B +5 %, mean +7.5 % → 107.5
    // 02-06: +2.5 % → 110.1875; 02-07: −2.5 % → 107.4328125
    const line = await points("pair", "&base=last_close");
    expect(line.map(({ day, eligible, members }) => [day, eligible, members])).toEqual([
      ["2025-01-27", 0, 0],
      ["2025-02-03", 0, 0],
      ["2025-02-04", 2, 2],
      ["2025-02-05", 2, 2],
      ["2025-02-06", 2, 2],
      ["2025-02-07", 2, 2],
    ]);
    expectNumbers(
      line.map((point) => point.level),
      [100, 100, 100, 107.5, 110.1875, 107.4328125],
    );
    expectNumbers(
      line.map((point) => point.benchmark),
      [100, 100, 100, 100, 102, 100.98],
    );
    const theme = await detail("pair", "&base=last_close");
    // One week before 02-07 is 01-31: the last axis day by then is 01-27.
    expectNumbers([theme.returns["1w"], theme.relative["1w"]], [0.074328125, 1.074328125 / 1.0098 - 1]);
    expect(theme.status).toBe((await detail("pair")).status);
    expectNumbers([theme.why.relative], [1.04934375 / 1.0098 - 1]);
  });
});

describe("the return's rest on few members", () => {
  const near = (value: number) => expect.closeTo(value, 10) as number;
  const rest = async (...view: Parameters<typeof detail>) => {
    const { medianMember, withoutLargest } = await detail(...view);
    return { medianMember, withoutLargest };
  };
  const known = (value: number) => ({ value: near(value), reason: null });

  it("is told by the median member and by the index without the largest contributor", async () => {
    // A 108.9 / 110 − 1 = −1 %, B 209.475 / 200 − 1 = +4.7375 %: the mean is +1.86875 %.
    // B contributes 0.05 − 1.05 × 0.05 / 2 + 1.07625 × 0.05 / 2 = 5.065625 points, A −0.13125: without B stands A.
    const expected = {
      medianMember: { ...known(0.0186875), of: 2 },
      withoutLargest: {
        ...known(-0.01),
        largest: { symbol: B, nameEn: "Tencent", nameZh: "腾讯控股", contribution: near(0.05065625) },
      },
    };
    expect(await rest("pair")).toEqual(expected);
    expect(await rest("sector")).toEqual(expected); // of its theme's members
  });

  it("goes by the view's base rule and day", async () => {
    // From 100 on 01-27 A gains 8.9 %: (8.9 + 4.7375) / 2 = 6.81875 %
    // A contributes 0.05 + 1.075 × 0.05 − 1.101875 × 0.05 = 4.865625 points, B half of each with its own sign
    expect(await rest("pair", "&base=last_close")).toMatchObject({
      medianMember: { ...known(0.0681875), of: 2 },
      withoutLargest: { ...known(0.047375), largest: { symbol: A, contribution: near(0.04865625) } },
    });
    // By 02-06 A has +10 %, B −0.25 %; A contributes 1.05 × 0.10 / 2 = 5.25 points
    expect(await rest("pair", "", "2025-02-06")).toMatchObject({
      medianMember: { ...known(0.04875), of: 2 },
      withoutLargest: { ...known(-0.0025), largest: { symbol: A, contribution: near(0.0525) } },
    });
  });

  it("is unknown with its reason", async () => {
    await importCloses("LATE.US", ["2025-03-03,1"]); // 16 weekdays after the last prices of the two
    expect(await rest("pair", "", "2025-03-03")).toEqual({
      medianMember: { value: null, reason: "stale", of: 0 },
      withoutLargest: { value: null, reason: "stale", largest: null },
    });
    await makeTheme("one-priced", [A, "NOPE"]);
    expect(await rest("one-priced")).toMatchObject({
      medianMember: { ...known(-0.01), of: 1 },
      withoutLargest: { value: null, reason: "too_few_members", largest: { symbol: A } },
    });
  });

  it("counts no sample prices beside real ones", async () => {
    await makeTheme("mixed-kinds", [A, "688981.SH"]);
    expect(await rest("mixed-kinds")).toMatchObject({
      medianMember: { of: 1 },
      withoutLargest: { reason: "too_few_members" },
    });
  });
});

describe("a member that is removed and added again", () => {
  it("counts up to its last day and again from its new first day", async () => {
    const [, second] = await makeTheme("leaving", [A, B]);
    const removal = { method: "DELETE", params: { id: second!.id }, query: "?on=2025-02-06" };
    expect((await call(removeWatch, removal)).status).toBe(200);
    // On 02-07 only A counts: 107.625 × 0.9
    expectNumbers(
      (await points("leaving")).map((point) => point.level),
      [100, 105, 107.625, 96.8625],
    );
    const left = await detail("leaving");
    expect(left.coverage).toEqual({ priced: 1, of: 1 });
    // The median is A's alone; A's share of the index, 1.05 × 0.10 / 2 − 1.07625 × 0.10, is larger than B's 2.375 points.
    expect([left.medianMember.of, left.withoutLargest.largest?.symbol]).toEqual([1, A]);
    expectNumbers([left.medianMember.value, left.withoutLargest.value], [-0.01, 199.5 / 200 - 1]);
    await add("leaving", B, "2025-02-07");
    const theme = await detail("leaving");
    expect(theme.members).toHaveLength(2);
    expect(theme.members.find((member) => member.symbol === B)).toMatchObject({
      baseDay: "2025-02-04",
      addedOn: "2025-02-07",
      removedOn: null,
    });
    expectNumbers([theme.returns.sinceCall], [0.04934375]);
    expect(theme.medianMember.of).toBe(2); // B once, from its first base
    expectNumbers([theme.medianMember.value], [0.0186875]);
  });
});

describe("thin prices", () => {
  it("leave the market leg unknown if fewer than half of the members have any", async () => {
    await makeTheme("thin", [A, "ABC", "XYZ"]);
    const theme = await detail("thin");
    expect(theme.coverage).toEqual({ priced: 1, of: 3 });
    // A from 110 to 108.9 against +0.98 %: −1.96 %, which would be in line with sufficient coverage
    expectNumbers([theme.relative.sinceCall], [0.99 / 1.0098 - 1]);
    expect(theme).toMatchObject({
      market: "unknown",
      status: "unproven",
      why: { market: "unknown", marketSince: { day: "2025-02-05" }, marketEnd: null },
    });
    await makeTheme("half", [A, "ABC"]);
    expect(await detail("half")).toMatchObject({ market: "in_line", status: "unproven" });
  });

  it("give breadth from the fiftieth close on", async () => {
    const days = Array.from({ length: 90 }, (_, i) => addDays("2025-02-07", i - 89))
      .filter(isWeekday)
      .slice(-50);
    const rising = days.map((day, i) => `${day},${i + 1}`); // 50 closes 1 … 50, mean 25.5
    await importCloses("ABC.US", rising);
    await importCloses("XYZ.US", rising.slice(1));
    await makeTheme("breadth", ["ABC"]);
    expect((await detail("breadth")).breadth).toEqual({ above: 1, of: 1 });
    expect((await detail("breadth", "", "2025-02-06")).breadth).toBeNull();
    expect((await detail("thin")).breadth).toEqual({ above: 1, of: 1 }); // A has 4 closes, XYZ 49
  });

  it("use the adjusted close if the file has one, and report mixed adjustments", async () => {
    // A split on 02-06: the close halves while the adjusted close rises by a tenth.
    const rows = ["2025-02-05,100,50", "2025-02-06,55,55"];
    await importCloses("SPLT.US", rows, "Date,Close,Adj Close");
    await makeTheme("split", ["SPLT"]);
    const theme = await detail("split");
    expectNumbers([theme.returns.sinceCall], [0.1]);
    expect(theme.basis).toBe("mixed");
    expect(theme.members[0]).toMatchObject({ adjustment: "total", baseClose: 50, lastClose: 55 });
  });
});

describe("a view of an earlier day", () => {
  const on = async (slug: string, asOf: string) =>
    (await call<ThemeDetail>(read, { params: { slug }, query: `?asOf=${asOf}` })).body;

  it("excludes a series that begins later, including its adjustment", async () => {
    await importCloses("600031.SH", ["2025-02-05,10", "2025-02-06,11"]);
    await makeTheme("leak", ["600031.SH", "600032.SH"]);
    const before = await on("leak", "2025-02-07");
    expect(before.basis).toBe("like_for_like");
    const answer = await call(importPrices, {
      query: "?symbol=600032.SH&adjustment=total",
      body: "Date,Close\n2025-06-02,5",
      headers: { "content-type": "text/csv" },
    });
    expect(answer.status).toBe(201);
    expect(await on("leak", "2025-02-07")).toEqual(before);
    expect((await on("leak", "2025-06-03")).members[1]).toMatchObject({ adjustment: "total" });
  });
});

describe("a ticker watched again", () => {
  it("has its return since added from the day shown with it", async () => {
    await importCloses("600033.SH", ["2025-02-05,10", "2025-02-06,20", "2025-02-07,30"]);
    const [first] = await makeTheme("again", ["600033.SH"]);
    await call(removeWatch, { method: "DELETE", params: { id: first!.id }, query: "?on=2025-02-05" });
    await add("again", "600033.SH", "2025-02-06");
    const [member] = (await detail("again")).members;
    expect(member).toMatchObject({ addedOn: "2025-02-06", baseDay: "2025-02-05" });
    expect([member?.sinceAdded, member?.returns.sinceCall]).toEqual([0.5, 2]); // 30 / 20 and 30 / 10
    const rows = await call<{ items: { addedOn: string; sinceAdded: number }[] }>(watchlist, {
      query: "?asOf=2025-02-07&theme=again",
    });
    expect(rows.body.items).toMatchObject([{ addedOn: "2025-02-06", sinceAdded: 0.5 }]);
  });
});

describe("the starter list", () => {
  it("is reported if a return includes its tickers, also after their removal", async () => {
    const slug = "edge-computing";
    const seen = async () =>
      (await call<ThemeDetail>(read, { params: { slug }, query: "?asOf=2025-06-30" })).body;
    const { members } = await seen();
    for (const { watchId } of members) {
      await call(removeWatch, { method: "DELETE", params: { id: watchId }, query: "?on=2025-06-20" });
    }
    const after = await seen();
    expect(after.coverage.of).toBe(0);
    expect(after.returns.sinceCall).not.toBeNull();
    expect(after.starter).toBe(true);
  });
});
