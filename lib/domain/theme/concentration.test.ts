import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BASE_RULES } from "./base-rule";
import { concentration } from "./concentration";
import type { IndexInput } from "./index-returns";
import type { Member } from "./membership";
import { themeIndex } from "./theme-index";
import { themeMarket } from "./theme-market";
import { someDay, someMembers } from "@/lib/domain/testing/arbitrary";
import { watched } from "@/lib/domain/testing/ledger";

const DAYS = ["2025-03-03", "2025-03-04", "2025-03-05"] as const;
const member = (symbol: string, ...closes: number[]) =>
  watched(symbol, [DAYS[0]], Object.fromEntries(closes.map((close, i) => [DAYS[i]!, close])));

const view: Omit<IndexInput, "members"> = {
  callDay: DAYS[0],
  asOf: DAYS[2],
  base: "first_close",
  priceDay: DAYS[2],
  closedOn: null,
};
const of = (members: Member[], over: Partial<IndexInput> = {}) =>
  concentration({ ...view, members, ...over });
const near = (value: number) => expect.closeTo(value, 12) as number;

const [UP, FLAT, DOWN, LATE] = [
  member("300308.SZ", 100, 150, 180), // +80 %
  member("600941.SH", 100, 102, 102), // +2 %
  member("600050.SH", 100, 90, 99), // −1 %
  watched("00941.HK", ["2025-03-04"], { "2025-03-03": 40, "2025-03-04": 50, "2025-03-05": 52 }), // +4 % from 03-04
];

describe("the median member", () => {
  it.each([
    ["one", [UP], 0.8, 1],
    ["an odd number: the one in the middle", [UP, FLAT, DOWN], 0.02, 3],
    ["an even number: the mean of the two in the middle", [UP, FLAT, DOWN, LATE], 0.03, 4], // (0.02 + 0.04) / 2
    ["one without a base is left out", [UP, FLAT, member("00700.HK")], 0.41, 2], // (0.80 + 0.02) / 2
  ])("of %s", (_, members, value, count) =>
    expect(of(members).medianMember).toEqual({ value: near(value), reason: null, of: count }),
  );

  it("starts each member from its own base by the rule of the view", () => {
    expect(of([LATE]).medianMember.value).toBeCloseTo(52 / 50 - 1, 12);
    expect(of([LATE], { base: "last_close" }).medianMember.value).toBeCloseTo(52 / 40 - 1, 12);
  });

  it("is that of the members of the day: without one added later, and without one removed before", () => {
    expect(of([UP, LATE], { asOf: DAYS[0], priceDay: DAYS[0] }).medianMember).toEqual({
      value: 0,
      reason: null,
      of: 1,
    });
    const left = { ...UP, spans: [{ addedOn: DAYS[0], removedOn: DAYS[1] }] };
    expect(of([left, FLAT], { asOf: DAYS[1], priceDay: DAYS[1] }).medianMember.of).toBe(2); // on its last day still
    expect(of([left, FLAT]).medianMember).toEqual({ value: near(0.02), reason: null, of: 1 });
  });

  it("counts a member with several spans once, from the base of its first", () => {
    const again = {
      ...UP,
      spans: [
        { addedOn: DAYS[0], removedOn: DAYS[0] },
        { addedOn: DAYS[2], removedOn: null },
      ],
    };
    expect(of([again]).medianMember).toEqual({ value: near(0.8), reason: null, of: 1 });
  });

  it("leaves a stale member out, and counts the whole return of one that resumes", () => {
    const days = { "2025-03-03": 10, "2025-03-21": 11 };
    const daily = watched("A.SZ", [DAYS[0]], days);
    const at = { asOf: "2025-03-21", priceDay: "2025-03-21" };
    expect(of([daily, FLAT], at).medianMember).toEqual({ value: near(0.1), reason: null, of: 1 });
    const resumed = watched("B.SZ", [DAYS[0]], { "2025-03-03": 10, "2025-03-21": 13 });
    expect(of([daily, resumed], at).medianMember).toEqual({ value: near(0.2), reason: null, of: 2 }); // (0.1 + 0.3) / 2
  });

  it("of a closed theme ends on its closing day", () =>
    expect(of([UP, LATE], { closedOn: DAYS[1] }).medianMember).toEqual({
      value: near(0.25),
      reason: null,
      of: 2, // (0.50 + 0) / 2
    }));

  it.each([
    ["no_members", [], {}],
    ["no_bars", [member("A.SZ")], {}],
    ["no_base", [watched("A.SZ", [DAYS[0]], { "2025-02-03": 1 }), member("B.SZ")], {}],
    ["not_positive", [member("A.SZ", 1, -1, 1)], {}],
    ["stale", [UP, member("B.SZ")], { asOf: "2025-03-20", priceDay: "2025-03-20" }], // 11 weekdays
  ] as const)("is unknown: %s", (reason, members, over) =>
    expect(of([...members], over).medianMember).toEqual({ value: null, reason, of: 0 }),
  );
});

