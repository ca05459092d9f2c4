import { expect, it } from "vitest";
import { readDetail, writeDetail } from "@/lib/prices/refreshes/fetch-detail";
import { emptyFetch } from "@/lib/prices/refreshes/fetch-one";

const dividend = { day: "2025-05-01", kind: "dividend", value: 0.2 } as const;
const none = {
  detail: null,
  adjustments: null,
  seamDay: null,
  lastAction: null,
  method: null,
  note: null,
  proof: null,
  reread: null,
  leftOut: [],
  leftOutCount: 0,
};

it("what a fetch reports is read as it was written, with the values in one line for scripts", () => {
  const adjustments = { file: "total", series: "none" } as const;
  for (const [more, detail] of [
    [{}, null],
    [{ text: "ENOTFOUND" }, "ENOTFOUND"],
    [{ adjustments }, "total ≠ none"],
    [{ seamDay: "2025-03-03", lastAction: dividend }, "2025-03-03 · dividend 0.2 2025-05-01"],
    [{ seamDay: "2025-03-03" }, "2025-03-03"],
    [{ lastAction: dividend }, "dividend 0.2 2025-05-01"],
    [{ method: "raw", note: "not_by_ratio", reread: dividend }, null],
    [{ method: "adjusted", proof: { method: "ratio", reason: null, isConverted: false } }, null],
  ] as const) {
    const { text: _, ...values } = { text: null, ...more };
    const written = writeDetail({ ...emptyFetch("not_stored"), ...more });
    expect(readDetail("not_stored", written)).toEqual({ ...none, ...values, detail });
  }
});

it("the values in the text of an earlier version are read as values", () => {
  const read = (outcome: Parameters<typeof readDetail>[0], text: string) =>
    readDetail(outcome, JSON.stringify({ text, leftOut: [], leftOutCount: 0 }));
  expect(read("adjustment_conflict", "total ≠ none")).toEqual({
    ...none,
    detail: "total ≠ none",
    adjustments: { file: "total", series: "none" },
  });
  expect(read("adjustment_seam", "2025-03-03 · dividend 0.2 2025-05-01")).toEqual({
    ...none,
    detail: "2025-03-03 · dividend 0.2 2025-05-01",
    seamDay: "2025-03-03",
    lastAction: dividend,
  });
  expect(read("adjustment_seam", "2025-03-03")).toMatchObject({ seamDay: "2025-03-03", lastAction: null });
  expect(read("no_overlap", "split 4 2025-05-01")).toMatchObject({
    seamDay: null,
    lastAction: { day: "2025-05-01", kind: "split", value: 4 },
  });
  expect(read("wrong_currency", "HKD ≠ USD")).toEqual({ ...none, detail: "HKD ≠ USD" });
});

it("details of an unknown shape are read as none", () => {
  expect(readDetail("adjustment_seam", '{"lastAction":{"kind":"spin-off"}}')).toEqual(none);
});

it("of many rows left out the first are stored, and their number", () => {
  const leftOut = Array.from({ length: 30 }, () => ({ day: null, code: "bad_day" as const }));
  const { leftOut: stored, leftOutCount } = readDetail(
    "stored",
    writeDetail({ ...emptyFetch("stored"), leftOut }),
  );
  expect([stored.length, leftOutCount]).toEqual([20, 30]);
});
