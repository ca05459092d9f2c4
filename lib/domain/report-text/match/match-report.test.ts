import { describe, expect, it } from "vitest";
import { earlierText, keysOfSentences } from "./match-report";

const report = (sentences: string, heading: { title?: string; house?: string; callDay?: string } = {}) => ({
  title: heading.title ?? null,
  house: heading.house ?? null,
  callDay: heading.callDay ?? null,
  sentences: keysOfSentences(sentences.split(" ")),
});

describe("the report that a text corrects", () => {
  it("shares at least half of the sentences of the longer text", () => {
    expect(earlierText(report("a b c d"), [report("a b")])).not.toBeNull();
    expect(earlierText(report("a b c d"), [report("a x y z")])).toBeNull();
    expect(earlierText(report("a"), [report("a b c")])).toBeNull();
  });

  it("or has its title, house and day", () => {
    const heading = { title: "钢铁行业周报", house: "明舟证券", callDay: "2025-03-03" };
    const stored = report("x y", heading);
    expect(earlierText(report("a b", heading), [stored])).toBe(stored);
    for (const other of [{ title: "煤炭行业周报" }, { house: "丹江证券" }, { callDay: "2025-03-10" }])
      expect(earlierText(report("a b", { ...heading, ...other }), [stored])).toBeNull();
  });

  it("is none of those that state neither", () => {
    expect(earlierText(report("a b"), [report("x y")])).toBeNull();
  });

  it("is the one that shares most", () => {
    const [less, more] = [report("a b x y"), report("a b c x")];
    expect(earlierText(report("a b c d"), [less, more])).toBe(more);
  });
});
