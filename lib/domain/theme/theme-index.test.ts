import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BaseRule, BASE_RULES, baseIndexBy } from "./base-rule";
import { earliestDay } from "@/lib/domain/calendar/day";
import { isMember, joinDayOf, type Member, membersBy } from "./membership";
import { isStale } from "./price-history";
import { someDay, someMembers } from "@/lib/domain/testing/arbitrary";
import { watched } from "@/lib/domain/testing/ledger";
import { themeIndex, type ThemeIndexInput } from "./theme-index";

/** The index as a table: day, level, eligible. */
const table = (input: ThemeIndexInput) => {
  const { axis, levels, eligible } = themeIndex(input);
  return axis.days.map((day, t) => [day, levels[t], eligible[t]]);
};

const rows = (...expected: [string, number, number][]) =>
  expected.map(([day, level, eligible]) => [day, expect.closeTo(level, 9), eligible]);

describe("around 2025-02-04, the mainland closed from 28 January to 4 February", () => {
  const members = [
    watched("600941.SH", ["2025-02-04"], {
      "2025-01-24": 99,
      "2025-01-27": 100,
      "2025-02-05": 90,
      "2025-02-06": 99,
    }),
    watched("00941.HK", ["2025-02-04"], {
      "2025-01-27": 48,
      "2025-01-28": 49,
      "2025-02-03": 50,
      "2025-02-04": 52,
      "2025-02-05": 51,
      "2025-02-06": 51,
    }),
  ];
  const view = { callDay: "2025-02-04", members, through: "2025-02-06" };

  it("starts each market on its own first close", () =>
    expect(table({ ...view, base: "first_close" })).toEqual(
      rows(
        ["2025-02-04", 100, 0], // Hong Kong's base; nothing has moved yet
        ["2025-02-05", 98.0769230769, 1], // 100 × 51/52; the mainland's base is today
        ["2025-02-06", 102.9807692308, 2], // × (1 + (99/90 − 1 + 51/51 − 1) / 2) = × 1.05
      ),
    ));

  it("starts each market on its own last close before the call", () =>
    expect(table({ ...view, base: "last_close" })).toEqual(
      rows(
        ["2025-01-27", 100, 0], // the mainland's base
        ["2025-01-28", 100, 0], // no ticker is a member before 02-04
        ["2025-02-03", 100, 0], // Hong Kong's base
        ["2025-02-04", 102, 2], // (0 + 52/50 − 1) / 2 = 0.02: the closed mainland counts with 0
        ["2025-02-05", 95.9192307692, 2], // × (1 + (90/100 − 1 + 51/52 − 1) / 2) = × (1 − 0.0596153846)
        ["2025-02-06", 100.7151923077, 2], // × 1.05
      ),
    ));

  it("doesn't count a member between its last close before the call and the call, whenever it was added", () => {
    const early = members.map((member) => ({
      ...member,
      spans: [{ addedOn: "2024-12-02", removedOn: null }],
    }));
    // joinDay = max(callDay, addedOn) = 02-04: as if added that day
    expect(table({ ...view, base: "last_close", members: early })).toEqual(
      table({ ...view, base: "last_close" }),
    );
  });

  it("gives each member's contribution, which sum to the index's return", () => {
    const { contributions } = themeIndex({ ...view, base: "first_close" });
    // Hong Kong: −1/52 alone on the 5th, 0 on the 6th. The mainland: 0.980769 × 0.10 / 2 = 0.0490385.
    expect(contributions.get("00941.HK")).toBeCloseTo(-1 / 52, 12);
    expect(contributions.get("600941.SH")).toBeCloseTo(0.049038461538, 12);
  });

  it("has no day before any ticker could be traded", () =>
    expect(table({ ...view, base: "first_close", through: "2025-02-03" })).toEqual([]));
});

