import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/calendar/day";
import type { Member } from "./membership";
import { ledger, watched } from "@/lib/domain/testing/ledger";
import { themeIndex } from "./theme-index";
import { seriesPoints, thinSeries } from "./theme-series";

it("each day's point has the inputs of its level", () => {
  const members = [
    watched("A.SZ", ["2025-02-05"], { "2025-02-05": 10, "2025-02-06": 12, "2025-02-07": 9 }),
    watched("B.SZ", ["2025-02-07"], {}), // a member without bars counts too
  ];
  const index = themeIndex({ callDay: "2025-02-04", base: "first_close", members, through: "2025-02-07" });
  expect(seriesPoints(index, { levels: [null, 100, 96], commonDay: "2025-02-07" }, members)).toEqual([
    {
      day: "2025-02-05",
      level: 100,
      benchmark: null,
      excess: null,
      relative: null,
      drawdown: 0,
      breadth: null,
      eligible: 0,
      members: 1,
      priced: 1,
    },
    {
      day: "2025-02-06",
      level: expect.closeTo(120, 9),
      benchmark: 100,
      excess: expect.closeTo(0.2, 9),
      relative: expect.closeTo(0.2, 9),
      drawdown: 0,
      breadth: null,
      eligible: 1,
      members: 1,
      priced: 1,
    },
    // 90 / 120 − 1 = −0.25; −0.10 − (−0.04) = −0.06; 0.90 / 0.96 − 1 = −0.0625
    {
      day: "2025-02-07",
      level: expect.closeTo(90, 9),
      benchmark: 96,
      excess: expect.closeTo(-0.06, 9),
      relative: expect.closeTo(-0.0625, 9),
      drawdown: expect.closeTo(-0.25, 9),
      breadth: null,
      eligible: 1,
      members: 2,
      priced: 1,
    },
  ]);
});

it("after the last common day the comparison stays as on that day, and is `null` without a benchmark level", () => {
  const members = [
    watched("A.SZ", ["2025-02-05"], {
      "2025-02-05": 10,
      "2025-02-06": 12,
      "2025-02-07": 9,
      "2025-02-10": 15,
    }),
  ];
  const index = themeIndex({ callDay: "2025-02-04", base: "first_close", members, through: "2025-02-10" });
  const points = seriesPoints(index, { levels: [100, 110, 110, null], commonDay: "2025-02-06" }, members);
  // 0.20 − 0.10; 1.2 / 1.1 − 1; the same on the 7th, on which the benchmark has no bar yet
  expect(points.map(({ excess }) => excess)).toEqual([
    0,
    expect.closeTo(0.1, 9),
    expect.closeTo(0.1, 9),
    null,
  ]);
  const ratio = expect.closeTo(1.2 / 1.1 - 1, 9) as number;
  expect(points.map(({ relative }) => relative)).toEqual([0, ratio, ratio, null]);
});

describe("the points sent to a browser", () => {
  const days = Array.from({ length: 1250 }, (_, i) => addDays("2022-01-03", i));
  const member: Member = {
    ...watched("A.SZ", ["2022-01-03"], {}),
    history: ledger(Object.fromEntries(days.map((day, i) => [day, 100 + ((i * 37) % 23)]))),
  };
  const index = themeIndex({
    callDay: "2022-01-03",
    base: "first_close",
    members: [member],
    through: "2099-01-01",
  });
  const points = seriesPoints(
    index,
    { levels: days.map((_, i) => (i < 30 ? null : 100)), commonDay: days.at(-1)! },
    [member],
  );

  it("are 500, with the first, the last, the marked ones and the edges of gaps among them", () => {
    const sent = thinSeries(points, [days[7]!, days[701]!, "2030-01-01", "2000-01-01"]);
    expect(sent).toHaveLength(500);
    const kept = sent.map(({ day }) => day);
    // the benchmark begins at index 30, breadth with the 50th bar
    for (const at of [0, 7, 30, 49, 701, 1249]) expect(kept).toContain(days[at]);
  });

  it("put a mark on a day without a bar on the last point before it", () => {
    const weekdays = points.filter((_, i) => i % 7 < 5); // 2022-01-03 was a Monday
    const sent = thinSeries(weekdays, [days[706]!], 3); // a Sunday
    expect(sent.map(({ day }) => day)).toEqual([days[0], days[704], weekdays.at(-1)!.day]); // its Friday
  });
});
