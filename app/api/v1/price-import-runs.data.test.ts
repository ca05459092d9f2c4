import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { barsOf, weekdaysUntil } from "@/bench/bars";
import { call } from "@/lib/http/testing/call";
import { db } from "@/lib/db/client";
import { everyRow } from "@/lib/db/testing/tables";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { env } from "@/lib/env/env";
import { closes, csv, load } from "./price-imports/ask";
import { POST as post } from "./price-imports/route";
import { GET as board } from "./themes/route";

beginWithSeededBoard();

const TICKERS = 30;
const DAYS = weekdaysUntil("2025-06-30", 1_000);
const spool = () => `${env().databasePath}-uploads`;
const encode = (text: string) => new TextEncoder().encode(text);

/** A file of 30,000 bars in chunks; `meanwhile` receives the number of chunks read. */
function largeFile(meanwhile: (piece: number) => void = () => undefined): ReadableStream<Uint8Array> {
  let piece = 0;
  return new ReadableStream({
    pull(stream) {
      meanwhile(piece);
      if (piece === 0) stream.enqueue(encode("symbol,date,open,high,low,close,volume\n"));
      if (piece === TICKERS) return stream.close();
      const symbol = `6010${String(piece++).padStart(2, "0")}.SH`;
      const lines = barsOf({ id: 1, symbol }, DAYS).map((bar) =>
        [symbol, bar.day, bar.open, bar.high, bar.low, bar.close, bar.volume].join(","),
      );
      stream.enqueue(encode(`${lines.join("\n")}\n`));
    },
  });
}

function send(body: ReadableStream<Uint8Array>, signal?: AbortSignal): Promise<Response> {
  const request = new Request("http://127.0.0.1:3000/api/v1/price-imports?adjustment=none", {
    method: "POST",
    headers: { host: "127.0.0.1:3000", "content-type": "text/csv" },
    body,
    signal,
    duplex: "half",
  } as RequestInit);
  return post(request, { params: Promise.resolve({}) });
}

/** A turn of the event loop for sockets; without it only promises would run. */
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

const isWriting = () =>
  (globalThis as { themeboardOpen?: { writer: { inTransaction: boolean } } }).themeboardOpen?.writer
    .inTransaction === true;

describe("an import whose client disconnects", () => {
  it("during the upload, leaves nothing behind", async () => {
    const before = await everyRow();
    const caller = new AbortController();
    const answer = await send(
      largeFile((piece) => (piece === 10 ? caller.abort() : undefined)),
      caller.signal,
    );
    expect(answer.status).toBe(499);
    expect(await answer.json()).toMatchObject({ code: "cancelled" });
    expect(await everyRow()).toEqual(before);
    expect(readdirSync(spool())).toEqual([]);
  });

  it("during the storing, is rolled back completely", async () => {
    const before = await everyRow();
    const caller = new AbortController();
    let isDone = false;
    const answer = send(largeFile(), caller.signal).finally(() => (isDone = true));
    while (!isDone && !isWriting()) await nextTurn();
    caller.abort();
    expect((await answer).status).toBe(499);
    expect(await everyRow()).toEqual(before);
    expect(readdirSync(spool())).toEqual([]);
    expect((await load(csv("symbol=AFTR", "Date,Close", "2025-03-03,1"))).status).toBe(201);
  });
});

describe("while a large file is imported", () => {
  it("other requests have responses, with the earlier board", async () => {
    const tickers = await db.ticker.count();
    let asked = 0;
    let isDone = false;
    const answer = send(largeFile()).finally(() => (isDone = true));
    while (!isDone) {
      expect((await call(board)).status).toBe(200);
      expect([tickers, tickers + TICKERS]).toContain(await db.ticker.count());
      asked++;
      await nextTurn();
    }
    expect(asked).toBeGreaterThan(10);
    expect(await (await answer).json()).toMatchObject({ accepted: TICKERS * DAYS.length, rejectedCount: 0 });
    expect(await closes("601029")).toHaveLength(DAYS.length);
  }, 60_000); // the board is requested many times meanwhile
});

describe("an uploaded file", () => {
  it("is deleted after the read, like the files of a killed process", async () => {
    const stale = path.join(spool(), "999999999-left");
    mkdirSync(stale, { recursive: true });
    writeFileSync(path.join(stale, "half a file"), "Date,Clo");
    await load(csv("symbol=GONE&dryRun=1", "Date,Close", "2025-03-03,1"));
    expect(readdirSync(spool())).toEqual([]);
  });
});
