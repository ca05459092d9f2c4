import { describe, expect, it } from "vitest";
import { earlierText, keysOfSentences } from "./match-report";

const report = (sentences: string, heading: { title?: string; house?: string; callDay?: string } = {}) => ({
  title: heading.title ?? null,
  house: heading.house ?? null,
  callDay: heading.callDay ?? null,
  sentences: keysOfSentences(sentences.split(" ")),
});

describe("the report that a text corrects", () => {
  it.each([{ title: "钢铁行业周报" }, { callDay: "2025-03-03" }])(
    "shares at least half of the sentences of the longer text, and %j",
    (heading) => {
      const stored = (sentences: string) => report(sentences, heading);
      expect(earlierText(stored("a b c d"), [stored("a b")])).not.toBeNull();
      expect(earlierText(stored("a b c d"), [stored("a x y z")])).toBeNull();
      expect(earlierText(stored("a"), [stored("a b c")])).toBeNull();
    },
  );

  it("isn't that of another week and title, whatever sentences a house repeats", () => {
    const [earlier, later] = [
      report("a b c x", { title: "水泥行业周报：价格上涨", house: "明舟证券", callDay: "2025-03-03" }),
      report("a b c y", { title: "水泥行业周报：库存下降", house: "明舟证券", callDay: "2025-03-10" }),
    ];
    expect(earlierText(later, [earlier])).toBeNull();
  });

  it("or has its title, house and day", () => {
    const heading = { title: "钢铁行业周报", house: "明舟证券", callDay: "2025-03-03" };
    const stored = report("x y", heading);
    expect(earlierText(report("a b", heading), [stored])).toBe(stored);
    for (const other of [{ title: "煤炭行业周报" }, { house: "丹江证券" }, { callDay: "2025-03-10" }])
      expect(earlierText(report("a b", { ...heading, ...other }), [stored])).toBeNull();
  });

  it("isn't that of the same title, house and day in another language", () => {
    const heading = { title: "钢铁行业周报", house: "明舟证券", callDay: "2025-03-03" };
    expect(earlierText(report("钢价上涨 库存下降", heading), [report("prices stocks", heading)])).toBeNull();
  });

  it("is none of those that state neither", () => {
    expect(earlierText(report("a b"), [report("x y")])).toBeNull();
  });

  it("is the one that shares most", () => {
    const day = { callDay: "2025-03-03" };
    const [less, more] = [report("a b x y", day), report("a b c x", day)];
    expect(earlierText(report("a b c d", day), [less, more])).toBe(more);
  });
});
