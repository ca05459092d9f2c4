import { describe, expect, it } from "vitest";
import { dividendBasis, overstatingDates } from "./return-basis";

describe("the dividends of a relative return", () => {
  it.each([
    [["none", "split"], "none", "000300.SH", "like_for_like"],
    [["forward", "none"], "none", "000300.SH", "mixed"],
    [["total"], "none", "H00300.CSI", "like_for_like"],
    [["total"], "none", "H20269.CSI", "like_for_like"],
    [["total"], "none", "H30269.CSI", "mixed"], // the price index beside H20269
    [["total"], "none", "H11052.CSI", "mixed"],
    [["backward"], "total", "000300.SH", "mixed"], // a price index, whatever its file says
    [["backward"], "total", "510300.SH", "like_for_like"], // a fund
    [["forward_difference"], "none", "000300.SH", "mixed"],
    [["backward_difference"], "forward_difference", "510300.SH", "like_for_like"],
    [[null, null], null, "000300.SH", "like_for_like"],
    [["forward"], null, "000300.SH", "mixed"],
  ] as const)("members %j against %s %s are %s", (members, benchmark, symbol, basis) => {
    expect(dividendBasis(members, benchmark, symbol)).toBe(basis);
  });
});

describe("a member adjusted by difference", () => {
  const span = { baseDay: "2022-01-05", through: "2023-03-17" };
  const dates = ["2022-01-05", "2022-06-01", "2022-09-06", "2023-03-17", "2023-06-20"];

  it("overstates across the ex-dates after its base day, through the last day", () => {
    expect(overstatingDates(dates, span)).toEqual(["2022-06-01", "2022-09-06", "2023-03-17"]);
  });

  it.each([
    ["no ex-date in the span", ["2022-01-05", "2023-06-20"], span, []],
    ["no ex-date at all", [], span, []],
    ["unknown ex-dates", null, span, null],
    ["no base", null, { ...span, baseDay: null }, []],
    ["no day since its base", null, { ...span, through: span.baseDay }, []],
  ] as const)("with %s", (_, exDates, over, expected) =>
    expect(overstatingDates(exDates, over)).toEqual(expected),
  );
});
