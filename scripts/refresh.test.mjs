import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { afterEach, expect, test } from "vitest";
import { closedPort, listen } from "./steps/testing/listen.mjs";

/** @type {import("node:http").Server | undefined} */
let server;
afterEach(() => server?.close());

const item = { symbol: "NVDA.US", provider: "yahoo", outcome: "stored", reason: null, detail: null, bars: 3 };
const lost = { ...item, symbol: "AMD.US", outcome: "no_data", reason: "It has none.", detail: null, bars: 0 };

/**
 * Serves these answers one after the other, and keeps the requests.
 * @param {[status: number, body: object][]} answers
 */
async function board(answers) {
  /** @type {{ method?: string, url?: string, body: string }[]} */
  const requests = [];
  server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += String(chunk);
    requests.push({ method: request.method, url: request.url, body });
    const [status, json] = answers.shift() ?? [500, {}];
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(json));
  });
  return { port: await listen(server), requests };
}

/**
 * @param {number} port
 * @param {string[]} args
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function refresh(port, ...args) {
  const child = spawn(process.execPath, ["scripts/refresh.mjs", ...args], {
    env: { ...process.env, PORT: String(port), HOST: "127.0.0.1", DATABASE_URL: "" },
  });
  let output = "";
  child.stdout.on("data", (chunk) => (output += String(chunk)));
  child.stderr.on("data", (chunk) => (output += String(chunk)));
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, output })));
}

test("a refresh is waited for, and its outcome printed for each ticker", async () => {
  const round = { id: "1", asked: 1, notAsked: 0, done: 1, came: 1, items: [item] };
  const { port, requests } = await board([
    [201, { ...round, status: "running", came: 0 }],
    [200, { ...round, status: "finished" }],
  ]);
  const { code, output } = await refresh(port, "--symbols", "NVDA,300308.SZ", "--replace");
  expect(output).toBe("1 asked, 1 came (finished).\n  ✓ NVDA.US  yahoo  3 bars\n");
  expect(code).toBe(0);
  expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
    "POST /api/v1/price-refreshes",
    "GET /api/v1/price-refreshes/1",
  ]);
  expect(JSON.parse(requests[0]?.body ?? "")).toEqual({ symbols: ["NVDA", "300308.SZ"], replace: true });
});

test("a ticker that got no prices is named and makes the command fail", async () => {
  const { port } = await board([
    [201, { id: "1", status: "finished", asked: 2, notAsked: 0, done: 2, came: 1, items: [item, lost] }],
  ]);
  const { code, output } = await refresh(port);
  expect(output).toContain("2 asked, 1 came (finished).");
  expect(output).toContain("✗ AMD.US   yahoo  no_data: It has none.");
  expect(code).toBe(1);
});

test("a board without any chosen provider is told once; otherwise each ticker has its line", async () => {
  const unrequests = { ...lost, provider: null, outcome: "no_provider", reason: "No provider is chosen." };
  const items = ["AMD.US", "MU.US"].map((symbol) => ({ ...unrequests, symbol }));
  const round = { id: "1", status: "finished", asked: 2, notAsked: 2, done: 2, came: 0 };
  const { port } = await board([
    [201, { ...round, items }],
    [201, { ...round, items: [items[0], lost] }],
  ]);
  const { code, output } = await refresh(port);
  expect(output).toBe(
    `No provider is chosen for any of 2 tickers: choose one at http://127.0.0.1:${port}/settings#providers.\n`,
  );
  expect(code).toBe(1);
  expect((await refresh(port)).output.split("\n")).toHaveLength(4); // where some are chosen each has its line
});

test("no answer and a refusal are each told in one sentence", async () => {
  const { port } = await board([[409, { title: "Another round is running", code: "refresh_running" }]]);
  const refused = await refresh(port);
  expect(refused.output).toBe(
    `The board at http://127.0.0.1:${port} refused: Another round is running [refresh_running].\n`,
  );
  expect(refused.code).toBe(1);
  const closed = await closedPort();
  const unanswered = await refresh(closed.port).finally(closed.release);
  expect(unanswered.output).toBe(
    `No board answers at http://127.0.0.1:${closed.port}: start it with npm start.\n`,
  );
  expect(unanswered.code).toBe(1);
});
