import type { Database } from "better-sqlite3";
import { setTimeout as wait } from "node:timers/promises";
import { yieldToEventLoop } from "@/lib/yield-to-event-loop";
import { databaseFaultOf } from "@/lib/database-fault";
import { connections } from "./client";
import { assertNoMutexHeld } from "./mutex";

/** The widest group of cached data that a write may make stale. */
export type ChangedData = "notes" | "notes and evidence" | "anything";

interface Waiting {
  changes: ChangedData;
  work: (connection: Database) => unknown;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

/**
 * How long concurrent writes are gathered into one commit, which leaves the thread to readers and lets cached answers
 * last.
 */
const GATHERED_MS = 250;

const waiting: Waiting[] = [];
let last = { at: -Infinity, writes: 0 };

/**
 * Runs `work` on the writing connection, atomically: if it throws, all of it is rolled back. Concurrent writes share
 * one commit, and so one wait for the disk; each resolves only once that commit is on the disk. A single write isn't
 * delayed, unless several were gathered just before it.
 */
export async function groupedWrite<T>(
  work: (connection: Database) => T,
  { changes = "anything" }: { changes?: ChangedData } = {},
): Promise<T> {
  assertNoMutexHeld();
  return new Promise<T>((resolve, reject) => {
    waiting.push({ changes, work, resolve: resolve as (value: unknown) => void, reject });
    if (waiting.length === 1) void commitWaiting();
  });
}

async function commitWaiting(): Promise<void> {
  let jobs: Waiting[] = [];
  try {
    const { writer, file, mutex } = await connections();
    await yieldToEventLoop(); // lets writes of the same moment join
    const left = last.at + GATHERED_MS - performance.now();
    if (left > 0 && (waiting.length > 1 || last.writes > 1)) await wait(left);
    const release = await mutex.take();
    jobs = waiting.splice(0);
    try {
      file.assertInPlace();
      const settle = runTogether(writer, jobs);
      if (jobs.some(({ changes }) => changes === "anything")) file.changesBesideNotes++;
      if (jobs.some(({ changes }) => changes === "notes and evidence")) file.changesOfEvidence++;
      file.assertInPlace();
      for (const each of settle) each();
    } catch (error) {
      throw file.named(error);
    } finally {
      last = { at: performance.now(), writes: jobs.length };
      release();
    }
  } catch (error) {
    if (jobs.length === 0) jobs = waiting.splice(0); // taking the mutex failed
    for (const { reject } of jobs) reject(error);
  }
}

/**
 * Runs each write in a savepoint of one transaction and commits it; returns one function per write that settles its
 * promise.
 */
function runTogether(writer: Database, jobs: readonly Waiting[]): (() => void)[] {
  writer.exec("BEGIN IMMEDIATE");
  try {
    const outcomes = jobs.map((job) => runAlone(writer, job));
    writer.exec("COMMIT");
    return outcomes;
  } finally {
    if (writer.inTransaction) writer.exec("ROLLBACK");
  }
}

function runAlone(writer: Database, { work, resolve, reject }: Waiting): () => void {
  writer.exec("SAVEPOINT one");
  try {
    const value = work(writer);
    writer.exec("RELEASE one");
    return () => resolve(value);
  } catch (error) {
    // A fault of the disk or the file isn't this write's alone; SQLite may have rolled back the whole transaction
    // already.
    if (!writer.inTransaction || databaseFaultOf(error)) throw error;
    writer.exec("ROLLBACK TO one");
    writer.exec("RELEASE one");
    return () => reject(error);
  }
}
