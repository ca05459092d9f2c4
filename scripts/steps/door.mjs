// Stands before Next's own server in the process that imports this: `npm start` does, and has `next dev` do it.
import http from "node:http";
import {
  DOOR_PROBLEMS,
  DOOR_SENTENCES,
  isOfApi,
  problemType,
  refusalAtDoor,
} from "../../lib/contract/request-guard.mjs";
import { portRule } from "../../lib/env/rules.mjs";

/** @typedef {import("../../lib/contract/request-guard.mjs").DoorCode} DoorCode */

const port = portRule(process.env.PORT);
const { createServer } = http;

// Next makes its server by this very function, and offers no place before its router.
http.createServer = /** @type {typeof createServer} */ (
  (/** @type {unknown[]} */ ...given) => {
    const server = /** @type {(...given: unknown[]) => http.Server} */ (createServer)(...given);
    const emit = server.emit.bind(server);
    server.emit = (/** @type {string} */ event, /** @type {any[]} */ ...rest) => {
      if (event === "request") return !letIn(rest[0], rest[1]) || emit(event, ...rest);
      if (event === "upgrade" && isOurs(rest[0]) && refused(rest[0])) return Boolean(rest[1].destroy());
      return emit(event, ...rest);
    };
    return server;
  }
);

/**
 * Other servers of this process (Next's between its own workers) are none of the door's.
 * @param {http.IncomingMessage} request
 */
const isOurs = (request) => port.ok && request.socket.localPort === port.value;

/** @param {http.IncomingMessage} request */
const refused = (request) => refusalAtDoor(request, port.ok ? port.value : 0);

/**
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 */
function letIn(request, response) {
  const code = isOurs(request) ? refused(request) : null;
  if (!code) return true;
  if (code === "method_not_allowed" && isOfApi(request.url)) {
    // No address has PUT, so its refusal is the one that knows which methods there are.
    request.method = "PUT";
    return true;
  }
  answer(request, response, code);
  return false;
}

/**
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 * @param {DoorCode} code
 */
function answer({ url }, response, code) {
  const { status, title } = DOOR_PROBLEMS[code];
  const problem = JSON.stringify({ type: problemType(code), title, status, code });
  response.writeHead(status, {
    "content-type": isOfApi(url) ? "application/problem+json" : "text/plain; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    ...(code === "method_not_allowed" && { allow: "GET, HEAD" }),
    connection: "close", // a body that nobody reads may still be on its way
  });
  response.end(isOfApi(url) ? problem : DOOR_SENTENCES[code]);
}
