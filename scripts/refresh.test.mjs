import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { afterEach, expect, test } from "vitest";
import { deafPort, listen } from "./steps/testing/listen.mjs";

/** @type {import("node:http").Server | undefined} */
let server;
afterEach(() => server?.close());

const item = { symbol: "NVDA.US", provider: "yahoo", outcome: "stored", reason: null, detail: null, bars: 3 };
const lost = { ...item, symbol: "AMD.US", outcome: "no_data", reason: "It has none.", detail: null, bars: 0 };

/**
 * Serves these answers one after the other, and notes what is asked.
 * @param {[status: number, body: object][]} answers
 */
async function board(answers) {
  /** @type {{ method?: string, url?: string, body: string }[]} */
  const asked = [];
  server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += String(chunk);
    asked.push({ method: request.method, url: request.url, body });
    const [status, json] = answers.shift() ?? [500, {}];
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(json));
  });
  return { port: await listen(server), asked };
}

/**
 * @param {number} port
 * @param {string[]} args
 * @returns {Promise<{ code: number | null, said: string }>}
 */
function refresh(port, ...args) {
  const child = spawn(process.execPath, ["scripts/refresh.mjs", ...args], {
    env: { ...process.env, PORT: String(port), HOST: "127.0.0.1", DATABASE_URL: "" },
  });
  let said = "";
  child.stdout.on("data", (chunk) => (said += String(chunk)));
  child.stderr.on("data", (chunk) => (said += String(chunk)));
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, said })));
}

test("waits for the round and says what came", async () => {
  const round = { id: "1", asked: 1, notAsked: 0, done: 1, came: 1, items: [item] };
  const { port, asked } = await board([
    [201, { ...round, status: "running", came: 0 }],
    [200, { ...round, status: "finished" }],
  ]);
  const { code, said } = await refresh(port, "--symbols", "NVDA,300308.SZ", "--replace");
  expect(said).toBe("1 asked, 1 came (finished).\n  ✓ NVDA.US  yahoo  3 bars\n");
  expect(code).toBe(0);
  expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
    "POST /api/v1/price-refreshes",
    "GET /api/v1/price-refreshes/1",
  ]);
  expect(JSON.parse(asked[0]?.body ?? "")).toEqual({ symbols: ["NVDA", "300308.SZ"], replace: true });
});

test("names what is missing, and fails for it", async () => {
  const { port } = await board([
    [201, { id: "1", status: "finished", asked: 2, notAsked: 0, done: 2, came: 1, items: [item, lost] }],
  ]);
  const { code, said } = await refresh(port);
  expect(said).toContain("2 asked, 1 came (finished).");
  expect(said).toContain("✗ AMD.US   yahoo  no_data: It has none.");
  expect(code).toBe(1);
});

test("says once that no provider is chosen, and where one is", async () => {
  const unasked = { ...lost, provider: null, outcome: "no_provider", reason: "No provider is chosen." };
  const items = ["AMD.US", "MU.US"].map((symbol) => ({ ...unasked, symbol }));
  const round = { id: "1", status: "finished", asked: 2, notAsked: 2, done: 2, came: 0 };
  const { port } = await board([
    [201, { ...round, items }],
    [201, { ...round, items: [items[0], lost] }],
  ]);
  const { code, said } = await refresh(port);
  expect(said).toBe(
    `Nobody was asked for 2 tickers: choose providers at http://127.0.0.1:${port}/settings#providers.\n`,
  );
  expect(code).toBe(1);
  expect((await refresh(port)).said.split("\n")).toHaveLength(4); // where some are chosen each has its line
});

test("says in one sentence that no board answers, or that it refuses", async () => {
  const { port } = await board([[409, { title: "Another round is running", code: "refresh_running" }]]);
  const refused = await refresh(port);
  expect(refused.said).toBe(
    `The board at http://127.0.0.1:${port} refused: Another round is running [refresh_running].\n`,
  );
  expect(refused.code).toBe(1);
  const deaf = await deafPort();
  const nobody = await refresh(deaf.port).finally(deaf.release);
  expect(nobody.said).toBe(`No board answers at http://127.0.0.1:${deaf.port}: start it with npm start.\n`);
  expect(nobody.code).toBe(1);
});
