import { expect, it } from "vitest";
import { coverage, coverageByMarket, lastDays, marketOf } from "./coverage";
import { watched } from "@/lib/domain/testing/ledger";

const members = [
  watched("A.SZ", ["2025-02-04"], { "2025-02-05": 1 }),
  watched("B.SZ", ["2025-02-04"], { "2025-01-27": 1 }),
  watched("C.HK", ["2025-02-04"], { "2025-02-04": 1, "2025-03-03": 1 }),
  watched("D.US", ["2025-02-04"], {}),
  watched("E.SH", ["2025-02-04..2025-02-05"], { "2025-02-06": 1 }),
];

it.each([
  // 01-27 to 02-10 is exactly 10 weekdays
  ["2025-02-10", { priced: 3, of: 4 }], // A, B and C of A to D; E was removed
  ["2025-02-11", { priced: 2, of: 4 }], // B is stale
  ["2025-02-05", { priced: 3, of: 5 }], // E is a member without a bar yet
])("counts on %s the members with a bar that isn't stale: %j", (day, expected) =>
  expect(coverage(members, day, day)).toEqual(expected),
);

it("takes bars on the price day and members on the day of the view", () => {
  expect(coverage(members, "2025-02-05", "2025-02-06")).toEqual({ priced: 3, of: 4 });
  expect(coverage([], "2025-02-05", "2025-02-05")).toEqual({ priced: 0, of: 0 });
});

it("gives the last bar day per market, stale or not, of members only", () => {
  expect(lastDays(members, "2025-02-10", "2025-02-10")).toEqual({ SZ: "2025-02-05", HK: "2025-02-04" });
  expect(lastDays(members, "2025-02-06", "2025-02-05")).toEqual({
    SZ: "2025-02-05",
    HK: "2025-02-04",
    SH: "2025-02-06",
  });
  expect(marketOf("BRK.B.US")).toBe("US");
});

it("counts market by market, the largest first, with the newest bar day of each", () => {
  const told = [
    { symbol: "NVDA.US", stale: true, lastDay: null },
    { symbol: "A.HK", stale: false, lastDay: "2025-02-04" },
    { symbol: "B.SZ", stale: true, lastDay: "2025-01-10" },
    { symbol: "C.SZ", stale: false, lastDay: "2025-02-05" },
  ];
  expect(coverageByMarket(told)).toEqual([
    { market: "SZ", priced: 1, of: 2, lastDay: "2025-02-05" },
    { market: "HK", priced: 1, of: 1, lastDay: "2025-02-04" },
    { market: "US", priced: 0, of: 1, lastDay: null },
  ]);
  expect(coverageByMarket([])).toEqual([]);
});
