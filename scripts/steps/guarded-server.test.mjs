import net from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createGuardedServer } from "./guarded-server.mjs";
import { close, listen } from "./testing/listen.mjs";

/** The requests that were handled. @type {string[]} */
const handled = [];
/** @type {import("node:http").Server} */
let server;
/** @type {number} */
let port;

beforeAll(async () => {
  const reserved = net.createServer();
  port = await listen(reserved);
  server = createGuardedServer(port, (request, response) => {
    handled.push(`${request.method} ${request.url}`);
    response.end("handled");
  });
  server.on("upgrade", (request, socket) => {
    if (!socket.destroyed) handled.push(`upgrade ${request.url}`);
    socket.end();
  });
  await listen(server, reserved);
});
afterAll(() => close(server));

/**
 * Sends a request as it is written, which no client would.
 * @param {string} method
 * @param {string} target
 * @param {string[]} headers
 */
async function ask(method, target, headers = [`Host: 127.0.0.1:${port}`]) {
  handled.length = 0;
  const socket = net.connect(port, "127.0.0.1");
  socket.write([`${method} ${target} HTTP/1.1`, ...headers, "Connection: close", "", ""].join("\r\n"));
  let text = "";
  for await (const chunk of socket) text += String(chunk);
  const [head = "", body = ""] = text.split("\r\n\r\n");
  return { status: Number(head.split(" ")[1]), head, body, handled: [...handled] };
}

test.each(["/", "/themes/%E5%85%89", "/themes?q=%ff", "/_next/static/a.js", "/api/v1/notes?q=100%"])(
  "%s is handled",
  async (target) =>
    expect(await ask("GET", target)).toMatchObject({ status: 200, handled: [`GET ${target}`] }),
);

test.each(["/%ff", "/%", "/%zz", "/a%C3", "http://127.0.0.1/", "*"])(
  "%s, which is no path, is answered 400 in plain text",
  async (target) => {
    const answer = await ask(target === "*" ? "OPTIONS" : "GET", target);
    expect(answer).toMatchObject({ status: 400, handled: [], body: expect.stringContaining("Bad request") });
    expect(answer.head).toMatch(/content-type: text\/plain/i);
  },
);

test.each(["/api/v1/themes/%ff", "/api/%"])("%s is answered 400 as the API answers", async (target) => {
  const answer = await ask("GET", target);
  expect(answer).toMatchObject({ status: 400, handled: [] });
  expect(answer.head).toMatch(/content-type: application\/problem\+json/i);
  expect(answer.body).toContain('"code":"malformed_path"');
});

test("a request with another host name is refused, whatever its address and method", async () => {
  for (const target of ["/", "/icon.svg", "/favicon.ico", "/iconic", "/_next/static/a.js", "//x", "/%ff"]) {
    for (const method of ["GET", "OPTIONS", "TRACE"]) {
      const answer = await ask(method, target, [`Host: evil.example:${port}`]);
      expect(answer).toMatchObject({ status: 403, handled: [] });
    }
  }
  const answer = await ask("GET", "/api/v1/health", ["Host: evil.example"]);
  expect(answer.body).toContain('"code":"forbidden_host"');
});

test("an upgrade with another host name is refused", async () => {
  const upgrade = (/** @type {string} */ host) =>
    ask("GET", "/socket", [`Host: ${host}:${port}`, "Upgrade: websocket", "Connection: Upgrade"]);
  expect((await upgrade("localhost")).handled).toEqual(["upgrade /socket"]);
  expect((await upgrade("evil.example")).handled).toEqual([]);
});

test.each(["TRACE", "PROPFIND", "SEARCH"])(
  "%s reaches the API as PUT, which no address has, and is refused on a page",
  async (method) => {
    expect((await ask(method, "/api/v1/notes")).handled).toEqual(["PUT /api/v1/notes"]);
    const page = await ask(method, "/notes");
    expect(page).toMatchObject({ status: 405, handled: [] });
    expect(page.head).toMatch(/allow: GET, HEAD/i);
  },
);

test.each(["PUT", "POST", "DELETE", "PATCH"])(
  "%s is refused on a page and reaches the API",
  async (method) => {
    for (const target of ["/", "/themes/ai?asOf=2025-02-05", "/icon.svg", "/apis"]) {
      const page = await ask(method, target);
      expect(page).toMatchObject({ status: 405, handled: [], body: expect.stringContaining("only read") });
      expect(page.head).toMatch(/allow: GET, HEAD/i);
    }
    for (const target of ["/api/v1/notes", "/_next/x", "/__nextjs_original-stack-frames"])
      expect((await ask(method, target)).handled).toEqual([`${method} ${target}`]);
  },
);

test("a request with two Host headers is refused, also where both are allowed", async () => {
  const ours = `127.0.0.1:${port}`;
  for (const hosts of [
    [ours, "evil.example"],
    ["evil.example", ours],
    [ours, ours],
  ]) {
    const headers = hosts.map((host, i) => `${i === 0 ? "Host" : "hOST"}: ${host}`);
    for (const target of ["/", "/api/v1/notes"])
      expect(await ask("GET", target, headers)).toMatchObject({ status: 403, handled: [] });
    const upgrade = [...headers, "Upgrade: websocket", "Connection: Upgrade"];
    expect((await ask("GET", "/socket", upgrade)).handled).toEqual([]);
  }
});
