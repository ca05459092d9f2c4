import { expect, test } from "vitest";
import { hasWords } from "@/lib/format/has-words";

test.each([
  ["", [null], true],
  ["  ", [], true],
  [" nvda ", ["NVDA.US", null], true],
  ["旭创", ["Zhongji Innolight", "中际旭创"], true],
  ["旭创", ["Zhongji Innolight", undefined], false],
])("%j in %j: %j", (searched, texts, has) => expect(hasWords(texts, searched)).toBe(has));
