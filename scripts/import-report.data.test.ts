import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { everyRoute } from "@/lib/http/testing/routes";
import { closedPort, listen } from "./steps/testing/listen.mjs";

beginWithSeededBoard();

let server: Server;
let port: number;

/** The board's own routes behind a socket, as the address that they expect. */
beforeAll(async () => {
  const routes = await everyRoute();
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const address = (request.url ?? "").replace("/api/v1", "");
    const id = /^\/report-drafts\/(.+)$/.exec(address)?.[1];
    const route = routes.find(({ path: each }) => each === (id ? "/report-drafts/{id}" : address));
    const method = request.method as "GET" | "POST";
    const headers = new Headers({ host: "127.0.0.1:3000" });
    const type = request.headers["content-type"];
    if (type) headers.set("content-type", type);
    const answer = await route!.handlers[method]!(
      new Request(`http://127.0.0.1:3000${request.url}`, {
        method,
        headers,
        body: method === "POST" ? Buffer.concat(chunks) : undefined,
      }),
      { params: Promise.resolve({ id: id ?? "" }) },
    );
    response.writeHead(answer.status, { "content-type": "application/json" }).end(await answer.text());
  });
  port = await listen(server);
});
afterAll(() => server.close());

const folder = tmpdir();
function fileOf(name: string, text: string): string {
  const file = path.join(folder, `${process.pid}-${name}`);
  writeFileSync(file, text);
  return file;
}

function run(at: number, ...args: string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ["scripts/import-report.mjs", ...args], {
    env: { ...process.env, PORT: String(at), HOST: "127.0.0.1" },
  });
  let output = "";
  child.stdout.on("data", (chunk) => (output += String(chunk)));
  child.stderr.on("data", (chunk) => (output += String(chunk)));
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, output })));
}

const STEEL = [
  "Investment Rating - The report suggests focusing on the steel sector including special steel [2].",
  "Core Insights - Bearings are sold out [3].\n钢铁行业周报\n2025-03-03 09:30",
].join(" ");

it("a dry run prints what is read, and stores nothing", async () => {
  const { code, output } = await run(port, fileOf("steel.txt", STEEL), "--dry-run");
  expect(output).toContain("钢铁行业周报");
  expect(output).toContain("call day 2025-03-03");
  expect(output).toMatch(/sector steel \(\w+\): special steel/);
  expect(output).toContain("2 claims");
  expect(code).toBe(0);
  expect([await db.report.count(), await db.reportDraft.count()]).toEqual([1, 0]);
});

it("a file's report comes on the board, once", async () => {
  const file = fileOf("steel.txt", STEEL);
  const first = await run(port, file);
  expect(first.output).toContain("✓ on the board: ");
  expect(first.code).toBe(0);
  const second = await run(port, file);
  expect(second.output).toContain("= it is there already: ");
  expect(second.code).toBe(0);
  expect(await db.report.count()).toBe(2);
});

it("a corrected text takes the place of the report only where it may", async () => {
  const file = fileOf("corrected.txt", STEEL.replace("sold out", "scarce"));
  const refused = await run(port, file);
  expect(refused.output).toContain("corrects 2025-03-03-钢铁行业周报");
  expect(refused.output).toContain("--correct");
  expect(refused.code).toBe(1);
  expect(await db.reportRevision.count()).toBe(0);
  const taken = await run(port, "--correct", file);
  expect(taken.output).toContain("✓ corrected: ");
  expect(taken.code).toBe(0);
  expect([await db.report.count(), await db.reportRevision.count()]).toEqual([2, 1]);
});

it("what can't be accepted stays in review and makes the command fail", async () => {
  const text = STEEL.replace("2025-03-03 09:30", "").replace("钢铁行业周报", "特钢行业周报");
  const undated = fileOf("undated.txt", text);
  const news = fileOf("news.txt", "Copper rose 2% today.");
  const { code, output } = await run(port, undated, news);
  expect(output).toContain("reports.0.callDay: required");
  expect(output).toMatch(/kept for review: .*\/reports\/new\?draft=/);
  expect(output).toContain("(no report)");
  expect(output).toContain("[not_a_report]");
  expect(code).toBe(1);
  expect(await db.report.count()).toBe(2);
});

it("without a board, a file or a known option it says what to do", async () => {
  const file = fileOf("steel.txt", STEEL);
  const closed = await closedPort();
  const unanswered = await run(closed.port, file).finally(closed.release);
  expect(unanswered).toMatchObject({ code: 1, output: expect.stringContaining("start it with npm start") });
  expect((await run(port)).output).toContain("Usage: npm run import-report");
  expect((await run(port, "--force", file)).output).toContain("Usage: npm run import-report");
  expect((await run(port, `${file}.missing`)).output).toContain("can't be read");
});
