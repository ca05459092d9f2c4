import { statSync } from "node:fs";
import { DatabaseFault, databaseFaultOf } from "@/lib/database-fault";

/** Device and inode of a file; null if it doesn't exist. */
function identityOf(file: string): string | null {
  const stat = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stat ? `${stat.dev}:${stat.ino}` : null;
}

// The suffixes of the database, its log and its shared-memory index. Commits through a removed log or index would be
// lost to the next start.
const SUFFIXES = ["", "-wal", "-shm"];

/**
 * The files of an open database. SQLite goes on writing into a file that was deleted or renamed, so every writer
 * compares the open files with the ones at their paths. Create it once the database is open.
 */
export class OpenFile {
  readonly #opened: readonly { file: string; identity: string }[];

  /** Set once a read has met a damaged page. */
  isDamaged = false;

  /** The number of this process's commits that may have changed more than notes and their evidence. */
  changesBesideNotes = 0;

  /** The number of this process's commits that may have changed evidence. */
  changesOfEvidence = 0;

  constructor(readonly path: string) {
    this.#opened = SUFFIXES.map((suffix) => path + suffix).flatMap((file) => {
      const identity = identityOf(file);
      return identity === null ? [] : [{ file, identity }];
    });
  }

  /** Turns a driver's error that a fault of the file caused into a `DatabaseFault`, and remembers damage. */
  named(error: unknown): unknown {
    const fault = databaseFaultOf(error);
    if (fault === "database_damaged") this.isDamaged = true;
    return fault ? new DatabaseFault(fault, { cause: error }) : error;
  }

  /** Throws where a commit would be lost: the open files are no longer the ones at their paths. */
  assertInPlace(): void {
    if (this.#opened.length > 0 && this.#opened.every(({ file, identity }) => identityOf(file) === identity))
      return;
    throw new DatabaseFault("database_replaced");
  }
}
