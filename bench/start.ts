import { spawnSync } from "node:child_process";
import type { BoardServer } from "@/e2e/server";
import { openDatabase } from "./copies";
import { median, timed } from "./measure";
import type { BenchLine } from "./table";

const ROUNDS = 3;

/** The first board after a cold start, against one scan of every bar in plain SQL. */
export async function measureColdBoard(server: BoardServer, file: string): Promise<BenchLine> {
  const first: number[] = [];
  const scan: number[] = [];
  const database = openDatabase(file);
  for (let round = 0; round < ROUNDS; round++) {
    await server.kill(); // a start from nothing, without waiting for connections to end
    await server.restart();
    first.push(await timed(() => get(server, "/api/v1/themes")));
    const all = database.prepare(`SELECT "tickerId", "day", "close" FROM "PriceBar"`).raw();
    scan.push(await timed(() => all.all()));
  }
  database.close();
  return {
    what: "the first board after a cold start",
    measured: `${Math.round(median(first))} ms`,
    against: `reading every bar in raw SQL: ${Math.round(median(scan))} ms`,
    ratio: median(first) / median(scan),
    goal: { most: 1.2 },
  };
}

/**
 * The first board after an import that changed every series, against one scan of the bars of those series in plain SQL.
 */
export async function measureBoardAfterImport(server: BoardServer, file: string): Promise<BenchLine> {
  const first: number[] = [];
  const scan: number[] = [];
  const database = openDatabase(file);
  const last = database.prepare(`
    SELECT t."symbol", max(b."day") AS day, b."close" FROM "PriceBar" b JOIN "Ticker" t ON t."id" = b."tickerId"
    GROUP BY b."tickerId"`);
  const all = database.prepare(`SELECT "tickerId", "day", "close" FROM "PriceBar"`).raw();
  for (let round = 0; round < ROUNDS; round++) {
    await get(server, "/api/v1/themes");
    const rows = last.all() as { symbol: string; day: string; close: number }[];
    await correct(server, rows);
    first.push(await timed(() => get(server, "/api/v1/themes")));
    scan.push(await timed(() => all.all()));
  }
  database.close();
  return {
    what: "the first board after an import into every series",
    measured: `${Math.round(median(first))} ms`,
    against: `reading their bars in raw SQL: ${Math.round(median(scan))} ms`,
    ratio: median(first) / median(scan),
    goal: { most: 3 },
  };
}

/** Imports another last close for each of them. */
async function correct(
  server: BoardServer,
  rows: readonly { symbol: string; day: string; close: number }[],
): Promise<void> {
  const lines = rows.map(({ symbol, day, close }) => `${symbol},${day},${(close * 1.001).toFixed(4)}`);
  const response = await fetch(`${server.origin}/api/v1/price-imports?adjustment=none`, {
    method: "POST",
    headers: { "content-type": "text/csv" },
    body: ["symbol,date,close", ...lines].join("\n"),
  });
  const answer = (await response.json()) as { corrected?: number };
  if (answer.corrected !== rows.length)
    throw new Error(`The import was answered ${JSON.stringify(answer).slice(0, 500)}`);
}

/** The memory of the server's process: idle, after its first board, and during further requests. */
export async function measureMemory(server: BoardServer, slugs: readonly string[]): Promise<BenchLine[]> {
  await server.restart();
  const idle = residentMegabytes(server);
  await get(server, "/api/v1/themes");
  const board = residentMegabytes(server);
  await visit(server, slugs, 500);
  const later = residentMegabytes(server);
  await visit(server, slugs, 500);
  const latest = residentMegabytes(server);
  const line = (what: string, measured: number, against: string, base: number): BenchLine => ({
    what: `memory ${what}`,
    measured: `${measured} MB`,
    against: `${against}: ${base} MB`,
    ratio: measured / base,
  });
  return [
    line("after the first board", board, "idle", idle),
    line("after 500 requests", later, "idle", idle),
    { ...line("after 1,000 requests", latest, "after 500", later), goal: { most: 1.1 } },
  ];
}

export function residentMegabytes(server: BoardServer): number {
  const { stdout } = spawnSync("ps", ["-o", "rss=", "-p", String(server.pid())], { encoding: "utf8" });
  return Math.round(Number(stdout) / 1024);
}

/** Boards, series, themes, notes and pages, four at a time. */
async function visit(server: BoardServer, slugs: readonly string[], count: number): Promise<void> {
  const paths = slugs.flatMap((slug) => [
    "/api/v1/themes",
    `/api/v1/themes/${slug}`,
    `/api/v1/themes/${slug}/series`,
    `/api/v1/themes/${slug}/notes`,
    "/",
  ]);
  for (let n = 0; n < count; n += 4) {
    await Promise.all([n, n + 1, n + 2, n + 3].map((at) => get(server, paths[at % paths.length]!)));
  }
}

/** Sends a request and reads the whole answer. */
export async function get(server: BoardServer, path: string): Promise<string> {
  const response = await fetch(`${server.origin}${path}`);
  const text = await response.text();
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text.slice(0, 300)}`);
  return text;
}
