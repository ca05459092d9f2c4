import type { BoardServer } from "@/e2e/server";
import { median, timed } from "./measure";
import { get } from "./start";
import type { BenchLine } from "./table";

const WRITERS = 8;
const SECONDS = 6;
const BOARD = "/api/v1/themes";

/**
 * Board reads per second of one reader while eight writers add notes as fast as they are answered, every fourth with
 * evidence, against the reader alone; and the duration of a note's write.
 */
export async function measureWriters(server: BoardServer, slug: string): Promise<BenchLine[]> {
  const theme = JSON.parse(await get(server, `/api/v1/themes/${slug}`)) as { claims: { id: string }[] };
  const claimId = theme.claims[0]!.id;
  const addNote = (n: number) =>
    post(server, `/api/v1/themes/${slug}/notes`, {
      kind: "observation",
      body: `Note ${n}: orders for $300308 held up, 订单充足`,
      observedOn: "2025-03-03",
      tags: ["orders"],
      evidence: n % 4 === 0 ? [{ claimId, bearing: "supports", weight: 1 }] : [],
    });
  await readsFor(server, 2); // warm
  for (let n = 0; n < 100; n++) await addNote(n);
  const alone = await readsFor(server, SECONDS);
  let isOver = false;
  let notes = 0;
  const writers = Array.from({ length: WRITERS }, async () => {
    while (!isOver) await addNote(notes++);
  });
  const beside = await readsFor(server, SECONDS);
  isOver = true;
  await Promise.all(writers);
  const note: number[] = [];
  const constant: number[] = [];
  for (let n = 0; n < 200; n++) {
    note.push(await timed(() => addNote(n)));
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

/** Board reads per second of one reader. */
async function readsFor(server: BoardServer, seconds: number): Promise<number> {
  const began = performance.now();
  let reads = 0;
  for (; performance.now() - began < seconds * 1000; reads++) await get(server, BOARD);
  return (reads * 1000) / (performance.now() - began);
}

async function post(server: BoardServer, path: string, body: object): Promise<void> {
  const response = await fetch(`${server.origin}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (response.status !== 201) throw new Error(`A note was answered ${response.status}: ${text}`);
}
