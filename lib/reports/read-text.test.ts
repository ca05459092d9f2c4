import { describe, expect, it } from "vitest";
import { readReport } from "@/lib/domain/report-text/read-report";
import { readReports } from "@/lib/domain/report-text/read-reports";
import { HOUSE_TIME_ZONE } from "@/lib/domain/theme/call-day";
import { readParts, readText } from "@/lib/reports/read-text";

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

const LONGEST = textOf(45_000);

it("parts of a long text are read as each is by itself, and others have their turn meanwhile", async () => {
  const border = LONG.indexOf("- Mill 1000 ");
  const parts = [
    { start: 0, end: border },
    { start: border, end: LONG.length },
  ];
  let turns = 0;
  const taking = setInterval(() => turns++, 10);
  const read = await readParts(LONG, parts);
  clearInterval(taking);
  expect(read).toEqual(parts.map((part) => readReport(LONG, part, HOUSE_TIME_ZONE)));
  expect(turns).toBeGreaterThan(2);
});

describe("a text that takes more than there is is too long, and the server goes on", () => {
  it("of memory in which a shorter one is read", async () => {
    const limits = { memory: { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 4 } };
    expect(await readText(LONG, {}, limits)).toMatchObject({ ok: true });
    expect(await readText(LONGEST, {}, limits)).toEqual({ ok: false, code: "too_long", signs: [] });
  });

  it("of time in which a shorter one is read", async () => {
    const before = performance.now();
    expect(await readText(LONG)).toMatchObject({ ok: true });
    const limits = { time: performance.now() - before };
    expect(await readParts(LONGEST, [{ start: 0, end: LONGEST.length }], limits)).toBe(null);
  });
});
