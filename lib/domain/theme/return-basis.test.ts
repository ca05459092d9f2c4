import { describe, expect, it } from "vitest";
import { returnBasis } from "./return-basis";

describe("the basis of a relative return", () => {
  it.each([
    [["none", "split"], "none", "000300.SH", "like_for_like"],
    [["forward", "none"], "none", "000300.SH", "mixed"],
    [["total"], "none", "H00300.CSI", "like_for_like"],
    [["total"], "none", "H20269.CSI", "like_for_like"],
    [["total"], "none", "H30269.CSI", "mixed"], // the price index beside H20269
    [["total"], "none", "H11052.CSI", "mixed"],
    [["backward"], "total", "000300.SH", "mixed"], // a price index, whatever its file says
    [["backward"], "total", "510300.SH", "like_for_like"], // a fund
    [[null, null], null, "000300.SH", "like_for_like"],
    [["forward"], null, "000300.SH", "mixed"],
  ] as const)("members %j against %s %s are %s", (members, benchmark, symbol, basis) => {
    expect(returnBasis(members, benchmark, symbol)).toBe(basis);
  });
});
