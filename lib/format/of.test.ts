import { expect, it } from "vitest";
import { formatOf } from "@/lib/format/of";

it.each([
  [9, 11, "en", "9 of 11"],
  [9, 11, "zh", "9/11"],
  [0, 0, "en", "0 of 0"],
  [null, 11, "en", "—"],
  [undefined, undefined, "zh", "—"],
] as const)("%s, %s in %s → %s", (count, of, locale, text) => {
  expect(formatOf(count, of, locale)).toBe(text);
});
