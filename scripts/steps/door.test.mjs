import http from "node:http";
import net from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { close, listen } from "./testing/listen.mjs";

/** What got past the door. @type {string[]} */
const letIn = [];
/** @type {http.Server} */
let server;
/** @type {number} */
let port;
/** @type {typeof http.createServer} */
let withDoor;

beforeAll(async () => {
  const reserved = net.createServer();
  port = await listen(reserved);
  vi.stubEnv("PORT", String(port));
  const { createServer } = http;
  await import("./door.mjs");
  withDoor = http.createServer;
  server = withDoor((request, response) => {
    letIn.push(`${request.method} ${request.url}`);
    response.end("inside");
  });
  http.createServer = createServer;
  server.on("upgrade", (request, socket) => {
    letIn.push(`upgrade ${request.url}`);
    socket.end();
  });
  await listen(server, reserved); // the door has read its port by now: no other will do
});
afterAll(() => close(server));

/**
 * Sends a request as it is written, which no client would.
 * @param {string} method
 * @param {string} target
 * @param {string[]} headers
 */
async function ask(method, target, headers = [`Host: 127.0.0.1:${port}`]) {
  letIn.length = 0;
  const socket = net.connect(port, "127.0.0.1");
  socket.write([`${method} ${target} HTTP/1.1`, ...headers, "Connection: close", "", ""].join("\r\n"));
  let text = "";
  for await (const chunk of socket) text += String(chunk);
  const [head = "", body = ""] = text.split("\r\n\r\n");
  return { status: Number(head.split(" ")[1]), head, body, letIn: [...letIn] };
}

test.each(["/", "/themes/%E5%85%89", "/themes?q=%ff", "/_next/static/a.js", "/api/v1/notes?q=100%"])(
  "%s is let in",
  async (target) => expect(await ask("GET", target)).toMatchObject({ status: 200, letIn: [`GET ${target}`] }),
);

test.each(["/%ff", "/%", "/%zz", "/a%C3", "http://127.0.0.1/", "*"])(
  "%s, which is no path, is a 400 of words",
  async (target) => {
    const answer = await ask(target === "*" ? "OPTIONS" : "GET", target);
    expect(answer).toMatchObject({ status: 400, letIn: [], body: expect.stringContaining("Bad request") });
    expect(answer.head).toMatch(/content-type: text\/plain/i);
  },
);

test.each(["/api/v1/themes/%ff", "/api/%"])("%s is a problem of the API", async (target) => {
  const answer = await ask("GET", target);
  expect(answer).toMatchObject({ status: 400, letIn: [] });
  expect(answer.head).toMatch(/content-type: application\/problem\+json/i);
  expect(answer.body).toContain('"code":"malformed_path"');
});

test("another host's name opens nothing, whatever is asked for", async () => {
  for (const target of ["/", "/icon.svg", "/favicon.ico", "/iconic", "/_next/static/a.js", "//x", "/%ff"]) {
    for (const method of ["GET", "OPTIONS", "TRACE"]) {
      const answer = await ask(method, target, [`Host: evil.example:${port}`]);
      expect(answer).toMatchObject({ status: 403, letIn: [] });
    }
  }
  const answer = await ask("GET", "/api/v1/health", ["Host: evil.example"]);
  expect(answer.body).toContain('"code":"forbidden_host"');
});

test("an upgrade is let in by the same rule", async () => {
  const upgrade = (/** @type {string} */ host) =>
    ask("GET", "/socket", [`Host: ${host}:${port}`, "Upgrade: websocket", "Connection: Upgrade"]);
  expect((await upgrade("localhost")).letIn).toEqual(["upgrade /socket"]);
  expect((await upgrade("evil.example")).letIn).toEqual([]);
});

test.each(["TRACE", "PROPFIND", "SEARCH"])(
  "%s comes to the API as what no address has, and to a page not at all",
  async (method) => {
    expect((await ask(method, "/api/v1/notes")).letIn).toEqual(["PUT /api/v1/notes"]);
    const page = await ask(method, "/notes");
    expect(page).toMatchObject({ status: 405, letIn: [] });
    expect(page.head).toMatch(/allow: GET, HEAD/i);
  },
);

test.each(["PUT", "POST", "DELETE", "PATCH"])(
  "%s to a page is refused, to the API it is let in",
  async (method) => {
    for (const target of ["/", "/themes/ai?asOf=2025-02-05", "/icon.svg", "/apis"]) {
      const page = await ask(method, target);
      expect(page).toMatchObject({ status: 405, letIn: [], body: expect.stringContaining("only read") });
      expect(page.head).toMatch(/allow: GET, HEAD/i);
    }
    for (const target of ["/api/v1/notes", "/_next/x", "/__nextjs_original-stack-frames"])
      expect((await ask(method, target)).letIn).toEqual([`${method} ${target}`]);
  },
);

test("of two hosts neither opens anything", async () => {
  const ours = `127.0.0.1:${port}`;
  for (const hosts of [
    [ours, "evil.example"],
    ["evil.example", ours],
    [ours, ours],
  ]) {
    const headers = hosts.map((host, i) => `${i === 0 ? "Host" : "hOST"}: ${host}`);
    for (const target of ["/", "/api/v1/notes"])
      expect(await ask("GET", target, headers)).toMatchObject({ status: 403, letIn: [] });
    const upgrade = [...headers, "Upgrade: websocket", "Connection: Upgrade"];
    expect((await ask("GET", "/socket", upgrade)).letIn).toEqual([]);
  }
});

test("other servers of the process are left alone", async () => {
  const other = withDoor((_, response) => response.end("other"));
  const at = await listen(other);
  expect(await (await fetch(`http://127.0.0.1:${at}/%ff`)).text()).toBe("other");
  await close(other);
});
