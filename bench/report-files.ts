import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pageOf, pdfOf } from "@/lib/reports/files/testing/pdf";
import { readReportFile } from "@/lib/reports/files/read-file";
import { runInThread } from "@/lib/run-in-thread";
import { median, timed } from "./measure";
import type { BenchLine } from "./table";

const PAGES = 60;
const ROUNDS = 5;
const LINE = "报告认为行业资本开支连续六个季度负增长，供给端出清的速度快于需求端回落的速度";

/** Reading a PDF of 60 full pages into text with places, against pdfjs reading it alone, in the same kind of thread. */
export async function measureReportFile(): Promise<BenchLine> {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-report-"));
  const file = path.join(folder, "report.pdf");
  writeFileSync(
    file,
    pdfOf(Array.from({ length: PAGES }, () => pageOf(...Array.from({ length: 40 }, () => LINE)))),
  );
  const alone = () =>
    runInThread<number>(
      ["bench", "pdfjs-alone.mjs"],
      { file },
      { memory: {}, time: 60_000, beyond: () => Number.NaN },
    );
  const [ours, theirs]: [number[], number[]] = [[], []];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(await timed(() => readReportFile(file, { name: "report.pdf" })));
      theirs.push(await timed(alone));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return {
    what: `reading a PDF of ${PAGES} pages`,
    measured: `${median(ours).toFixed(0)} ms`,
    against: `pdfjs alone: ${median(theirs).toFixed(0)} ms`,
    ratio: median(ours.map((time, round) => time / theirs[round]!)),
  };
}
