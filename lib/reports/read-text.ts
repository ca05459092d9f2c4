import PQueue from "p-queue";
import {
  LONGEST_REPORT,
  readReports,
  type ReadOptions,
  type ReportsVerdict,
} from "@/lib/domain/report-text/read-reports";
import { readReport } from "@/lib/domain/report-text/read-report";
import type { ReportDraft, TextSpan } from "@/lib/domain/report-text/types";
import { HOUSE_TIME_ZONE } from "@/lib/domain/theme/call-day";
import { processSingleton } from "@/lib/process-singleton";
import { runInThread } from "@/lib/run-in-thread";

const WORKER = ["lib", "reports", "read-text-worker.mjs"];
/** In UTF-16 units. A shorter text is read in less time than a thread takes to begin. */
const LONG = 100_000;
/** Heap limits in megabytes: a text of the greatest length takes about a quarter. */
const MEMORY = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 64 };
/** Milliseconds; the longest text takes a few seconds. */
const LONGEST_READ = 60_000;
/** The number of texts read in parallel; others wait. */
const AT_ONCE = 2;

const queue = processSingleton("report-texts", () => new PQueue({ concurrency: AT_ONCE }));

/** Reads a text, or else these parts of it, each by itself. */
export type TextJob =
  | { text: string; parts?: undefined; options: ReadOptions }
  | { text: string; parts: readonly TextSpan[]; options: { timeZone: string } };

const LIMITS = { memory: MEMORY, time: LONGEST_READ };

const readInThread = <Answer>(job: TextJob, limits: typeof LIMITS, beyond: () => Answer): Promise<Answer> =>
  queue.add(() => runInThread<Answer>(WORKER, job, { ...limits, beyond }));

/**
 * Reads a text as `readReports` does: a long one in a worker thread, so that other requests are answered meanwhile. One
 * that passes the thread's limits is `too_long`.
 */
export async function readText(
  text: string,
  options: ReadOptions = {},
  limits: Partial<typeof LIMITS> = {},
): Promise<ReportsVerdict> {
  if (text.length < LONG || text.length > LONGEST_REPORT) return readReports(text, options);
  const beyond = (): ReportsVerdict => ({ ok: false, code: "too_long", signs: [] });
  return readInThread({ text, options }, { ...LIMITS, ...limits }, beyond);
}

/** Reads parts of a text, each by itself, as `readReport` does; long ones in a worker thread. Null: its limits are passed. */
export async function readParts(
  text: string,
  parts: readonly TextSpan[],
  limits: Partial<typeof LIMITS> = {},
): Promise<ReportDraft[] | null> {
  const timeZone = HOUSE_TIME_ZONE;
  const length = parts.reduce((sum, { start, end }) => sum + end - start, 0);
  if (length < LONG) return parts.map((part) => readReport(text, part, timeZone));
  return readInThread({ text, parts, options: { timeZone } }, { ...LIMITS, ...limits }, () => null);
}
