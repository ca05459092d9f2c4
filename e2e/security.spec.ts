import http from "node:http";
import { rowOf } from "./arrange";
import { expect, test } from "./test";

interface Asked {
  method?: string;
  path: string;
  headers: Record<string, string>;
  body?: string;
}

/** A request with headers that no browser, and not even fetch, lets one set. */
function ask(origin: string, { method = "GET", path, headers, body }: Asked) {
  return new Promise<{ status: number; allow?: string; body: string }>((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const request = http.request({ hostname, port, method, path, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (text += chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, allow: response.headers.allow, body: text }),
      );
    });
    request.on("error", reject);
    request.end(body);
  });
}

test("pages come with a policy under which only the board's own scripts run", async ({ page }) => {
  const nonces = new Set<string>();
  for (const address of ["/", "/themes/optical-modules"]) {
    const response = await page.goto(address);
    const headers = await response!.allHeaders();
    const policy = headers["content-security-policy"] ?? "";
    const nonce = /script-src 'self' 'nonce-([^']{20,})' 'strict-dynamic';/.exec(policy)?.[1];
    expect(policy).not.toContain("unsafe-eval");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("object-src 'none'");
    nonces.add(nonce ?? "none");
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
    });
    expect(headers).not.toHaveProperty("x-powered-by");
  }
  expect(nonces.size).toBe(2); // of each page its own
  expect(nonces).not.toContain("none");
});

test("what gets into a page as markup runs nothing", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL }); // one whose console may complain
  const page = await context.newPage();
  const refusals: string[] = [];
  page.on("console", (message) => refusals.push(message.text()));
  await page.goto("/reports");
  await page.evaluate(() => {
    const place = document.createElement("div");
    place.innerHTML = "<img src=data:, onerror='window.ran = true'>";
    document.body.append(place);
  });
  await expect.poll(() => refusals.join()).toContain("Content Security Policy");
  expect(await page.evaluate(() => "ran" in window)).toBe(false);
  await context.close();
});

test("a foreign name for this machine is refused: pages, the API and files alike", async ({ board }) => {
  const { port } = new URL(board.origin);
  for (const path of ["/", "/themes/optical-modules", "/api/v1/themes", "/api/v1/health", "/icon.svg"]) {
    for (const host of [`evil.example:${port}`, "evil.example", "127.0.0.1:1"]) {
      expect((await ask(board.origin, { path, headers: { host } })).status, `${host} ${path}`).toBe(403);
    }
    expect((await ask(board.origin, { path, headers: { host: `localhost:${port}` } })).status).toBe(200);
  }
});

test("an address that can't be decoded and a method that nothing has are refused, not failed on", async ({
  board,
}) => {
  const headers = { host: new URL(board.origin).host };
  for (const [method, path, status] of [
    ["GET", "/%ff", 400],
    ["GET", "/api/v1/themes/%ff", 400],
    ["POST", "/themes/optical-modules", 405],
    ["TRACE", "/", 405],
    ["TRACE", "/api/v1/themes", 405],
    ["PROPFIND", "/api/v1/themes", 405],
  ] as const) {
    const answer = await ask(board.origin, { method, path, headers });
    expect(answer.status, `${method} ${path}`).toBe(status);
    if (status === 405) expect(answer.allow).toContain("GET, HEAD");
    if (path.startsWith("/api/")) expect(JSON.parse(answer.body)).toMatchObject({ status });
  }
});

test("a write from another site is refused and changes nothing", async ({ board, api }) => {
  const path = "/api/v1/themes/operators/notes";
  const body = JSON.stringify({ kind: "observation", body: "From elsewhere", observedOn: "2025-03-03" });
  const foreign: Record<string, string>[] = [
    { origin: "http://evil.example" },
    { origin: "null" },
    { origin: board.origin.replace("127.0.0.1", "localhost") },
    { "sec-fetch-site": "cross-site" },
  ];
  for (const headers of foreign) {
    const answer = await ask(board.origin, {
      method: "POST",
      path,
      headers: { "content-type": "application/json", host: new URL(board.origin).host, ...headers },
      body,
    });
    expect(answer.status).toBe(403);
    expect(JSON.parse(answer.body)).toMatchObject({ code: "forbidden_origin" });
  }
  const { items } = await api.get<{ items: { body: string }[] }>("/themes/operators/notes");
  expect(items.map((note) => note.body)).not.toContain("From elsewhere");
});

test("the numbers are in the first answer: nothing has to be loaded to see them", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false, locale: "en-US" });
  const page = await context.newPage();
  await page.goto("/");
  const board = page.getByRole("table", { name: "Sectors and themes on the board" });
  await expect(rowOf(page, board, "Optical modules")).toContainText(
    /(on track|mixed|unproven|off track).*[+−]\d+\.\d/s,
  );
  await expect(page.getByRole("region", { name: "Board", exact: true }).getByText(/Loading/)).toHaveCount(0);

  await page.goto("/themes/optical-modules");
  await expect(page.getByRole("region", { name: "Why this status" })).toContainText(
    "Since the call vs CSI 300",
  );
  const list = page.getByRole("table", { name: "Watched tickers of Optical modules" });
  await expect(rowOf(page, list, /^Zhongji Innolight/)).toContainText(/[+−]\d+\.\d/);
  await expect(page.getByRole("table", { name: "Returns by period" })).toContainText("%");
  await context.close();
});

test("an address of the API that was renamed goes on under its old name", async ({ board }) => {
  const headers = { host: new URL(board.origin).host, "content-type": "application/json" };
  const to = (method: string, path: string, body?: string) =>
    ask(board.origin, { method, path: `/api/v1${path}`, headers, body });
  const voided = await to("GET", "/struck-themes?limit=1");
  expect(voided).toMatchObject({ status: 200, body: expect.stringContaining('"items":') });
  expect(await to("POST", "/price-marks", "{}")).toMatchObject({
    status: 422,
    body: expect.stringContaining('"symbol":"required"'),
  });
  expect((await to("POST", "/price-marks/seams", "{}")).status).toBe(422);
  expect((await to("DELETE", "/price-marks/none")).status).toBe(404);
  expect(await to("PUT", "/sample-prices")).toMatchObject({
    status: 405,
    allow: expect.stringContaining("DELETE"),
  });
});
