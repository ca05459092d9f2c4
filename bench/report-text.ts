import { readFileSync } from "node:fs";
import { readReports } from "@/lib/domain/report-text/read-reports";
import { median, timed } from "./measure";
import type { BenchLine } from "./table";

const ROUNDS = 5;
const MEGABYTE = 1_000_000;

/**
 * Reading one report of a megabyte, against splitting the text into its words. The report is the seed's, its sections
 * repeated under new numbers.
 */
export async function measureReportText(): Promise<BenchLine> {
  const text = longReport();
  if (!readReports(text).ok) throw new Error("The long report is no report.");
  const [reading, splitting]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    reading.push(await timed(() => readReports(text)));
    splitting.push(await timed(() => text.split(/\s+/)));
  }
  return {
    what: "reading a report of 1 MB",
    measured: `${median(reading).toFixed(0)} ms`,
    against: `splitting it into words: ${median(splitting).toFixed(0)} ms`,
    ratio: median(reading.map((time, round) => time / splitting[round]!)),
  };
}

function longReport(): string {
  const seed = readFileSync("prisma/seed/reports/deepseek-2025-02-04.txt", "utf8");
  const [head = "", ...sections] = seed.split(/(?=Section \d)/);
  const parts = [head];
  let length = head.length;
  for (let number = 1; length < MEGABYTE; number++) {
    const section = sections[number % (sections.length - 1)]!.replace(/^Section \d+/, `Section ${number}`);
    parts.push(section);
    length += section.length;
  }
  return [...parts, sections.at(-1)].join("");
}
