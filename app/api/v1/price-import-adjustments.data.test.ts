import { describe, expect, it } from "vitest";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { weekdaysUntil } from "@/bench/bars";
import { call } from "@/lib/http/testing/call";
import type { Bars } from "@/lib/prices/series/schema";
import { closes, csv, load, undo } from "./price-imports/ask";
import { GET as readBars } from "./tickers/[symbol]/bars/route";

beginWithSeededBoard();

describe("an adjustment", () => {
  it("is the query's, else the file's, else unknown", async () => {
    const rows = ["2025-03-03,10,9", "2025-03-04,11,10"];
    const dry = async (symbol: string, more = "") =>
      (await load(csv(`symbol=${symbol}&dryRun=1${more}`, "Date,Close,Adj Close", ...rows))).body.adjustment;
    expect(await dry("ADJA")).toBe("total");
    expect(await dry("ADJA", "&adjustment=total")).toBe("total");
    const plain = csv("symbol=ADJB&dryRun=1", "Date,Close", "2025-03-03,10");
    expect((await load(plain)).body.adjustment).toBe("unknown");
    expect((await load({ ...plain, query: `${plain.query}&adjustment=forward` })).body.adjustment).toBe(
      "forward",
    );
  });

  it("answered once is likely for the same bytes, and never applied without an answer", async () => {
    const file = (query: string) => csv(query, "Date,Close", "2025-03-03,20", "2025-03-04,21");
    const first = await load(file("symbol=ADJS&adjustment=forward"));
    // All its bars are stored in a series of known adjustment, so nothing is mixed and there is no question.
    const again = await load(file("symbol=ADJS"));
    expect(again).toMatchObject({
      status: 200,
      body: { id: null, adjustment: "unknown", duplicate: 2, previousImportId: first.body.id },
    });
    expect([again.body.questions, again.body.tickers[0]?.conflict]).toEqual([[], null]);
    // An answer for one ticker does not apply to another.
    const other = await load(file("symbol=ADJT"));
    expect(other.body).toMatchObject({
      adjustment: "unknown",
      accepted: 2,
      questions: [{ about: "adjustment", likely: null }],
    });
    const anew = await load(file("symbol=ADJS&dryRun=1&adjustment=unknown"));
    expect(anew.body).toMatchObject({ duplicate: 2, questions: [] });
    for (const { body } of [other, first]) await undo(body.id);
    expect((await load(file("symbol=ADJS&dryRun=1"))).body).toMatchObject({
      adjustment: "unknown",
      questions: [{ about: "adjustment", likely: null }],
    });
  });

  it("answered for the same bytes is offered after the bars were reverted", async () => {
    const file = (query: string) => csv(query, "Date,Close", "2025-03-03,20", "2025-03-04,22");
    await load(file("symbol=ADJU&adjustment=backward"));
    await load(csv("symbol=ADJU&adjustment=backward", "Date,Close", "2025-03-03,20", "2025-03-04,23"));
    const dry = await load(file("symbol=ADJU&dryRun=1&keep=1"));
    expect(dry.body).toMatchObject({
      questions: [{ about: "adjustment", stated: [], likely: "backward" }],
      tickers: [{ conflict: { code: "adjustment", series: "backward", file: "unknown" } }],
    });
  });

  it("without an answer is no conflict only while no bar is new", async () => {
    await load(csv("symbol=ADJV&adjustment=none", "Date,Close", "2025-03-03,20", "2025-03-04,21"));
    for (const row of ["2025-03-04,22", "2025-03-05,22"])
      expect(await load(csv("symbol=ADJV", "Date,Close", "2025-03-03,20", row))).toMatchObject({
        status: 409,
        body: { code: "adjustment_conflict", series: "none", file: "unknown" },
      });
    // The same bars with another stated adjustment are a conflict that only the user can resolve.
    const renamed = csv("symbol=ADJV&adjustment=split", "Date,Close", "2025-03-03,20", "2025-03-04,21");
    expect(await load(renamed)).toMatchObject({ status: 409, body: { code: "adjustment_conflict" } });
    const replaced = await load({ ...renamed, query: `${renamed.query}&replace=1` });
    expect(replaced.body).toMatchObject({ accepted: 2, adjustment: "split" });
  });

  it("stated twice for one ticker of a file is a question before anything is stored", async () => {
    const file = (query: string) =>
      csv(
        query,
        "date,code,close,adjustflag",
        "2025-03-03,sh.600033,10,3",
        "2025-03-04,sh.600033,5.5,2",
        "2025-03-05,sh.600033,11,3",
      );
    expect((await load(file("dryRun=1"))).body.questions).toEqual([
      { about: "adjustment", stated: ["none", "forward"], likely: null },
    ]);
    expect(await load(file(""))).toMatchObject({
      status: 422,
      body: { code: "invalid", fields: { adjustment: "stated_twice" }, stated: ["none", "forward"] },
    });
    expect(await closes("600033")).toEqual([]);
    expect(await load(file("adjustment=none"))).toMatchObject({
      status: 201,
      body: { accepted: 2, adjustment: "none", rejected: [{ line: 3, code: "other_adjustment" }] },
    });
  });

  it("that contradicts the file is refused with the choice", async () => {
    const answer = await load(csv("symbol=ADJC&adjustment=none", "Date,Close,Adj Close", "2025-03-03,10,9"));
    expect(answer).toMatchObject({
      status: 409,
      body: {
        code: "adjustment_conflict",
        stated: "total",
        asked: "none",
        fields: { adjustment: "contradicts_file" },
        questions: [{ about: "adjustment", stated: ["total"], refused: "contradicts_file" }],
      },
    });
    // A dry run ignores the answer and repeats the question.
    const rows = ["Date,Close,Adj Close", "2025-03-03,10,9"];
    expect(await load(csv("symbol=ADJC&adjustment=none&dryRun=1", ...rows))).toMatchObject({
      status: 200,
      body: {
        adjustment: "total",
        accepted: 1,
        questions: [{ about: "adjustment", stated: ["total"], refused: "contradicts_file" }],
      },
    });
  });

  it("is never mixed in one series: the import is refused, or replaces the whole series on demand", async () => {
    const first = await load(
      csv("symbol=ADJD&adjustment=none", "Date,Close", "2025-03-03,10", "2025-03-04,11"),
    );
    const file = ["Date,Close", "2025-03-04,5.5", "2025-03-05,6"];
    expect(await load(csv("symbol=ADJD&adjustment=forward", ...file))).toMatchObject({
      status: 409,
      body: { code: "adjustment_conflict", series: "none", file: "forward", symbol: "ADJD.US" },
    });
    expect(await closes("ADJD")).toHaveLength(2);
    const replaced = await load(csv("symbol=ADJD&adjustment=forward&replace=1", ...file));
    expect(replaced).toMatchObject({ status: 201, body: { accepted: 2, adjustment: "forward" } });
    expect(await closes("ADJD")).toEqual([
      ["2025-03-04", 5.5],
      ["2025-03-05", 6],
    ]);
    await undo(replaced.body.id);
    expect((await call<Bars>(readBars, { params: { symbol: "ADJD" } })).body).toMatchObject({
      adjustment: "none",
      items: [{ close: 10 }, { close: 11 }],
    });
    await undo(first.body.id);
  });

  it("outside the list is refused", async () => {
    const answer = await load(csv("symbol=ADJE&adjustment=qfq", "Date,Close", "2025-03-03,10"));
    expect(answer).toMatchObject({ status: 422, body: { fields: { adjustment: "not_allowed" } } });
  });
});

