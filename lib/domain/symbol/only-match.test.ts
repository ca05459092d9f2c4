import { expect, it } from "vitest";
import { isOnlyMatch } from "./only-match";

const nvidia = { value: "NVDA.US", label: "NVIDIA" };
const leveraged = { value: "NVDX.US", label: "2X Long NVDA" };
const bank = { value: "000001.SZ", label: "平安银行" };
const index = { value: "000001.SH", label: "上证指数" };

it.each([
  ["the only match of any text", "nvi", nvidia, [nvidia], true],
  ["a code in small letters", "nvda", nvidia, [nvidia, leveraged], true],
  ["a symbol", " nvda.us ", nvidia, [nvidia, leveraged], true],
  ["a name", "平安银行", bank, [bank, index], true],
  ["a part of a code", "nvd", nvidia, [nvidia, leveraged], false],
  ["the code of another one", "nvda", leveraged, [nvidia, leveraged], false],
  ["a code on two exchanges", "000001", bank, [bank, index], false],
])("%s", (_, text, match, matches, expected) => {
  expect(isOnlyMatch(match, matches, text)).toBe(expected);
});
