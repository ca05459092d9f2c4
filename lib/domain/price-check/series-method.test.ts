import { expect, it } from "vitest";
import { methodState, type MethodOf } from "./series-method";

const RAW: MethodOf = {
  symbol: "600941.SH",
  adjustment: "none",
  convertedFrom: null,
  proof: { method: "none" },
  hasNotPositive: false,
};

it.each([
  ["raw as proved", {}, "proved"],
  ["raw, stored before there was a test", { proof: null }, "unproved"],
  ["stored as raw and proved by ratio", { proof: { method: "ratio" } }, "contradicted"],
  ["stored as raw and proved by difference", { proof: { method: "difference" } }, "contradicted"],
  ["forward by ratio", { adjustment: "forward", proof: { method: "ratio" } }, "proved"],
  ["forward, too short to prove", { adjustment: "forward", proof: { method: null } }, "unproved"],
  [
    "forward with a close below zero",
    { adjustment: "forward", proof: null, hasNotPositive: true },
    "by_difference",
  ],
  ["stated by difference", { adjustment: "forward_difference", proof: { method: null } }, "by_difference"],
  [
    "converted",
    { adjustment: "forward", convertedFrom: "forward_difference", proof: { method: "difference" } },
    "converted",
  ],
  ["a total-return series", { adjustment: "total" }, null],
  ["one of unknown adjustment", { adjustment: "unknown", proof: { method: null } }, null],
  ["an index", { symbol: "000300.SH" }, null],
] as const)("a series %s is %s", (_what, more, state) => {
  expect(methodState({ ...RAW, ...more })).toBe(state);
});
