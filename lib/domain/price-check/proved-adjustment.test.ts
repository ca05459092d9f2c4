import { describe, expect, it } from "vitest";
import { provedAdjustment } from "./proved-adjustment";

type Proof = Parameters<typeof provedAdjustment>[1];
const proof = (
  method: Proof["method"],
  direction: Proof["direction"] = "forward",
  isConvertible = true,
): Proof => ({ method, direction, isConvertible });

describe("an adjustment by proof", () => {
  it.each([
    // the declared one, the proof, the adjustment, the one as filed, a contradiction
    ["nothing declared, by difference", null, proof("difference"), "forward", "forward_difference", false],
    ["unknown, by difference", "unknown", proof("difference"), "forward", "forward_difference", false],
    ["forward, by difference", "forward", proof("difference"), "forward", "forward_difference", false],
    [
      "backward, by difference",
      "backward",
      proof("difference", null),
      "forward",
      "backward_difference",
      false,
    ],
    [
      "nothing, backward by difference",
      null,
      proof("difference", "backward"),
      "forward",
      "backward_difference",
      false,
    ],
    ["none, by difference", "none", proof("difference"), "forward", "forward_difference", true],
    ["bounds too wide", "forward", proof("difference", "forward", false), "forward_difference", null, false],
    ["nothing, by ratio", null, proof("ratio"), "forward", null, false],
    ["nothing, by ratio up to an earlier day", null, proof("ratio", null), "forward", null, false],
    ["nothing, backward by ratio", null, proof("ratio", "backward"), "backward", null, false],
    ["backward, by ratio", "backward", proof("ratio", "forward"), "backward", null, false],
    ["none, backward by ratio", "none", proof("ratio", "backward"), "backward", null, true],
    ["forward, up to an earlier day", "forward", proof("ratio", "backward"), "forward", null, false],
    ["none, by ratio", "none", proof("ratio"), "forward", null, true],
    ["by difference, by ratio", "forward_difference", proof("ratio"), "forward", null, true],
    ["nothing, raw", null, proof("none", null), "none", null, false],
    ["forward, hardly adjusted", "forward", proof("none", null), "forward", null, false],
    ["nothing, no proof", null, proof(null, null), "unknown", null, false],
    ["forward, no proof", "forward", proof(null, null), "forward", null, false],
    ["an adjusted close beside the close", "total", proof("difference"), "total", null, false],
  ] as const)("of %s", (_what, declared, given, adjustment, convertedFrom, contradicts) => {
    expect(provedAdjustment(declared, given)).toEqual({ adjustment, convertedFrom, contradicts });
  });
});