describe("the return without the largest contributor", () => {
  it("is that of the index over the others", () =>
    // 03-04: (0.02 − 0.10) / 2 = −0.04 → 96; 03-05: (0 + 0.10) / 2 = +0.05 → 100.8
    // UP: 0.50 / 3 + 1.14 × 0.20 / 3 = 0.242667, where 1.14 = 1 + (0.50 + 0.02 − 0.10) / 3
    expect(of([UP, FLAT, DOWN]).withoutLargest).toEqual({
      value: near(0.008),
      reason: null,
      largest: { symbol: "300308.SZ", contribution: near(0.5 / 3 + (1.14 * 0.2) / 3) },
    }));

  it("leaves out a crash as it does a rise", () => {
    const crash = member("A.SZ", 100, 40, 40);
    // −0.60 / 2 against +0.02 / 2
    expect(of([crash, FLAT]).withoutLargest).toEqual({
      value: near(0.02),
      reason: null,
      largest: { symbol: "A.SZ", contribution: near(-0.3) },
    });
  });

  it("of equal contributions leaves out the first symbol's, also where they have other signs or last bits", () => {
    const [down, up] = [member("B.SZ", 100, 90, 90), member("A.SZ", 100, 110, 110)];
    expect(of([down, up]).withoutLargest).toMatchObject({
      value: near(-0.1),
      largest: { symbol: "A.SZ" },
    });
    const [tenth, rounded] = [member("B.SZ", 10, 11, 11), member("A.SZ", 3, 3.3, 3.3)];
    expect(3.3 / 3 - 1).toBeLessThan(11 / 10 - 1);
    expect(of([rounded, tenth]).withoutLargest.largest?.symbol).toBe("A.SZ");
  });

  it("leaves out a removed member too, whose contribution the index keeps", () => {
    const left = { ...UP, spans: [{ addedOn: DAYS[0], removedOn: DAYS[1] }] };
    expect(of([left, FLAT]).withoutLargest).toMatchObject({
      value: near(0.02),
      largest: { symbol: "300308.SZ", contribution: near(0.25) }, // 0.50 / 2
    });
  });

  it("is unknown with fewer than two members with a base, and names the one", () =>
    expect(of([UP, member("B.SZ")]).withoutLargest).toEqual({
      value: null,
      reason: "too_few_members",
      largest: { symbol: "300308.SZ", contribution: near(0.8) },
    }));

  it("is stale where only the largest contributor has a price of late", () => {
    const daily = watched("A.SZ", [DAYS[0]], { "2025-03-03": 10, "2025-03-21": 20 });
    const at = { asOf: "2025-03-21", priceDay: "2025-03-21" };
    expect(of([daily, FLAT], at).withoutLargest).toMatchObject({
      value: null,
      reason: "stale",
      largest: { symbol: "A.SZ" },
    });
  });

  it.each([
    ["no_members", [], {}],
    ["no_bars", [member("A.SZ")], {}],
    ["stale", [UP, FLAT], { asOf: "2025-03-20", priceDay: "2025-03-20" }],
  ] as const)("is unknown with the theme's own return: %s", (reason, members, over) =>
    expect(of([...members], over).withoutLargest).toEqual({ value: null, reason, largest: null }),
  );
});

describe("laws", () => {
  const someInput: fc.Arbitrary<IndexInput> = fc
    .record({
      callDay: someDay(0, 40),
      base: fc.constantFrom(...BASE_RULES),
      members: someMembers,
      asOf: someDay(40),
      closedOn: fc.option(someDay(30)),
    })
    .map((input) => ({ ...input, priceDay: input.asOf }));

  it("without the largest stands the index that is built from the others alone", () => {
    fc.assert(
      fc.property(someInput, (input) => {
        const { value, largest } = concentration(input).withoutLargest;
        if (value === null || largest === null) return;
        const through = input.closedOn !== null && input.closedOn < input.asOf ? input.closedOn : input.asOf;
        const others = input.members.filter(({ symbol }) => symbol !== largest.symbol);
        const { levels } = themeIndex({ ...input, members: others, through });
        expect(value).toBe(levels.at(-1)! / 100 - 1);
        const all = themeIndex({ ...input, through }).contributions;
        for (const each of all.values())
          expect(Math.abs(each)).toBeLessThanOrEqual(Math.abs(largest.contribution) + 1e-8);
      }),
      { numRuns: 500 },
    );
  });

  it("the median lies in the middle of the members' own returns, and no order of the members changes either", () => {
    fc.assert(
      fc.property(someInput, (input) => {
        const { medianMember, withoutLargest } = concentration(input);
        const turned = concentration({ ...input, members: [...input.members].reverse() });
        expect(turned).toEqual({ medianMember, withoutLargest });
        if (input.closedOn !== null) return;
        const market = themeMarket({ ...input, benchmark: null });
        const own = market.members.flatMap(({ isMember, returns }) =>
          isMember && returns.sinceCall !== null ? [returns.sinceCall] : [],
        );
        const { value } = medianMember;
        expect(medianMember.of).toBe(own.length);
        expect(value === null).toBe(own.length === 0);
        if (value === null) return;
        expect(own.filter((each) => each <= value + 1e-12).length * 2).toBeGreaterThanOrEqual(own.length);
        expect(own.filter((each) => each >= value - 1e-12).length * 2).toBeGreaterThanOrEqual(own.length);
      }),
      { numRuns: 300 },
    );
  });
});
