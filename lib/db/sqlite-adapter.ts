import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import Database from "better-sqlite3";
import { CONNECTION_PRAGMAS } from "./connection";
import { OpenFile } from "./open-file";
import { Mutex } from "./mutex";

type Adapter = Awaited<ReturnType<PrismaBetterSqlite3["connect"]>>;
type Query = Parameters<Adapter["queryRaw"]>[0];
type Transaction = Awaited<ReturnType<Adapter["startTransaction"]>>;

const onlyReads = (query: Query) => /^\s*select\b/i.test(query.sql);

/** Of a statement of SQLite. Without it Prisma assumes 998, and can't read the ordered parts of more rows. */
const MOST_PARAMETERS = 32_766;

/**
 * Prisma's SQLite adapter, made safe for concurrent requests in one process. The original has one connection, which a
 * transaction shares with all other queries: another request would read uncommitted rows, and its own write would be
 * rolled back with the transaction. In this adapter
 * - a read outside a transaction uses a second connection and sees the last commit;
 * - a write outside a transaction waits for the open one to end;
 * - a transaction takes the write lock at once (BEGIN IMMEDIATE), so that its reads stay valid until it writes;
 * - a write is refused while the open files aren't the ones at their paths;
 * - a fault of the file (full, read-only, damaged, replaced) is thrown as a DatabaseFault.
 */
class BoardAdapter implements Adapter {
  readonly provider = "sqlite";
  readonly adapterName = "themeboard-sqlite";
  constructor(
    private readonly writer: Adapter,
    private readonly reader: Adapter,
    private readonly file: OpenFile,
    private readonly mutex: Mutex,
  ) {}

  queryRaw(query: Query) {
    return onlyReads(query)
      ? this.#named(() => this.reader.queryRaw(query))
      : this.#alone(() => this.writer.queryRaw(query));
  }

  executeRaw(query: Query) {
    return this.#alone(() => this.writer.executeRaw(query));
  }

  executeScript(script: string) {
    return this.#alone(() => this.writer.executeScript(script));
  }

  getConnectionInfo() {
    return { maxBindValues: MOST_PARAMETERS, supportsRelationJoins: false };
  }

  async startTransaction(): Promise<Transaction> {
    const release = await this.mutex.take();
    try {
      this.file.assertInPlace();
      await this.#named(() => this.writer.executeScript("BEGIN IMMEDIATE"));
    } catch (error) {
      release();
      throw error;
    }
    return this.#transaction(release);
  }

  async dispose() {
    await this.reader.dispose();
    await this.writer.dispose();
  }

  #transaction(release: () => void): Transaction {
    const { writer, file } = this;
    const run = (sql: string) => this.#named(async () => writer.executeScript(sql)); // async, because executeScript throws rather than rejects
    const execute = async (query: Query) => {
      if (!/^\s*commit\b/i.test(query.sql)) return this.#named(() => writer.executeRaw(query));
      const count = await this.#counted(() => writer.executeRaw(query));
      file.assertInPlace();
      return count;
    };
    // Prisma sends COMMIT or ROLLBACK as statements and then calls commit or rollback. After a failed COMMIT it sends
    // no ROLLBACK, and the next transaction would find this one still open.
    const end = async () => {
      await run("ROLLBACK").catch(() => undefined);
      release();
    };
    return {
      provider: this.provider,
      adapterName: this.adapterName,
      options: { usePhantomQuery: false },
      queryRaw: (query) => this.#named(() => writer.queryRaw(query)),
      executeRaw: execute,
      commit: end,
      rollback: end,
      createSavepoint: (name) => run(`SAVEPOINT ${name}`),
      rollbackToSavepoint: (name) => run(`ROLLBACK TO ${name}`),
      releaseSavepoint: (name) => run(`RELEASE SAVEPOINT ${name}`),
    };
  }

  async #alone<T>(work: () => Promise<T>): Promise<T> {
    const release = await this.mutex.take();
    try {
      this.file.assertInPlace();
      const answer = await this.#counted(work);
      this.file.assertInPlace();
      return answer;
    } finally {
      release();
    }
  }

  /**
   * Counts a commit that changes `versionBesideNotes`. It counts when the call returns, before the promise resolves:
   * the driver has committed by then, and a reader of that moment would cache the old state under the new data.
   */
  #counted<T>(commit: () => Promise<T>): Promise<T> {
    return this.#named(() => {
      const answer = commit();
      this.file.changesBesideNotes++;
      return answer;
    });
  }

  async #named<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw this.file.named(error);
    }
  }
}

export interface Connections {
  writer: Database.Database;
  reader: Database.Database;
  file: OpenFile;
  /** Every writer takes this mutex. */
  mutex: Mutex;
}

/** The driver's connection inside an adapter, which itself can't prepare a statement once and run it often. */
function connectionOf(adapter: Adapter): Database.Database {
  const { client } = adapter as unknown as { client: unknown };
  if (client instanceof Database) return client;
  throw new Error("The adapter's connection isn't where it was: see lib/db/sqlite-adapter.ts.");
}

/**
 * The adapter for a PrismaClient of the SQLite file at `url` (`file:` and an absolute path). `onConnect` receives its
 * connections.
 */
export function sqliteAdapter(url: string, onConnect: (connections: Connections) => void) {
  const factory = new PrismaBetterSqlite3({ url });
  const open = async (extra: readonly string[] = []) => {
    const connection = await factory.connect();
    for (const pragma of [...CONNECTION_PRAGMAS, ...extra]) await connection.executeScript(pragma);
    return connection;
  };
  return {
    provider: "sqlite" as const,
    adapterName: "themeboard-sqlite",
    connect: async () => {
      const writer = await open();
      const reader = await open(["PRAGMA query_only = ON"]);
      await reader.queryRaw({ sql: "SELECT 1 FROM sqlite_schema", args: [], argTypes: [] }); // opens the log too
      const file = new OpenFile(url.slice("file:".length));
      const mutex = new Mutex();
      onConnect({ writer: connectionOf(writer), reader: connectionOf(reader), file, mutex });
      return new BoardAdapter(writer, reader, file, mutex);
    },
  };
}
