import type { Database } from "better-sqlite3";
import type { BoardServer } from "@/e2e/server";
import { barsOf, insertRaw, weekdaysUntil } from "./bars";
import type { Loading } from "./large-set";
import { median, medianRatio, timed } from "./measure";
import type { Line } from "./table";

/** Times are in milliseconds, so bars by them are thousands a second. */
const perSecond = (bars: number, times: readonly number[]) => `${Math.round(bars / median(times))}k bars/s`;

/** Storing bars as the importer does, against one prepared INSERT. */
export function loadingLine({ chunk, ours, raw }: Loading): Line {
  return {
    what: "storing bars",
    measured: perSecond(chunk, ours),
    against: `raw INSERT: ${perSecond(chunk, raw)}`,
    ratio: medianRatio(raw, ours),
  };
}

const ROUNDS = 5;
const DAYS = weekdaysUntil("2025-12-31", 9_000); // since 1991

/** A file of 34 years sent to the board: read, judged row by row, stored, kept for reverting; against one prepared INSERT. */
export async function measureImport({ origin }: BoardServer, scratch: Database): Promise<Line> {
  const ours: number[] = [];
  const raw: number[] = [];
  const anyTicker = scratch.prepare(`SELECT min("id") FROM "Ticker"`).pluck().get() as number;
  for (let round = 0; round <= ROUNDS; round++) {
    const symbol = `60390${round}.SH`;
    const bars = barsOf({ id: anyTicker, symbol }, DAYS);
    const rows = bars.map((b) => [b.day, b.open, b.high, b.low, b.close, b.volume].join(","));
    const body = ["Date,Open,High,Low,Close,Volume", ...rows].join("\n");
    scratch.prepare(`DELETE FROM "PriceBar" WHERE "tickerId" = ?`).run(anyTicker);
    const took = [await timed(() => send(origin, symbol, body)), await timed(() => insertRaw(scratch, bars))];
    if (round === 0) continue; // the server is still warming up
    ours.push(took[0]!);
    raw.push(took[1]!);
  }
  return {
    what: `POST /price-imports of ${DAYS.length.toLocaleString("en")} rows`,
    measured: perSecond(DAYS.length, ours),
    against: `raw INSERT: ${perSecond(DAYS.length, raw)}`,
    ratio: medianRatio(raw, ours),
  };
}

async function send(origin: string, symbol: string, body: string): Promise<void> {
  const response = await fetch(`${origin}/api/v1/price-imports?symbol=${symbol}&adjustment=none`, {
    method: "POST",
    headers: { "content-type": "text/csv" },
    body,
  });
  const answer = (await response.json()) as { accepted?: number };
  if (answer.accepted !== DAYS.length)
    throw new Error(`The import was answered ${JSON.stringify(answer).slice(0, 500)}`);
}
