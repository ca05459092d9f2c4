import { stat } from "node:fs/promises";
import PQueue from "p-queue";
import { REPORT_FILE_LIMITS } from "@/lib/domain/limits";
import { processSingleton } from "@/lib/process-singleton";
import { runInThread } from "@/lib/run-in-thread";
import type { FileAnswer, FileJob, ReadingLimits, ReportFileFault, ReportFileText } from "./types";

type ReadVerdict = { ok: true; value: ReportFileText } | { ok: false; code: ReportFileFault };

/** The file of the worker thread, from the project's folder. */
export const WORKER = ["lib", "reports", "files", "worker.mjs"];
const MEBIBYTE = 1024 * 1024;
/** Heap limits in megabytes. */
const MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 };
/** Pictures and fonts are unpacked outside the heap. */
const GROWTH = 1024 * MEBIBYTE;
/** Milliseconds; 500 pages take about ten seconds on a slow machine. */
const LONGEST_READ = 60_000;
/** The number of files read in parallel; others wait, so that memory use is bounded. */
const AT_ONCE = 2;

const queue = processSingleton("report-files", () => new PQueue({ concurrency: AT_ONCE }));

interface Reading {
  /** The file's name, which tells Markdown from plain text. */
  name: string;
  signal?: AbortSignal;
  limits?: ReadingLimits;
  /** Bytes by which the process may grow. */
  growth?: number;
  /** Milliseconds. */
  time?: number;
}

/**
 * Reads a report's file, whatever its name says: text, Markdown, HTML, Word or PDF. A worker thread with limits of
 * memory and time reads it. A page of a PDF that can't be read has a fault; a file without any text is no fault.
 */
export async function readReportFile(
  path: string,
  { name, signal, limits = REPORT_FILE_LIMITS, growth = GROWTH, time = LONGEST_READ }: Reading,
): Promise<ReadVerdict> {
  if ((await stat(path)).size > REPORT_FILE_LIMITS.bytes) return { ok: false, code: "too_large" };
  const { pages, textLength, unpackedBytes } = limits;
  const job: FileJob = { kind: "read", path, name, limits: { pages, textLength, unpackedBytes } };
  const answer = await queue.add(
    () =>
      runInThread<FileAnswer>(WORKER, job, {
        memory: MEMORY,
        growth,
        time,
        signal,
        beyond: (limit) => ({ ok: false, code: limit === "time" ? "takes_too_long" : "too_large" }),
      }),
    { signal },
  );
  if (!answer.ok) return answer;
  if (!("value" in answer)) throw new Error("The thread answered another question.");
  return answer;
}