describe("members added, removed, suspended and resumed", () => {
  const flat = { "2025-03-03": 10, "2025-03-04": 10, "2025-03-05": 10, "2025-03-06": 10, "2025-03-07": 10 };
  const index = (members: Member[], through: string) =>
    table({ callDay: "2025-03-03", base: "first_close", members, through });

  it("counts a suspended member with 0 until it is stale, and its whole jump on the day it resumes", () => {
    const daily = watched("A.SZ", ["2025-03-03"], {
      "2025-03-03": 10,
      "2025-03-17": 10,
      "2025-03-18": 11,
      "2025-03-19": 11,
      "2025-03-20": 11,
    });
    const suspended = watched("B.SZ", ["2025-03-03"], {
      "2025-03-03": 10,
      "2025-03-19": 13,
      "2025-03-20": 13,
    });
    expect(index([daily, suspended], "2025-03-20")).toEqual(
      rows(
        ["2025-03-03", 100, 0],
        ["2025-03-17", 100, 2], // exactly 10 weekdays since its last bar: 0, not absent
        ["2025-03-18", 110, 1], // 11 weekdays: out; A alone +10 %
        ["2025-03-19", 126.5, 2], // back with 13/10 − 1 = 0.30; (0 + 0.30) / 2 = 0.15
        ["2025-03-20", 126.5, 2],
      ),
    );
  });

  it("carries the level on where no member is eligible", () => {
    const removed = watched("A.SZ", ["2025-03-03..2025-03-04"], {
      ...flat,
      "2025-03-04": 11,
      "2025-03-05": 22,
    });
    expect(index([removed], "2025-03-06")).toEqual(
      rows(
        ["2025-03-03", 100, 0],
        ["2025-03-04", 110, 1], // still a member on the day it is removed
        ["2025-03-05", 110, 0], // after its removal its bar days stay on the axis
        ["2025-03-06", 110, 0],
      ),
    );
  });

  it("counts a ticker that is watched again from its first base and its own previous bar", () => {
    const again = watched("A.SZ", ["2025-03-03..2025-03-04", "2025-03-06"], {
      "2025-03-03": 10,
      "2025-03-04": 11,
      "2025-03-05": 20,
      "2025-03-06": 22,
      "2025-03-07": 11,
    });
    expect(index([again], "2025-03-07")).toEqual(
      rows(
        ["2025-03-03", 100, 0],
        ["2025-03-04", 110, 1],
        ["2025-03-05", 110, 0], // between its spans
        ["2025-03-06", 121, 1], // 22/20 − 1 = 0.10
        ["2025-03-07", 60.5, 1], // 11/22 − 1 = −0.50
      ),
    );
  });

  it("puts a later member's bar days on the axis, also those before its base", () => {
    const early = watched("A.SZ", ["2025-03-03"], { "2025-03-03": 10, "2025-03-07": 12 });
    const later = watched("B.HK", ["2025-03-06"], { ...flat, "2025-02-28": 10, "2025-03-07": 11 });
    expect(index([early, later], "2025-03-07")).toEqual(
      rows(
        ["2025-03-03", 100, 0], // 02-28 is before t0
        ["2025-03-04", 100, 1],
        ["2025-03-05", 100, 1],
        ["2025-03-06", 100, 1], // B's base
        ["2025-03-07", 115, 2], // (0.20 + 0.10) / 2
      ),
    );
  });

  it("by last close doesn't count a member before the day it was added, though its base is earlier", () => {
    const early = watched("A.HK", ["2025-03-03"], { "2025-02-28": 10, "2025-03-03": 10, "2025-03-05": 11 });
    const later = watched("B.SZ", ["2025-03-06"], { "2025-03-03": 10, "2025-03-06": 10 });
    expect(
      table({ callDay: "2025-03-03", base: "last_close", members: [early, later], through: "2025-03-06" }),
    ).toEqual(
      rows(
        ["2025-02-28", 100, 0],
        ["2025-03-03", 100, 1],
        ["2025-03-05", 110, 1], // B, with its base on 03-03 and a close today, would have halved the level
        ["2025-03-06", 110, 2],
      ),
    );
  });

  it("leaves a ticker that never had a base out of the axis", () => {
    const dead = watched("B.SZ", ["2025-03-03"], { "2025-02-27": 5, "2025-02-28": 5 });
    expect(index([watched("A.SZ", ["2025-03-03"], flat), dead], "2025-03-04")).toEqual(
      rows(["2025-03-03", 100, 0], ["2025-03-04", 100, 1]),
    );
    expect(index([dead], "2025-03-04")).toEqual([]);
    expect(index([], "2025-03-04")).toEqual([]);
  });
});

const someInput: fc.Arbitrary<ThemeIndexInput> = fc.record({
  callDay: someDay(0, 40),
  base: fc.constantFrom(...BASE_RULES),
  members: someMembers,
  through: someDay(20),
});

