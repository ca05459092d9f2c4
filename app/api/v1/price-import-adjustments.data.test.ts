import { beforeAll, describe, expect, it } from "vitest";
import { call } from "@/lib/api/testing/call";
import type { Bars } from "@/lib/tickers/schema";
import { seedBoard } from "@/prisma/seed/seed-board";
import { closes, csv, load, undo } from "./price-imports/ask";
import { GET as readBars } from "./tickers/[symbol]/bars/route";

beforeAll(() => seedBoard("2025-07-01"), 60_000);

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

  it("that contradicts the file is refused with the choice", async () => {
    const answer = await load(csv("symbol=ADJC&adjustment=none", "Date,Close,Adj Close", "2025-03-03,10,9"));
    expect(answer).toMatchObject({
      status: 409,
      body: {
        code: "adjustment_conflict",
        stated: "total",
        asked: "none",
        fields: { adjustment: "contradicts_file" },
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
