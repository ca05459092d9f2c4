import { createReadStream } from "node:fs";
import type { ResourceLimits } from "node:worker_threads";
import PQueue from "p-queue";
import {
  WORKBOOK_LIMITS,
  type ContainerFault,
  type WorkbookLimits,
} from "@/lib/prices/imports/container/limits";
import type { FileRecord } from "@/lib/domain/price-file/record";
import { processSingleton } from "@/lib/process-singleton";
import { runInThread } from "@/lib/run-in-thread";
import type { WrittenSheet } from "@/lib/prices/imports/workbook/row-file.mjs";

/** A sheet whose rows are stored in a file and can be read repeatedly. */
export interface Sheet {
  name: string;
  /** The number of columns up to the last filled one. */
  width: number;
  /** The number of characters in its file. */
  textLength: number;
  sha256: string;
  records(): AsyncGenerator<FileRecord[]>;
}

type SheetsVerdict = { ok: true; sheets: Sheet[] } | { ok: false; code: ContainerFault };
type WorkerAnswer = { ok: true; sheets: WrittenSheet[] } | { ok: false; code: ContainerFault };

/** Heap limits of a workbook's worker thread in megabytes, in addition to the workbook's bytes. */
const MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 };
/** Milliseconds; a full sheet takes less on a slow machine. */
const LONGEST_READ = 5 * 60_000;
/** The number of workbooks read in parallel; others wait, so that memory use is bounded. */
const AT_ONCE = 2;

const queue = processSingleton("workbooks", () => new PQueue({ concurrency: AT_ONCE }));

interface Reading {
  signal?: AbortSignal;
  limits?: WorkbookLimits;
  memory?: ResourceLimits;
}

/**
 * Reads the non-empty sheets of a workbook in a worker thread, so that a workbook that exceeds its memory or time can't
 * affect the server. `folder` receives the rows.
 */
export async function sheetsOf(
  workbook: string,
  folder: string,
  reading: Reading = {},
): Promise<SheetsVerdict> {
  const { signal } = reading;
  const read = await queue.add(() => readInThread(workbook, folder, reading), { signal });
  if (!read.ok) return read;
  const sheets = read.sheets.map(({ path: file, ...sheet }) => ({
    ...sheet,
    records: () => recordsIn(file),
  }));
  return { ok: true, sheets };
}

const WORKER = ["lib", "prices", "imports", "workbook", "worker.mjs"];

function readInThread(
  workbook: string,
  folder: string,
  { signal, limits = WORKBOOK_LIMITS, memory = MEMORY }: Reading,
): Promise<WorkerAnswer> {
  return runInThread<WorkerAnswer>(
    WORKER,
    { workbook, folder, limits },
    { memory, time: LONGEST_READ, signal, beyond: () => ({ ok: false, code: "workbook_too_large" }) },
  );
}

const READ_BYTES = 64 * 1024;

async function* recordsIn(file: string): AsyncGenerator<FileRecord[]> {
  let rest = "";
  for await (const text of createReadStream(file, { encoding: "utf8", highWaterMark: READ_BYTES })) {
    const lines = `${rest}${text}`.split("\n");
    rest = lines.pop()!;
    if (lines.length > 0) yield lines.map(recordOf);
  }
}

function recordOf(json: string): FileRecord {
  const [line, cells] = JSON.parse(json) as [number, string[]];
  return { line, cells };
}
