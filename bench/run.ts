// Makes the large set in the database that DATABASE_URL names, serves it, measures, and prints one table. What counts
// are the ratios: both sides of each are taken in this run, on this machine.
import { copyFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { startServer, type BoardServer } from "@/e2e/server";
import { db } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrate";
import { env } from "@/lib/env/env";
import { checkpoint, copyWithBars, openDatabase } from "./copies";
import { measureImport, measureStreaming } from "./imports";
import { DAYS, loadBars, makeThemes } from "./large-set";
import { loadingLine } from "./loading";
import { measureLongNotes } from "./long-notes";
import { makeNotes } from "./notes";
import { measurePageSizes } from "./page-sizes";
import { measurePages } from "./pages";
import { measurePeriodSwitch } from "./period-switch";
import { measureReportFile } from "./report-files";
import { measureReportText } from "./report-text";
import { measureIndependence, measureRoutes } from "./routes";
import { measureBoardAfterImport, measureColdBoard, measureMemory } from "./start";
import { tableOf, type BenchLine } from "./table";
import { measureWriters } from "./writers";

const PAGES = {
  "the overview": "/",
  "a sector": "/sectors/communication",
  "a theme": "/themes/optical-modules",
  notes: "/notes",
  reports: "/reports",
  "a report": "/reports/deepseek-2025-02-04",
  "the watchlist": "/watchlist",
  prices: "/prices",
  "a ticker": "/tickers/300308.SZ",
  settings: "/settings",
};

const began = Date.now();
const say = (text: string) =>
  console.log(`${String(Math.round((Date.now() - began) / 1000)).padStart(4)} s  ${text} …`);

const servers: BoardServer[] = [];
async function serve(database: string): Promise<BoardServer> {
  const server = await startServer({ database });
  servers.push(server);
  return server;
}

async function main(): Promise<void> {
  const file = env().databasePath;
  const beside = (name: string) => path.join(path.dirname(file), name);
  const lines: BenchLine[] = [];

  say("making the large set");
  await migrate(file, "prisma/migrations");
  await makeThemes();
  const database = openDatabase(file);
  checkpoint(database);
  copyFileSync(file, beside("scratch.db"));
  const scratch = openDatabase(beside("scratch.db"));
  const loading = await loadBars(scratch);
  makeNotes(database);
  checkpoint(database);
  lines.push(loadingLine(loading));
  const slugs = (await db.theme.findMany({ select: { slug: true } })).map((theme) => theme.slug);
  const notes = await db.note.count();
  const tickers = await db.ticker.count({ where: { kind: "equity" } });
  database.close();
  await db.$disconnect();

  say("starting from cold");
  const board = await serve(file);
  lines.push(await measureColdBoard(board, file));
  say("importing into every series");
  lines.push(await measureBoardAfterImport(board, file));
  say("watching memory");
  lines.push(...(await measureMemory(board, slugs)));
  say("asking for boards, series and pages");
  lines.unshift(...(await measureRoutes(board)));
  say("sending price files");
  lines.push(...(await measureImport(board, scratch, path.dirname(file))));
  scratch.close();
  say("asking for pages of long notes");
  lines.push(...(await measureLongNotes(board)));
  say("reading beside eight who write");
  lines.push(...(await measureWriters(board, "optical-modules")));
  say("loading each page in a browser");
  lines.push(...(await measurePages(board, PAGES)));
  say("switching the period of a chart");
  lines.push(...(await measurePeriodSwitch(board)));
  await board.stop();
  say("weighing pages");
  copyFileSync(file, beside("40-themes.db"));
  lines.push(...(await measurePageSizes(await serve(beside("40-themes.db")))));

  say("serving the same board with fewer and more bars a ticker");
  const byBars = new Map<number, BoardServer>();
  for (const bars of [250, 500, 1_000, DAYS.length]) {
    const copy = beside(`${bars}-bars.db`);
    copyWithBars(file, copy, { firstBar: DAYS.at(-bars)!, called: "2025-02-04" });
    byBars.set(bars, await serve(copy));
  }
  lines.splice(3, 0, ...(await measureIndependence(byBars)));
  say("reading a report of 1 MB");
  lines.push(await measureReportText());
  say("reading a PDF");
  lines.push(await measureReportFile());
  say("streaming a file of 200 MB");
  lines.push(await measureStreaming([...byBars.values()][0]!));

  const size = { themes: slugs.length, tickers, bars: loading.bars, notes };
  console.log(
    `\n${Object.entries(size)
      .map(([what, count]) => `${count.toLocaleString("en")} ${what}`)
      .join(", ")}\n`,
  );
  console.log(tableOf(lines));
  const json = process.argv.find((argument) => argument.startsWith("--json="))?.slice("--json=".length);
  if (json) writeFileSync(json, `${JSON.stringify({ size, lines }, null, 2)}\n`);
}

// Stops every server on any exit.
process.once("exit", () => {
  for (const pid of servers.map((server) => server.pid())) if (pid) process.kill(pid, "SIGKILL");
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));

main()
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  })
  .finally(() => process.exit());
