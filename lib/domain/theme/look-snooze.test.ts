import { describe, expect, it } from "vitest";
import { groupOf, isSnoozed, type Snooze } from "./look-snooze";
import { LOOK_KINDS, type Look, type LookReason } from "./needs-look";

const theme = { slug: "optics", level: "subtheme", nameEn: "Optics", nameZh: null } as const;
const look = (...reasons: LookReason[]): Look => ({ theme, ticker: null, reasons });
const snoozed = (reasons: LookReason[], more: Partial<Snooze> = {}): Snooze => ({
  ...{ theme: "optics", ticker: null, reasons, day: "2025-03-03", until: null },
  ...more,
});

const offTrack = (excess: number): LookReason => ({ kind: "off_track", excess, relative: excess });
const challenged = (balance: number): LookReason => ({ kind: "challenged", balance, from: [] });
const silent = (weekdays: number): LookReason => ({ kind: "silent", weekdays });
const suspected = (...symbols: string[]): LookReason => ({ kind: "suspected", symbols });
const many = (count: number, weekdays = 20): LookReason => ({ kind: "many_stale", count, weekdays });

describe("a snoozed item", () => {
  it.each([
    ["stays as it was", [offTrack(-0.1)], [offTrack(-0.1)], true],
    ["stays through a day's noise", [offTrack(-0.1)], [offTrack(-0.14)], true],
    ["comes back 5 points lower", [offTrack(-0.1)], [offTrack(-0.1501)], false],
    ["stays when it gets better", [offTrack(-0.1)], [offTrack(-0.03)], true],
    ["stays as its evidence decays", [challenged(-2)], [challenged(-1.9)], true],
    ["comes back with more evidence against it", [challenged(-2)], [challenged(-2.3)], false],
    ["stays while only time passes", [silent(21)], [silent(40)], true],
    ["comes back when the wait began anew", [silent(40)], [silent(21)], false],
    ["stays with fewer price issues", [suspected("A", "B")], [suspected("B")], true],
    ["comes back with another price issue", [suspected("A")], [suspected("A", "B")], false],
    ["stays with as many tickers", [many(5)], [many(5, 60)], true],
    ["comes back with more tickers", [many(5)], [many(6)], false],
    ["stays when a reason is gone", [offTrack(-0.1), silent(30)], [silent(35)], true],
    ["comes back with a new reason", [silent(30)], [offTrack(-0.1), silent(35)], false],
  ])("%s", (_, then, now, expected) => {
    expect(isSnoozed(look(...now), snoozed(then), "2025-03-10")).toBe(expected);
  });

  it.each([
    ["2025-03-02", false], // before it was put off
    ["2025-03-03", true],
    ["2025-03-09", true],
    ["2025-03-10", false], // its day
  ])("until 03-10 is back on %s: %s", (asOf, expected) => {
    expect(isSnoozed(look(silent(30)), snoozed([silent(30)], { until: "2025-03-10" }), asOf)).toBe(expected);
  });

  it("is the theme's own, or the ticker's whichever theme names it", () => {
    const ticker = { symbol: "A.SZ", nameEn: null, nameZh: null, lastDay: null };
    const noBars: LookReason = { kind: "no_bars" };
    const ofTicker = snoozed([noBars], { ticker: "A.SZ", theme: "another" });
    expect(isSnoozed({ theme, ticker, reasons: [noBars] }, ofTicker, "2025-03-10")).toBe(true);
    expect(isSnoozed(look(noBars), ofTicker, "2025-03-10")).toBe(false);
    expect(isSnoozed(look(noBars), snoozed([noBars], { theme: "another" }), "2025-03-10")).toBe(false);
  });
});

it("every kind has a group, and an item that of its most severe reason", () => {
  for (const kind of LOOK_KINDS) expect(groupOf({ reasons: [{ kind } as LookReason] })).toBeDefined();
  expect(groupOf(look(offTrack(-0.1), { kind: "no_notes" }))).toBe("status");
});
