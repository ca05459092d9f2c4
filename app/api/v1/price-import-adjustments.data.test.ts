import { describe, expect, it } from "vitest";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { weekdaysUntil } from "@/bench/bars";
import { call } from "@/lib/http/testing/call";
import type { Bars } from "@/lib/tickers/schema";
import { closes, csv, load, undo } from "./price-imports/ask";
import { GET as readBars } from "./tickers/[symbol]/bars/route";

beginWithSeededBoard();

describe("an adjustment", () => {
  it("is what the query says, else what the file states, else unknown", async () => {
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

  it("once said of a file is likely when the same bytes come again, and never taken unasked", async () => {
    const file = (query: string) => csv(query, "Date,Close", "2025-03-03,20", "2025-03-04,21");
    const first = await load(file("symbol=ADJS&adjustment=forward"));
    // Its bars all stand, in a series that says how it is adjusted: nothing is mixed, and there is nothing to ask.
    const again = await load(file("symbol=ADJS"));
    expect(again).toMatchObject({
      status: 200,
      body: { id: null, adjustment: "unknown", duplicate: 2, previousImportId: first.body.id },
    });
    expect([again.body.questions, again.body.tickers[0]?.conflict]).toEqual([[], null]);
    // What was said of one ticker isn't said of another.
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

  it("said of the same bytes is offered where the bars don't stand any more", async () => {
    const file = (query: string) => csv(query, "Date,Close", "2025-03-03,20", "2025-03-04,22");
    await load(file("symbol=ADJU&adjustment=backward"));
    await load(csv("symbol=ADJU&adjustment=backward", "Date,Close", "2025-03-03,20", "2025-03-04,23"));
    const dry = await load(file("symbol=ADJU&dryRun=1&keep=1"));
    expect(dry.body).toMatchObject({
      questions: [{ about: "adjustment", stated: [], likely: "backward" }],
      tickers: [{ conflict: { code: "adjustment", series: "backward", file: "unknown" } }],
    });
  });

  it("that isn't said is no conflict only as long as nothing is new", async () => {
    await load(csv("symbol=ADJV&adjustment=none", "Date,Close", "2025-03-03,20", "2025-03-04,21"));
    for (const row of ["2025-03-04,22", "2025-03-05,22"])
      expect(await load(csv("symbol=ADJV", "Date,Close", "2025-03-03,20", row))).toMatchObject({
        status: 409,
        body: { code: "adjustment_conflict", series: "none", file: "unknown" },
      });
    // Said to be another one, the same bars are the series' under another name, which only a person can settle.
    const renamed = csv("symbol=ADJV&adjustment=split", "Date,Close", "2025-03-03,20", "2025-03-04,21");
    expect(await load(renamed)).toMatchObject({ status: 409, body: { code: "adjustment_conflict" } });
    const replaced = await load({ ...renamed, query: `${renamed.query}&replace=1` });
    expect(replaced.body).toMatchObject({ accepted: 2, adjustment: "split" });
  });

  it("that a file states twice over of one ticker is asked before any of it is stored", async () => {
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
    // A check goes on as if it hadn't been given, and asks again.
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

  it("is never mixed in one series: refused, or the whole series replaced on demand", async () => {
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

/** Thirty weekdays of closes about 100, times a factor that may change from day to day. */
const series = (symbol: string, factor: (i: number) => number, [from, to] = [0, 30]) =>
  weekdaysUntil("2025-04-11", 30)
    .map((day, i) => `${symbol},${day},${((100 + ((i * 7) % 11)) * factor(i)).toFixed(2)}`)
    .slice(from, to);
const file = (query: string, ...rows: string[][]) =>
  csv(`adjustment=forward&${query}`, "symbol,date,close", ...rows.flat());
const DAY_20 = weekdaysUntil("2025-04-11", 30)[20]!;

describe("a seam between a file and the series there", () => {
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

  it("isn't made by a wrong close that is mended", async () => {
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

  it("is made by a file of another level that leaves days of the series as they are", async () => {
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
    expect(whole.body).toMatchObject({ corrected: 30 }); // nothing of the old level is left beside it
  });

  it("of one ticker among many is told beside them; the others go in when it is kept", async () => {
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

  it("is not adjusted, whatever columns the vendor adds, and its own file continues it", async () => {
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

  it("of the total-return kind is total, whatever its file says", async () => {
    expect((await load(csv("symbol=H00905.CSI", "Date,Close", "2025-03-03,9100"))).body).toMatchObject({
      adjustment: "total",
      questions: [],
    });
  });

  it("takes no answer that is meant for tickers", async () => {
    const file = yahoo("NDX.US", "2025-03-03,1,1,1,20425,20425,0");
    const answered = await load({ ...file, query: `${file.query}&adjustment=total&dryRun=1` });
    expect(answered).toMatchObject({ status: 200, body: { adjustment: "none" } });
  });

  it("beside shares in one file leaves the question to them", async () => {
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
