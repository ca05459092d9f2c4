import { expect, it } from "vitest";
import { boardCsv } from "@/components/board/board-csv";
import { makeThemeItem } from "@/components/themes/testing/theme-item";
import { perPeriod } from "@/lib/domain/calendar/period";
import { recordsIn } from "@/lib/domain/price-file/record-cutter";

const view = { asOf: "2026-03-12", base: "first_close", period: "3m" } as const;

function record(over: Parameters<typeof makeThemeItem>[1]): Record<string, string> {
  const csv = boardCsv(
    [
      {
        item: makeThemeItem("optical", over),
        sector: null,
        nested: false,
        withSector: false,
        hasThemes: false,
        behind: null,
      },
    ],
    view,
  );
  expect(csv.startsWith("\uFEFF")).toBe(true);
  const [head, row] = recordsIn(csv.slice(1), ",");
  return Object.fromEntries(head!.cells.map((name, at) => [name, row!.cells[at]!]));
}

it("contains days, fractions of the chosen period, and counts", () => {
  const row = record({
    parent: "communication",
    returns: perPeriod((period) => (period === "3m" ? 0.182 : -0.02)),
    evidence: "supported",
    evidenceBalance: 2.5,
  });
  expect(row).toMatchObject({
    asOf: "2026-03-12",
    period: "3m",
    sector: "communication",
    theme: "optical",
    callDay: "2025-02-04",
    return: "0.182",
    priceDay: "2026-03-12",
    benchmarkReturn: "0.04",
    excess: "0.06",
    relative: "0.05",
    return_1m: "-0.02",
    breadthAbove: "7",
    breadthOf: "11",
    evidenceBalance: "2.5",
    lastNoteDay: "2026-03-09",
  });
});

it("names the basis of a return, and the members that overstate it", () => {
  const members = ["600941.SH", "600050.SH"].map((symbol) => ({
    symbol,
    nameEn: null,
    nameZh: null,
    exDates: null,
  }));
  expect(record({ basis: "overstated", overstatedMembers: members })).toMatchObject({
    basis: "overstated",
    overstatedMembers: "600941.SH 600050.SH",
  });
});

it("leaves unknown values empty, never zero", () => {
  const nothing = perPeriod(() => null);
  const row = record({ priceDay: null, excess: nothing, relative: nothing, breadth: null, latestNote: null });
  expect([
    row.priceDay,
    row.excess,
    row.relative,
    row.breadthAbove,
    row.evidenceBalance,
    row.lastNote,
  ]).toEqual(["", "", "", "", "", ""]);
});

it("escapes a note that begins like a formula", () => {
  const latestNote = { id: "n", kind: "risk", excerpt: '=HYPERLINK("x"), 光模块', observedOn: "2026-03-09" };
  expect(record({ latestNote, nameEn: "+1" })).toMatchObject({
    lastNote: `'=HYPERLINK("x"), 光模块`,
    nameEn: "'+1",
  });
});
