import fc from "fast-check";
import { expect, it } from "vitest";
import { axisOf, barsOn, isStaleAt, spansOn } from "./axis";
import { isMember } from "./membership";
import { isStale, lastIndexAtOrBefore } from "./price-history";
import { someDay, someHistory, someMembers } from "@/lib/domain/testing/arbitrary";
import { ledger } from "@/lib/domain/testing/ledger";

it("contains every bar day of every history between the two days, once", () => {
  const a = ledger({ "2025-01-27": 1, "2025-02-05": 1, "2025-02-06": 1 });
  const b = ledger({ "2025-02-04": 1, "2025-02-05": 1, "2025-02-07": 1 });
  expect(axisOf([a, b], "2025-02-04", "2025-02-06").days).toEqual(["2025-02-04", "2025-02-05", "2025-02-06"]);
  expect(axisOf([], "2025-02-04", "2025-02-06").days).toEqual([]);
});

it("agrees with isStale, isMember and lastIndexAtOrBefore on every day", () => {
  fc.assert(
    fc.property(someHistory, someHistory, someMembers, someDay(0, 30), (own, other, members, from) => {
      const axis = axisOf([other], from, "2099-01-01");
      const bars = barsOn(axis, own);
      const inside = members.map(({ spans }) => spansOn(axis, spans));
      axis.days.forEach((day, t) => {
        expect(bars.last[t]).toBe(lastIndexAtOrBefore(own.days, day));
        expect(isStaleAt(axis, bars, t)).toBe(isStale(own, day));
        members.forEach(({ spans }, i) => expect(inside[i]![t] === 1).toBe(isMember(spans, day)));
      });
    }),
  );
});