/** Closes of about 100 on thirty weekdays, times a factor that may differ by day. */
const series = (symbol: string, factor: (i: number) => number, [from, to] = [0, 30]) =>
  weekdaysUntil("2025-04-11", 30)
    .map((day, i) => `${symbol},${day},${((100 + ((i * 7) % 11)) * factor(i)).toFixed(2)}`)
    .slice(from, to);
const file = (query: string, ...rows: string[][]) =>
  csv(`adjustment=forward&${query}`, "symbol,date,close", ...rows.flat());
const DAY_20 = weekdaysUntil("2025-04-11", 30)[20]!;

describe("a seam between a file and the stored series", () => {
  const once = series("SEAA", (i) => (i < 20 ? 0.9 : 1));
  const mended = series("SEAA", () => 1);

  it("is refused with its day; the series is replaced or kept on demand", async () => {
    const first = await load(file("", once));
    const seam = {
      status: 409,
      body: { code: "adjustment_seam", symbol: "SEAA.US", day: DAY_20, series: "forward" },
    };
    const conflict = { symbol: "SEAA.US", code: "seam", day: DAY_20, series: "forward", file: "forward" };
    const questions = [
      { about: "conflict", tickers: [{ ...conflict, replaced: { bars: 30, daysLost: 0 } }] },
    ];
    const refused = await load<{ questions: object[] }>(file("", mended));
    expect(refused).toMatchObject(seam);
    expect(refused.body.questions).toEqual(questions);
    const checked = await load(file("dryRun=1", mended));
    expect(checked).toMatchObject({ status: 200, body: { id: null, tickers: [{ symbol: "SEAA.US" }] } });
    expect(checked.body.questions).toEqual(questions);
    expect((await load(file("dryRun=1&keep=1", mended))).body.questions).toEqual([]);
    expect(await load(file("keep=1", mended))).toMatchObject({
      status: 200,
      body: { id: null, accepted: 0, corrected: 0, tickers: [{ conflict: { code: "seam", day: DAY_20 } }] },
    });
    const before = await closes("SEAA");
    const replaced = await load(file("replace=1", mended));
    expect(replaced).toMatchObject({ status: 201, body: { accepted: 30, corrected: 0 } });
    expect((await closes("SEAA"))[0]).toEqual(["2025-03-03", 100]);
    expect((await undo(replaced.body.id)).status).toBe(200);
    expect(await closes("SEAA")).toEqual(before);
    await undo(first.body.id);
  });

  it("isn't caused by the correction of a wrong close", async () => {
    const wrong = series("SEAB", (i) => (i === 12 ? 1.5 : i === 29 ? 0.7 : 1));
    await load(file("", wrong));
    expect(
      (
        await load(
          file(
            "",
            series("SEAB", () => 1),
          ),
        )
      ).body,
    ).toMatchObject({ corrected: 2, duplicate: 28 });
  });

  it("is caused by a file of another level that leaves other days of the series unchanged", async () => {
    await load(
      file(
        "",
        series("SEAC", () => 1),
      ),
    );
    const later = series("SEAC", () => 0.95, [10, 30]);
    expect(await load(file("", later))).toMatchObject({ status: 409, body: { code: "adjustment_seam" } });
    const whole = await load(
      file(
        "",
        series("SEAC", () => 0.95),
      ),
    );
    expect(whole.body).toMatchObject({ corrected: 30 }); // no bar of the old level remains
  });

  it("of one ticker among many is reported with the others, which are imported if its series is kept", async () => {
    await load(
      file(
        "",
        series("SEAD", (i) => (i < 20 ? 0.9 : 1)),
      ),
    );
    await load(csv("adjustment=none&symbol=SEAE", "date,close", "2025-03-03,1"));
    const many = [series("SEAD", () => 1), ["SEAE,2025-03-03,2"], ["SEAF,2025-03-03,3"]];
    const conflicts = [
      { symbol: "SEAD.US", code: "seam", day: DAY_20, series: "forward", file: "forward" },
      { symbol: "SEAE.US", code: "adjustment", day: null, series: "none", file: "forward" },
    ];
    expect(await load(file("", ...many))).toMatchObject({
      status: 409,
      body: { code: "adjustment_conflict", conflicts },
    });
    const looked = await load(file("dryRun=1", ...many));
    expect(looked).toMatchObject({
      status: 200,
      body: { questions: [{ about: "conflict", tickers: conflicts }] },
    });
    expect(looked.body.tickers.map(({ conflict }) => conflict?.code ?? null)).toEqual([
      "seam",
      "adjustment",
      null,
    ]);
    expect((await load(file("keep=1", ...many))).body).toMatchObject({ accepted: 1, corrected: 0 });
    expect([await closes("SEAE"), await closes("SEAF")]).toEqual([[["2025-03-03", 1]], [["2025-03-03", 3]]]);
    expect((await load(file("replace=1", ...many))).body).toMatchObject({ accepted: 31, duplicate: 1 });
    expect(await closes("SEAE")).toEqual([["2025-03-03", 2]]);
  });
});

