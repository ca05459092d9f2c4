import Database, { type Statement } from "better-sqlite3";
import { env } from "@/lib/env/env";
import { connections } from "./client";
import { closeAtExit } from "./connection";
import { prepared } from "./prepared";

const kept = globalThis as typeof globalThis & { themeboardMark?: Statement<[], number> };

/**
 * A number that is another one whenever anything in the database has changed, whichever connection or process changed
 * it. What is worked out under a mark may be kept under it. Every request asks, so it is asked of the driver itself (a
 * few microseconds); data_version moves with the commits of *other* connections, so this one never writes.
 */
export function dbVersion(): number {
  kept.themeboardMark ??= watchChanges();
  return kept.themeboardMark.get()!;
}

function watchChanges(): Statement<[], number> {
  const connection = new Database(env().databasePath, { fileMustExist: true });
  closeAtExit(connection);
  return connection.prepare<[], number>("PRAGMA data_version").pluck();
}

/**
 * The same for what doesn't rest on notes: it stays while this process adds, edits and deletes notes, so that a board that
 * is read beside people who write computes again only what the notes change. data_version on the connection that writes
 * moves with other processes' commits; this process counts its own.
 */
export async function versionBesideNotes(): Promise<string> {
  const { writer, file } = await connections();
  const others = prepared<{ data_version: number }>(writer, "PRAGMA data_version").get()!.data_version;
  return `${others}:${file.changesBesideNotes}`;
}

/** Beside that mark, the one of evidence: it moves when this process changes a note that has evidence. */
export async function evidenceVersion(): Promise<number> {
  return (await connections()).file.changesOfEvidence;
}

/**
 * `read`, asked again only after something beside notes has changed in the database; not for what rests on notes. Its
 * answer is shared: nobody may alter it.
 */
export function cachedUntilWriteBesideNotes<T>(read: () => Promise<T>): () => Promise<T> {
  let last: { mark: string; answer: Promise<T> } | null = null;
  return async () => {
    const mark = await versionBesideNotes(); // before reading: a change meanwhile makes the answer old, never the mark new
    if (last?.mark === mark) return last.answer;
    const asked = { mark, answer: read() };
    asked.answer.catch(() => {
      if (last === asked) last = null;
    });
    last = asked;
    return asked.answer;
  };
}
