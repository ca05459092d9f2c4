import { statSync } from "node:fs";
import { DatabaseFault, faultOf } from "@/lib/database-fault";

/** Device and inode of a file; null where there is none. */
function identityOf(file: string): string | null {
  const stat = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stat ? `${stat.dev}:${stat.ino}` : null;
}

// Through a log or an index that was removed, commits go where no later start looks for them.
const SUFFIXES = ["", "-wal", "-shm"];

/**
 * The files that an open database consists of. SQLite goes on writing into a file that was deleted or renamed, so
 * whoever writes compares what is open with what the name leads to. Made once the database is open.
 */
export class OpenFile {
  readonly #opened: readonly { file: string; identity: string }[];

  /** Something of it couldn't be read since it was opened. */
  isDamaged = false;

  /** How many commits of this process may have changed more than notes and their evidence. */
  changesBesideNotes = 0;

  /** How many of the others may have changed evidence. */
  changesOfEvidence = 0;

  constructor(readonly path: string) {
    this.#opened = SUFFIXES.map((suffix) => path + suffix).flatMap((file) => {
      const identity = identityOf(file);
      return identity === null ? [] : [{ file, identity }];
    });
  }

  /** An error by its own name, where it is of what befell the file; damage that was seen once is remembered. */
  named(error: unknown): unknown {
    const fault = faultOf(error);
    if (fault === "database_damaged") this.isDamaged = true;
    return fault ? new DatabaseFault(fault, { cause: error }) : error;
  }

  /** Throws where a commit would be lost: the database's files are no longer the ones that are open. */
  assertInPlace(): void {
    if (this.#opened.length > 0 && this.#opened.every(({ file, identity }) => identityOf(file) === identity))
      return;
    throw new DatabaseFault("database_replaced");
  }
}
