import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import Database from "better-sqlite3";
import { CONNECTION_PRAGMAS } from "./connection";
import { OpenFile } from "./open-file";
import { Mutex } from "./mutex";

type Adapter = Awaited<ReturnType<PrismaBetterSqlite3["connect"]>>;
type Query = Parameters<Adapter["queryRaw"]>[0];
type Transaction = Awaited<ReturnType<Adapter["startTransaction"]>>;

const onlyReads = (query: Query) => /^\s*select\b/i.test(query.sql);

/**
 * Prisma's adapter, made safe for many requests in one process. By itself it has one connection that a transaction
 * shares with whatever else is asked meanwhile: another request would read what isn't committed, and its own write
 * would be rolled back with a stranger's. Here
 * - reads outside a transaction have their own connection and see the last commit;
 * - a write outside a transaction waits for the open one to end;
 * - a transaction takes the write lock at once (BEGIN IMMEDIATE), so that what it reads can't change before it writes;
 * - nothing is written, and no write is acknowledged, while the open file isn't the one its name leads to;
 * - what befalls the file (full, read-only, damaged, replaced) is thrown as a DatabaseFault.
 */
class BoardAdapter implements Adapter {
  readonly provider = "sqlite";
  readonly adapterName = "themeboard-sqlite";
  constructor(
    private readonly writer: Adapter,
    private readonly reader: Adapter,
    private readonly file: OpenFile,
    private readonly turns: Mutex,
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

  async startTransaction(): Promise<Transaction> {
    const endTurn = await this.turns.take();
    try {
      this.file.assertInPlace();
      await this.#named(() => this.writer.executeScript("BEGIN IMMEDIATE"));
    } catch (error) {
      endTurn();
      throw error;
    }
    return this.#transaction(endTurn);
  }

  async dispose() {
    await this.reader.dispose();
    await this.writer.dispose();
  }

  #transaction(endTurn: () => void): Transaction {
    const { writer, file } = this;
    const run = (sql: string) => this.#named(async () => writer.executeScript(sql)); // it throws rather than rejects
    const execute = async (query: Query) => {
      if (!/^\s*commit\b/i.test(query.sql)) return this.#named(() => writer.executeRaw(query));
      const count = await this.#counted(() => writer.executeRaw(query));
      file.assertInPlace();
      return count;
    };
    // Prisma sends COMMIT or ROLLBACK as statements and then says which; after a COMMIT that failed it sends no
    // ROLLBACK, and the next transaction would find this one still open.
    const end = async () => {
      await run("ROLLBACK").catch(() => undefined);
      endTurn();
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
    const endTurn = await this.turns.take();
    try {
      this.file.assertInPlace();
      const answer = await this.#counted(work);
      this.file.assertInPlace();
      return answer;
    } finally {
      endTurn();
    }
  }

  /**
   * A commit that moves the mark beside notes. It is counted at once, for the driver has run it when it answers its promise:
   * whoever sees the change meanwhile would keep what rests on the state before.
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
  /** Whoever writes takes one. */
  turns: Mutex;
}

/** The connection under an adapter, which has no door to statements that are prepared once. */
function connectionOf(adapter: Adapter): Database.Database {
  const { client } = adapter as unknown as { client: unknown };
  if (client instanceof Database) return client;
  throw new Error("The adapter's connection isn't where it was: see lib/db/sqlite-adapter.ts.");
}

/**
 * The adapter for PrismaClient of the SQLite file at `url` (`file:` and an absolute path). `onConnect` is given what
 * lies under it.
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
      const turns = new Mutex();
      onConnect({ writer: connectionOf(writer), reader: connectionOf(reader), file, turns });
      return new BoardAdapter(writer, reader, file, turns);
    },
  };
}
