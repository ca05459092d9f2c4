import { expect, test } from "vitest";
import { containsText } from "@/lib/format/contains-text";

test.each([
  ["", [null], true],
  ["  ", [], true],
  [" nvda ", ["NVDA.US", null], true],
  ["旭创", ["Zhongji Innolight", "中际旭创"], true],
  ["旭创", ["Zhongji Innolight", undefined], false],
])("%j in %j: %j", (searched, texts, has) => expect(containsText(texts, searched)).toBe(has));