describe("an index", () => {
  const yahoo = (symbol: string, ...rows: string[]) =>
    csv(`symbol=${symbol}`, "Date,Open,High,Low,Close,Adj Close,Volume", ...rows);

  it("is never adjusted, whatever the vendor's columns, and can be continued by its own file", async () => {
    const first = await load(yahoo("000905.SH", "2025-03-03,5890,5910,5880,5900,5900,0"));
    expect(first).toMatchObject({ status: 201, body: { adjustment: "none", questions: [] } });
    const own = csv(
      "",
      "日期Date,指数代码Index Code,收盘Close",
      "20250303,000905,5900",
      "20250304,000905,5950",
    );
    expect(await load(own)).toMatchObject({
      status: 201,
      body: { symbols: ["000905.SH"], adjustment: "none", accepted: 1 },
    });
  });

  it("of the total-return kind is total, whatever its file states", async () => {
    expect((await load(csv("symbol=H00905.CSI", "Date,Close", "2025-03-03,9100"))).body).toMatchObject({
      adjustment: "total",
      questions: [],
    });
  });

  it("ignores answers meant for other tickers", async () => {
    const file = yahoo("NDX.US", "2025-03-03,1,1,1,20425,20425,0");
    const answered = await load({ ...file, query: `${file.query}&adjustment=total&dryRun=1` });
    expect(answered).toMatchObject({ status: 200, body: { adjustment: "none" } });
  });

  it("in a file with shares does not answer the question for the shares", async () => {
    const rows = ["000016.SH,2025-03-03,2600", "600519.SH,2025-03-03,1500"];
    const { body } = await load(csv("dryRun=1", "code,date,close", ...rows));
    expect(body.questions).toMatchObject([{ about: "adjustment", stated: [] }]);
    const answered = await load(csv("dryRun=1&adjustment=forward", "code,date,close", ...rows));
    expect(answered.body.tickers.map(({ symbol, adjustment }) => [symbol, adjustment])).toEqual([
      ["000016.SH", "none"],
      ["600519.SH", "forward"],
    ]);
  });
});
