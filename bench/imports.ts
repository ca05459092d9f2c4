import path from "node:path";
import type { Database } from "better-sqlite3";
import type { BoardServer } from "@/e2e/server";
import { BarLog } from "@/lib/prices/imports/bar-log";
import { proveBars } from "@/lib/prices/imports/prove-bars";
import { barsOf, insertRaw, weekdaysUntil } from "./bars";
import { perSecond } from "./loading";
import { medianRatio, timed } from "./measure";
import { residentMegabytes } from "./start";
import type { BenchLine } from "./table";

const ROUNDS = 5;
const TICKERS = 300;
const DAYS = weekdaysUntil("2025-12-31", 2_000);
const HEAD = "symbol,date,open,high,low,close,volume,amount\n";
const encoder = new TextEncoder();

/** Codes that no ticker of the board has: bars of its own tickers would be another series of the same ticker. */
const symbolAt = (n: number) => {
  const tail = String(n % 1_000).padStart(3, "0");
  return n < 1_000 ? `900${tail}.SH` : `200${tail}.SZ`;
};

/** A ticker's part of a file. */
function linesOf(symbol: string): string {
  const bars = barsOf({ id: 0, symbol }, DAYS);
  return bars
    .map((b) => `${[symbol, b.day, b.open, b.high, b.low, b.close, b.volume, b.turnover].join()}\n`)
    .join("");
}

/**
 * A file of 600,000 bars sent to the board: received, read, judged row by row, tested by its turnover, stored, revertible;
 * against one prepared INSERT for each of the same bars in one transaction. And the turnover test alone, against that
 * import.
 */
export async function measureImport(
  { origin }: BoardServer,
  scratch: Database,
  folder: string,
): Promise<BenchLine[]> {
  const ours: number[] = [];
  const raw: number[] = [];
  const tests: number[] = [];
  const symbols = Array.from({ length: TICKERS }, (_, n) => symbolAt(n));
  const body = encoder.encode(HEAD + symbols.map(linesOf).join(""));
  const ids = scratch.prepare(`SELECT "id" FROM "Ticker" LIMIT ?`).pluck().all(TICKERS) as number[];
  const bars = ids.flatMap((id, n) => barsOf({ id, symbol: symbolAt(n) }, DAYS));
  const log = new BarLog(path.join(folder, "tested-bars"));
  const symbolOf = new Map(ids.map((id, n) => [id, symbolAt(n)]));
  for (const bar of bars) log.add({ ...bar, symbol: symbolOf.get(bar.tickerId)! });
  const declared = symbols.map(() => "none" as const);
  const clear = scratch.prepare(`DELETE FROM "PriceBar" WHERE "tickerId" = ?`);
  for (let round = 0; round <= ROUNDS; round++) {
    for (const id of ids) clear.run(id);
    let id = "";
    const took = [
      await timed(async () => {
        id = await send(origin, body, bars.length);
      }),
      await timed(() => insertRaw(scratch, bars)),
      await timed(() => proveBars(log, declared)),
    ];
    await fetch(`${origin}/api/v1/price-imports/${id}`, { method: "DELETE" });
    if (round === 0) continue; // the server is still warming up
    ours.push(took[0]!);
    raw.push(took[1]!);
    tests.push(took[2]!);
  }
  log.close();
  const count = bars.length.toLocaleString("en");
  return [
    {
      what: `POST /price-imports of ${count} bars with turnover`,
      measured: perSecond(bars.length, ours),
      against: `raw INSERT: ${perSecond(bars.length, raw)}`,
      ratio: medianRatio(raw, ours),
      goal: { least: 0.5 },
    },
    {
      what: `turnover test of ${count} bars`,
      measured: perSecond(bars.length, tests),
      against: `their import: ${perSecond(bars.length, ours)}`,
      ratio: medianRatio(tests, ours),
      goal: { most: 0.15 },
    },
  ];
}

async function send(origin: string, body: BodyInit, bars: number): Promise<string> {
  const response = await fetch(`${origin}/api/v1/price-imports?adjustment=none`, {
    method: "POST",
    headers: { "content-type": "text/csv" },
    body,
    duplex: "half",
  } as RequestInit);
  const answer = (await response.json()) as { id?: string; accepted?: number };
  if (!answer.id || answer.accepted !== bars)
    throw new Error(`The import was answered ${JSON.stringify(answer).slice(0, 500)}`);
  return answer.id;
}

const LARGE_TICKERS = 1_900; // about 200 MB

/** The peak memory of the server's process while a file of 200 MB streams into the board. */
export async function measureStreaming(server: BoardServer): Promise<BenchLine> {
  const before = residentMegabytes(server);
  let [peak, sent, n] = [before, 0, 0];
  const watch = setInterval(() => {
    peak = Math.max(peak, residentMegabytes(server));
  }, 200);
  const body = new ReadableStream<Uint8Array>({
    pull(stream) {
      if (n === LARGE_TICKERS) return stream.close();
      const piece = encoder.encode((n === 0 ? HEAD : "") + linesOf(symbolAt(n++)));
      sent += piece.length;
      stream.enqueue(piece);
    },
  });
  await send(server.origin, body, LARGE_TICKERS * DAYS.length);
  clearInterval(watch);
  const megabytes = Math.round(sent / 1e6);
  return {
    what: `memory while a file of ${megabytes} MB is imported`,
    measured: `${peak - before} MB more`,
    against: `the file: ${megabytes} MB`,
    ratio: (peak - before) / megabytes,
    goal: { most: 1 },
  };
}
