import { describe, expect, it } from "vitest";
import { marketLeg } from "./market-leg";
import { relativeReturn } from "./returns";

describe("what the market says", () => {
  it.each([
    [0.0201, "ahead"],
    [0.02, "in_line"], // exactly: not ahead
    [relativeReturn(0.02, 0), "in_line"], // 0.020000000000000018
    [0, "in_line"],
    [-0.02, "in_line"],
    [relativeReturn(-0.02, 0), "in_line"],
    [-0.0201, "behind"],
    [null, "unknown"],
  ])("%s: %s", (relative, leg) => expect(marketLeg(relative, { priced: 9, of: 11 })).toBe(leg));

  it.each([
    [5, 10, "ahead"], // exactly half is enough
    [4, 10, "unknown"],
    [5, 11, "unknown"],
    [6, 11, "ahead"],
    [0, 1, "unknown"],
    [0, 0, "ahead"], // all were removed since: nothing is missing, the index stands where it stood
  ])("of %i priced of %i: %s", (priced, of, leg) => expect(marketLeg(0.1, { priced, of })).toBe(leg));
});
