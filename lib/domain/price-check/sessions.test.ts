import { describe, expect, it } from "vitest";
import * as sessions from "./sessions";

type TestBar = sessions.IdleBar & { volume: number | null };

/** A series as it is read: its closes, and its bars of volume 0. */
const sessionsOf = (bars: readonly TestBar[]): sessions.Sessions => {
  const days = bars.map(({ day }) => day);
  const history = { days, closes: bars.map(({ close, adjClose }) => adjClose ?? close) };
  return {
    days,
    carried: sessions.carriedDays(
      history,
      bars.filter(({ volume }) => volume === 0),
    ),
  };
};
const suspensions = (bars: readonly TestBar[], market: readonly string[]) =>
  sessions.suspensions(sessionsOf(bars), market);

/** The mainland's sessions around the Dragon Boat Festival of 2025 (Monday 2 June). */
const MARKET = [
  "2025-05-22",
  "2025-05-23",
  "2025-05-26",
  "2025-05-27",
  "2025-05-28",
  "2025-05-29",
  "2025-05-30",
  "2025-06-03",
  "2025-06-04",
  "2025-06-05",
  "2025-06-06",
  "2025-06-09",
  "2025-06-10",
  "2025-06-11",
];

const bar = (day: string, close: number, volume: number | null): TestBar => ({
  day,
  open: close,
  high: close,
  low: close,
  close,
  volume,
});

const before = [bar("2025-05-22", 136.6, 900), bar("2025-05-23", 136.1, 990)];
const after = [bar("2025-06-10", 141.9, 6090), bar("2025-06-11", 135.5, 3190)];
const closed = MARKET.slice(2, 12);

describe("one suspension", () => {
  it("is found by missing rows", () => {
    expect(suspensions([...before, ...after], MARKET)).toEqual([
      { from: "2025-05-26", to: "2025-06-09", sessions: 10, told: "absent" },
    ]);
  });

  it("is found by rows without volume at the last price", () => {
    const carried = closed.map((day) => bar(day, 136.1, 0));
    expect(suspensions([...before, ...carried, ...after], MARKET)).toEqual([
      { from: "2025-05-26", to: "2025-06-09", sessions: 10, told: "carried" },
    ]);
  });

  it("is found by both", () => {
    const carried = closed.slice(0, 4).map((day) => bar(day, 136.1, 0));
    expect(suspensions([...before, ...carried, ...after], MARKET)).toMatchObject([
      { sessions: 10, told: "both" },
    ]);
  });

  it("is found by carried rows also where the market's days are unknown", () => {
    const carried = closed.map((day) => bar(day, 136.1, 0));
    expect(suspensions([...before, ...carried, ...after], [])).toMatchObject([
      { sessions: 10, told: "carried" },
    ]);
  });
});

describe("sessions without a row", () => {
  const without = (...days: string[]) =>
    MARKET.filter((day) => !days.includes(day)).map((day, i) => bar(day, 100 + i, 500));

  it.each<[days: string[], count: number]>([
    [[], 0],
    [["2025-05-28"], 0],
    [["2025-05-28", "2025-05-29"], 0],
    [["2025-05-28", "2025-05-29", "2025-05-30"], 1],
    [["2025-05-27", "2025-05-29", "2025-06-03"], 0],
  ])("%j are missing, %d suspensions", (days, count) => {
    const bars = without(...days);
    expect(sessions.missingSessions(sessionsOf(bars).days, MARKET)).toEqual(days);
    expect(suspensions(bars, MARKET)).toHaveLength(count);
  });

  it("before the first bar and after the last don't count", () => {
    expect(sessions.missingSessions(MARKET.slice(4, 6), MARKET)).toEqual([]);
    expect(sessions.missingSessions([], MARKET)).toEqual([]);
    expect(suspensions([], MARKET)).toEqual([]);
  });
});

describe("a row without volume", () => {
  it.each([
    ["at another price", bar("2025-05-26", 140, 0)],
    ["that moved in the day", { ...bar("2025-05-26", 136.1, 0), high: 137 }],
    ["with an unknown volume", bar("2025-05-26", 136.1, null)],
    ["with volume after all", bar("2025-05-26", 136.1, 1)],
  ])("%s isn't a suspension", (_, row) => {
    expect(suspensions([...before, row], MARKET)).toEqual([]);
  });

  it("with only a close is one", () => {
    const row = { day: "2025-05-26", close: 136.1, volume: 0 };
    expect(suspensions([...before, row], MARKET)).toMatchObject([
      { from: "2025-05-26", sessions: 1, told: "carried" },
    ]);
  });
});
