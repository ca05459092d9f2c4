import { expect, test } from "vitest";
import { isBlank, typedText } from "./plain-text";

test.each([
  ["", true],
  [" \t\n", true],
  ["\u3000\u00a0\u2003", true], // spaces of other widths
  ["\u200b\u200d\ufeff\u2060", true], // zero width
  ["\u202e\u2066", true], // marks of direction
  ["\u00ad", true], // a soft hyphen
  ["\u3164\u115f\uffa0", true], // Hangul fillers, letters by their category
  ["\u2800", true], // a braille cell without a dot
  ["\ufe0f\u{e0100}\u{e0041}", true], // variation selectors and tags without what they vary
  ["\u0001\u007f", true],
  ["\u200b中", false],
  ["a", false],
  ["·", false],
  ["👩‍💻", false],
  ["\ue000", false], // a sign of some font's own
])("%j is blank: %s", (text, blank) => {
  expect(isBlank(text)).toBe(blank);
  expect(typedText(text)).toBe(blank ? "" : text.trim());
});
