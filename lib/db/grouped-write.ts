import type { Database } from "better-sqlite3";
import { setTimeout as wait } from "node:timers/promises";
import { yieldToEventLoop } from "@/lib/yield-to-event-loop";
import { faultOf } from "@/lib/database-fault";
import { connections } from "./client";
import { assertNoTurnHeld } from "./mutex";

/** What a write changes at most of all that anything cached rests on. */
export type Changes = "notes" | "notes and evidence" | "anything";

interface Waiting {
  changes: Changes;
  work: (connection: Database) => unknown;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

/** How long writes that come together are gathered, so that readers have the thread, and their answers last, meanwhile. */
const GATHERED_MS = 250;

const waiting: Waiting[] = [];
let last = { at: -Infinity, writes: 0 };

/**
 * Runs `work` on the connection that writes, at once and as a whole: what it throws undoes all of it. Writes that come
 * together share one commit, and so one wait for the disk; each is answered only once that commit is on the disk. A
 * write that comes alone waits for nobody, unless several came together just before.
 */
export async function groupedWrite<T>(
  work: (connection: Database) => T,
  { changes = "anything" }: { changes?: Changes } = {},
): Promise<T> {
  assertNoTurnHeld();
  return new Promise<T>((resolve, reject) => {
    waiting.push({ changes, work, resolve: resolve as (value: unknown) => void, reject });
    if (waiting.length === 1) void commitWaiting();
  });
}

async function commitWaiting(): Promise<void> {
  let jobs: Waiting[] = [];
  try {
    const { writer, file, turns } = await connections();
    await yieldToEventLoop(); // those that came at the same time get here too
    const left = last.at + GATHERED_MS - performance.now();
    if (left > 0 && (waiting.length > 1 || last.writes > 1)) await wait(left);
    const endTurn = await turns.take();
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
      endTurn();
    }
  } catch (error) {
    if (jobs.length === 0) jobs = waiting.splice(0); // the turn never came
    for (const { reject } of jobs) reject(error);
  }
}

/** Runs each in a savepoint of one transaction and commits it; what it answers tells each how it went. */
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
    // The disk's or the file's fault isn't this write's alone; SQLite may have given up the whole transaction already.
    if (!writer.inTransaction || faultOf(error)) throw error;
    writer.exec("ROLLBACK TO one");
    writer.exec("RELEASE one");
    return () => reject(error);
  }
}
