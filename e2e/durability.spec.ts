import { once } from "node:events";
import http from "node:http";
import { expect } from "@playwright/test";
import Database from "better-sqlite3";
import { boardApi } from "./board-api";
import { boardTest as test } from "./board-fixture";
import { copyDatabase } from "./database";
import { startServer, type BoardServer } from "./server";
import { allNotes, keepWritingNotes } from "./note-writers";

// Real servers on real files; no browser is needed to lose a note. `boardTest`, because Playwright runs a file with other
// worker fixtures after all the rest, with the second worker idle.
const NOTES = "/themes/optical-modules/notes";
const note = (body: string) => ({ kind: "observation", body, observedOn: "2025-02-05" });

let database: string;
let remove: () => void;
const servers: BoardServer[] = [];

async function serve(): Promise<BoardServer> {
  const server = await startServer({ database });
  servers.push(server);
  return server;
}

test.beforeEach(() => {
  ({ path: database, remove } = copyDatabase());
});
test.afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.kill()));
  remove();
});

function integrity(): unknown {
  const file = new Database(database, { readonly: true });
  try {
    return file.pragma("integrity_check", { simple: true });
  } finally {
    file.close();
  }
}

test("a restart keeps everything that was written", async () => {
  const server = await serve();
  const { get, send } = boardApi(server.origin);
  // Of one day: what the board says of "today" would change if midnight fell on the restart.
  const read = async (asOf: string) => ({
    notes: await get(`${NOTES}?asOf=${asOf}`),
    watches: await get(`/themes/optical-modules/watches?asOf=${asOf}`),
    theme: await get(`/themes/liquid-cooling?asOf=${asOf}`),
    settings: await get("/settings"),
  });

  const claims = (await get<{ claims: { id: string }[] }>("/themes/optical-modules")).claims;
  const evidence = [{ claimId: claims[0]!.id, bearing: "supports", weight: 2 }];
  await send("POST", NOTES, { ...note("800G **ramp** 订单 $300308"), tags: ["ramp"], evidence });
  await send("POST", "/themes/optical-modules/watches", { symbol: "603083.SH", reason: "硅光" });
  await send("POST", "/themes", { parent: "communication", nameEn: "Liquid cooling", nameZh: "液冷" });
  await send("PATCH", "/settings", { locale: "zh", colours: "red-up", theme: "dark", name: "分析师" });
  const { asOf } = await get<{ asOf: string }>("/themes");
  const before = await read(asOf);
  expect(before).toMatchObject({
    notes: { items: [{ body: "800G **ramp** 订单 $300308", tags: ["ramp"], tickers: ["300308.SZ"] }] },
    theme: { slug: "liquid-cooling", nameZh: "液冷" },
    settings: { locale: "zh", colours: "red-up", theme: "dark", name: "分析师" },
  });
  expect(before.watches).toMatchObject({
    items: expect.arrayContaining([expect.objectContaining({ symbol: "603083.SH", reason: "硅光" })]),
  });

  await server.stop();
  await expect(fetch(server.origin)).rejects.toThrow();
  await server.restart();
  expect(await read(asOf)).toEqual(before);
});

test("a request that is under way when the board is stopped is still answered", async () => {
  const server = await serve();
  const body = JSON.stringify(note("half sent when the board was stopped"));
  const request = http.request(`${server.origin}/api/v1${NOTES}`, {
    method: "POST",
    agent: false,
    headers: {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
      expect: "100-continue",
    },
  });
  const answer = once(request, "response") as Promise<[http.IncomingMessage]>;
  request.write(body.slice(0, 20));
  await once(request, "continue"); // the server has the request and waits for the rest of its body
  process.kill(server.pid()!, "SIGTERM");
  const isServed = () =>
    fetch(`${server.origin}/api/v1/health`).then(
      () => true,
      () => false,
    );
  await expect.poll(isServed, "no other request is accepted").toBe(false);
  request.end(body.slice(20));
  const [{ statusCode }] = await answer;
  expect(statusCode).toBe(201);
});

test("twenty kills during note writing lose no acknowledged note and leave none half written", async () => {
  test.setTimeout(300_000); // twenty starts: about half a minute on a machine with nothing else to do
  const server = await serve();
  const acknowledged = new Map<string, string>();
  for (let kill = 1; kill <= 20; kill++) {
    const writing = keepWritingNotes(server.origin, `kill ${kill}`, acknowledged);
    await writing.answered(8 + kill); // each time after another number, so that the kill falls on another moment
    await server.kill();
    await writing.ended;
    await server.restart();

    const kept = await allNotes(server.origin);
    const lost = [...acknowledged].filter(([id, body]) => kept.get(id)?.body !== body);
    expect(lost, `acknowledged before kill ${kill} and gone or changed`).toEqual([]);
    const halves = [...kept.values()].filter(({ body, tags }) => tags.join() !== body.split(" | ")[0]);
    expect(halves, `half written at kill ${kill}`).toEqual([]);
    expect(integrity()).toBe("ok");
  }
  expect(acknowledged.size).toBeGreaterThan(20 * 8);
});

test("two servers on one database see each other's writes at once, and lose none", async () => {
  const [one, other] = [await serve(), await serve()];
  const [first, second] = [boardApi(one.origin), boardApi(other.origin)];
  interface Notes {
    items: { id: string; body: string }[];
  }
  interface Theme {
    noteCount: number;
    members: { symbol: string }[];
  }
  const { noteCount } = await second.get<Theme>("/themes/optical-modules"); // kept by the other from now on

  await first.send("POST", NOTES, note("by the first"));
  await first.send("POST", "/themes/optical-modules/watches", { symbol: "603083.SH" });
  expect((await second.get<Notes>(NOTES)).items[0]!.body).toBe("by the first");
  const seen = await second.get<Theme>("/themes/optical-modules");
  expect(seen.noteCount).toBe(noteCount + 1);
  expect(seen.members.map((member) => member.symbol)).toContain("603083.SH");
  await second.send("PATCH", "/settings", { name: "Second" });
  expect(await first.get("/settings")).toMatchObject({ name: "Second" });

  const bodies = Array.from({ length: 40 }, (_, n) => `at the same time ${n}`);
  await Promise.all(bodies.map((body, n) => (n % 2 ? first : second).send("POST", NOTES, note(body))));
  for (const { get } of [first, second]) {
    const { items } = await get<Notes>(`${NOTES}?limit=500`);
    expect(new Set(items.map((item) => item.body))).toEqual(new Set([...bodies, "by the first"]));
  }
  expect(integrity()).toBe("ok");
});
