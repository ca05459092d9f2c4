import type { BoardServer } from "@/e2e/server";
import { median, timed } from "./measure";
import { get } from "./start";
import type { Line } from "./table";

const WRITERS = 8;
const SECONDS = 6;
const BOARD = "/api/v1/themes";

/** Reads a second of one who reads the board while eight write notes as fast as they are answered, against alone; and a note's cost. */
export async function measureWriters(server: BoardServer, slug: string): Promise<Line[]> {
  await readsFor(server, 2); // warm
  for (let n = 0; n < 100; n++) await addNote(server, slug, n);
  const alone = await readsFor(server, SECONDS);
  let isOver = false;
  let notes = 0;
  const writers = Array.from({ length: WRITERS }, async (_, writer) => {
    while (!isOver) {
      await addNote(server, slug, writer);
      notes++;
    }
  });
  const beside = await readsFor(server, SECONDS);
  isOver = true;
  await Promise.all(writers);
  const note: number[] = [];
  const constant: number[] = [];
  for (let n = 0; n < 200; n++) {
    note.push(await timed(() => addNote(server, slug, n)));
    constant.push(await timed(() => get(server, "/api/v1/settings")));
  }
  return [
    {
      what: "reads beside eight writers",
      measured: `${Math.round(beside)} a second (and ${Math.round(notes / SECONDS)} notes)`,
      against: `alone: ${Math.round(alone)} a second`,
      ratio: beside / alone,
      goal: { least: 0.5 },
    },
    {
      what: "a note",
      measured: `${median(note).toFixed(1)} ms`,
      against: `reading the settings: ${median(constant).toFixed(1)} ms`,
      ratio: median(note) / median(constant),
    },
  ];
}

/** Boards a second that one reader gets. */
async function readsFor(server: BoardServer, seconds: number): Promise<number> {
  const began = performance.now();
  let reads = 0;
  for (; performance.now() - began < seconds * 1000; reads++) await get(server, BOARD);
  return (reads * 1000) / (performance.now() - began);
}

async function addNote(server: BoardServer, slug: string, n: number): Promise<void> {
  const response = await fetch(`${server.origin}/api/v1/themes/${slug}/notes`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      kind: "observation",
      body: `Note ${n}: orders for $300308 held up, 订单充足`,
      observedOn: "2025-03-03",
      tags: ["orders"],
    }),
  });
  const text = await response.text();
  if (response.status !== 201) throw new Error(`A note was answered ${response.status}: ${text}`);
}
