import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import Database from "better-sqlite3";
import { CONNECTION_PRAGMAS } from "./connection";
import { Turns } from "./turns";

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
 * - a transaction takes the write lock at once (BEGIN IMMEDIATE), so that what it reads can't change before it writes.
 */
class BoardAdapter implements Adapter {
  readonly provider = "sqlite";
  readonly adapterName = "themeboard-sqlite";
  readonly #turns = new Turns();

  constructor(
    private readonly writer: Adapter,
    private readonly reader: Adapter,
  ) {}

  queryRaw(query: Query) {
    return onlyReads(query) ? this.reader.queryRaw(query) : this.#alone(() => this.writer.queryRaw(query));
  }

  executeRaw(query: Query) {
    return this.#alone(() => this.writer.executeRaw(query));
  }

  executeScript(script: string) {
    return this.#alone(() => this.writer.executeScript(script));
  }

  async startTransaction(): Promise<Transaction> {
    const endTurn = await this.#turns.take();
    try {
      await this.writer.executeScript("BEGIN IMMEDIATE");
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
    const { writer } = this;
    const run = async (sql: string) => writer.executeScript(sql); // async: it throws rather than rejects
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
      queryRaw: (query) => writer.queryRaw(query),
      executeRaw: (query) => writer.executeRaw(query),
      commit: end,
      rollback: end,
      createSavepoint: (name) => run(`SAVEPOINT ${name}`),
      rollbackToSavepoint: (name) => run(`ROLLBACK TO ${name}`),
      releaseSavepoint: (name) => run(`RELEASE SAVEPOINT ${name}`),
    };
  }

  async #alone<T>(work: () => Promise<T>): Promise<T> {
    const endTurn = await this.#turns.take();
    try {
      return await work();
    } finally {
      endTurn();
    }
  }
}

/** The connection under an adapter, which has no door to statements that are prepared once. */
function connectionOf(adapter: Adapter): Database.Database {
  const { client } = adapter as unknown as { client: unknown };
  if (client instanceof Database) return client;
  throw new Error("The adapter's connection isn't where it was: see lib/db/sqlite-adapter.ts.");
}

/**
 * The adapter for PrismaClient of the SQLite file at `url` (`file:` and an absolute path). `onConnect` is given the
 * connection that writes.
 */
export function sqliteAdapter(url: string, onConnect: (writer: Database.Database) => void) {
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
      onConnect(connectionOf(writer));
      return new BoardAdapter(writer, await open(["PRAGMA query_only = ON"]));
    },
  };
}
