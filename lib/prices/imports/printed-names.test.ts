import { expect, it } from "vitest";
import { printedNames } from "./printed-names";

it.each([
  ["in its language", [["002594.SZ", "比亚迪"]], { "002594.SZ": { nameEn: null, nameZh: "比亚迪" } }],
  ["in Latin letters", [["NVDA.US", "NVIDIA"]], { "NVDA.US": { nameEn: "NVIDIA", nameZh: null } }],
  ["but not one that a day's mark has cut", [["600941.SH", "XD中国移"]], {}],
  ["but not its code", [["NVDA.US", "NVDA"]], {}],
  ["but not one of several", [["600941.SH", "中国移动"], ["00941.HK", "中国移动"]], {}], // prettier-ignore
  ["where there is one", [["600941.SH", null], [null, "中国移动"]], {}], // prettier-ignore
] as const)("a ticker gets the name printed in its file, %s", (_, tickers, expected) =>
  expect(Object.fromEntries(printedNames(tickers.map(([symbol, name]) => ({ symbol, name }))))).toEqual(
    expected,
  ),
);
