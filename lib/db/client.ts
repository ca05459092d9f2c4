import { env } from "@/lib/env/env";
import { PrismaClient } from "./generated/client";
import { sqliteAdapter } from "./sqlite-adapter";

const kept = globalThis as typeof globalThis & { themeboardDb?: PrismaClient };

/**
 * The board's database. Kept on globalThis always, in production too: the server's bundles each hold a copy of this
 * module, and two clients would be two queues of writers.
 */
export const db: PrismaClient = (kept.themeboardDb ??= new PrismaClient({
  adapter: sqliteAdapter(env().databaseUrl),
}));