/** The index computed straight from its definition, as a reference without shortcuts. */
function slowIndex({ callDay, base, members, through }: ThemeIndexInput) {
  const known = membersBy(members, through).flatMap((member) => {
    const joinDay = joinDayOf(member, callDay);
    const at = baseIndexBy(member.history, joinDay, base, through);
    return at === null ? [] : [{ ...member, joinDay, baseDay: member.history.days[at]! }];
  });
  const t0 = earliestDay(...known.map(({ baseDay }) => baseDay));
  if (t0 === null) return [];
  const barDays = known.flatMap(({ history }) => history.days).filter((day) => day >= t0 && day <= through);
  let level = 100;
  return [...new Set(barDays)].sort().map((day) => {
    const eligible = known.filter(
      ({ baseDay, joinDay, spans, history }) =>
        baseDay < day && joinDay <= day && isMember(spans, day) && !isStale(history, day),
    );
    const returns = eligible.map(({ history: { days, closes } }) => {
      const at = days.indexOf(day);
      return at < 0 ? 0 : closes[at]! / closes[at - 1]! - 1;
    });
    if (returns.length > 0) level *= 1 + returns.reduce((a, b) => a + b) / returns.length;
    return [day, level, returns.length];
  });
}

describe("laws", () => {
  it("equals its definition", () => {
    fc.assert(
      fc.property(someInput, (input) => {
        expect(table(input)).toEqual(rows(...(slowIndex(input) as [string, number, number][])));
      }),
      { numRuns: 500 },
    );
  });

  it("doesn't depend on the order of the members", () => {
    fc.assert(
      fc.property(someInput, (input) => {
        expect(themeIndex({ ...input, members: [...input.members].reverse() })).toEqual(themeIndex(input));
      }),
    );
  });

  it("adds up in one order whatever the order of the members, because a sum of doubles depends on it", () => {
    // (5/7 − 1) + (6/7 − 1) + (22/7 − 1) has another last bit from right to left
    const members = [5, 6, 22].map((close, i) =>
      watched(`${i}.SZ`, ["2025-03-03"], { "2025-03-03": 7, "2025-03-04": close }),
    );
    const input = { callDay: "2025-03-03", base: "first_close", through: "2025-03-04" } as const;
    const turned = themeIndex({ ...input, members: [...members].reverse() });
    expect(turned.levels).toEqual(themeIndex({ ...input, members }).levels);
  });

  it("is the sum of its members' contributions", () => {
    fc.assert(
      fc.property(someInput, (input) => {
        const { levels, contributions } = themeIndex(input);
        const sum = [...contributions.values()].reduce((a, b) => a + b, 0);
        const total = (levels.at(-1) ?? 100) / 100 - 1;
        expect(Math.abs(sum - total)).toBeLessThanOrEqual(1e-12 * Math.max(1, ...levels));
      }),
    );
  });

  it("doesn't change with the unit of a ticker's prices", () => {
    fc.assert(
      fc.property(someInput, fc.double({ min: 0.001, max: 1000, noNaN: true }), (input, factor) => {
        const members = input.members.map((member, i) =>
          i > 0
            ? member
            : {
                ...member,
                history: { ...member.history, closes: member.history.closes.map((c) => c * factor) },
              },
        );
        const scaled = themeIndex({ ...input, members });
        const plain = themeIndex(input);
        expect(scaled.axis.days).toEqual(plain.axis.days);
        scaled.levels.forEach((level, t) => expect(level / plain.levels[t]!).toBeCloseTo(1, 9));
      }),
    );
  });

  it("has levels above 0, from 100 on, and never more eligible tickers than members", () => {
    fc.assert(
      fc.property(someInput, (input) => {
        const { axis, levels, eligible } = themeIndex(input);
        if (axis.days.length > 0) expect([levels[0], eligible[0]]).toEqual([100, 0]);
        axis.days.forEach((day, t) => {
          expect(levels[t]).toBeGreaterThan(0);
          const members = input.members.filter(({ spans }) => isMember(spans, day)).length;
          expect(eligible[t]).toBeLessThanOrEqual(members);
        });
      }),
    );
  });
});

it("both base rules give the same index from the same bar on", () => {
  const history = { "2025-03-03": 10, "2025-03-04": 11, "2025-03-05": 12 };
  const index = (base: BaseRule) =>
    table({
      callDay: "2025-03-03",
      base,
      members: [watched("A.SZ", ["2025-03-03"], history)],
      through: "2025-03-05",
    });
  expect(index("last_close")).toEqual(index("first_close")); // no bar before the call
});
