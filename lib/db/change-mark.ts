import Database, { type Statement } from "better-sqlite3";
import { env } from "@/lib/env/env";
import { closeAtExit } from "./connection";

const kept = globalThis as typeof globalThis & { themeboardMark?: Statement<[], number> };

/**
 * A number that is another one whenever anything in the database has changed, whichever connection or process changed
 * it. What is worked out under a mark may be kept under it. Every request asks, so it is asked of the driver itself (a
 * few microseconds); data_version moves with the commits of *other* connections, so this one never writes.
 */
export function changeMark(): number {
  kept.themeboardMark ??= watchChanges();
  return kept.themeboardMark.get()!;
}

function watchChanges(): Statement<[], number> {
  const connection = new Database(env().databasePath, { fileMustExist: true });
  closeAtExit(connection);
  return connection.prepare<[], number>("PRAGMA data_version").pluck();
}

/** `read`, asked again only after something in the database has changed. Its answer is shared: nobody may alter it. */
export function untilChange<T>(read: () => Promise<T>): () => Promise<T> {
  let last: { mark: number; answer: Promise<T> } | null = null;
  return async () => {
    const mark = changeMark(); // before reading: a change meanwhile makes the answer old, never the mark new
    if (last?.mark === mark) return last.answer;
    const asked = { mark, answer: read() };
    asked.answer.catch(() => {
      if (last === asked) last = null;
    });
    last = asked;
    return asked.answer;
  };
}
