import PQueue from "p-queue";
import {
  LONGEST_REPORT,
  readReports,
  type ReadOptions,
  type ReportsVerdict,
} from "@/lib/domain/report-text/read-reports";
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

export interface TextJob {
  text: string;
  options: ReadOptions;
}

/**
 * Reads a text as `readReports` does: a long one in a worker thread, so that other requests are answered meanwhile. One
 * that passes the thread's limits is `too_long`.
 */
export async function readText(
  text: string,
  options: ReadOptions = {},
  { memory = MEMORY, time = LONGEST_READ } = {},
): Promise<ReportsVerdict> {
  if (text.length < LONG || text.length > LONGEST_REPORT) return readReports(text, options);
  const job: TextJob = { text, options };
  const beyond = (): ReportsVerdict => ({ ok: false, code: "too_long", signs: [] });
  return queue.add(() => runInThread<ReportsVerdict>(WORKER, job, { memory, time, beyond }));
}
