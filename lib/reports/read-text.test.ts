import { expect, it } from "vitest";
import { readReports } from "@/lib/domain/report-text/read-reports";
import { readText } from "@/lib/reports/read-text";

const textOf = (statements: number) =>
  [
    "Investment Rating - The report suggests focusing on the steel sector including special steel [2]. Core Insights",
    ...Array.from(
      { length: statements },
      (_, at) => `- Mill ${at} sold more steel than in spring [${at % 90}].`,
    ),
    "\n钢铁行业周报\n2025-03-03 09:30",
  ].join(" ");
const LONG = textOf(2_200);

it("a long text is read as a short one is, and others have their turn meanwhile", async () => {
  let turns = 0;
  const taking = setInterval(() => turns++, 10);
  const read = await readText(LONG);
  clearInterval(taking);
  expect(LONG.length).toBeGreaterThan(100_000);
  expect(read).toEqual(readReports(LONG));
  expect(turns).toBeGreaterThan(2);
});

it("a long text that is no report is refused with its signs, unless an analyst says that it is one", async () => {
  const filing = `Notice of the board. ${"The meeting resolved that the plan stands. ".repeat(3_000)}`;
  const refused = await readText(filing);
  expect(refused).toMatchObject({ ok: false, code: "not_a_report" });
  expect(refused).toEqual(readReports(filing));
  const options = { asReport: true };
  expect(await readText(filing, options)).toEqual(readReports(filing, options));
});

it.each([
  ["an empty text", " ", "empty_text"],
  ["a text beyond the greatest length", "a".repeat(2_500_001), "too_long"],
])("%s has the answer of a short one", async (_of, text, code) => {
  expect(await readText(text)).toMatchObject({ ok: false, code });
});

it.each([
  ["time", { time: 1 }],
  ["memory", { memory: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 2 } }],
])("a text that takes more %s than there is is too long, and the server goes on", async (_of, limits) => {
  expect(await readText(LONG, {}, limits)).toEqual({ ok: false, code: "too_long", signs: [] });
});
