// Node's built-ins only: `npm start` loads this before the packages are installed.
import http from "node:http";
import { GUARD_PROBLEMS, isAllowedHost, problemType } from "../../lib/contract/request-guard.mjs";

/** Next fails on a method that is not one of these (TRACE), or sends no answer. */
const METHODS = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"];

/**
 * A server that refuses a request or passes it to `handle`.
 * @param {number} port on which it will listen
 * @param {http.RequestListener} handle
 */
export function createGuardedServer(port, handle) {
  const server = http.createServer((request, response) => {
    const code = refusalOf(request, port);
    if (code === "method_not_allowed" && isApiUrl(request.url)) {
      // The API's own refusal names the methods of the address, and no address has PUT.
      request.method = "PUT";
    } else if (code) {
      return refuse(request, response, code);
    }
    return handle(request, response);
  });
  return server.on("upgrade", (request, socket) => {
    if (refusalOf(request, port)) socket.destroy();
  });
}

/**
 * The code a request is refused with; null: it goes on. Of two Host headers Node keeps the first, while a proxy before the
 * board may have gone by the other.
 * @param {http.IncomingMessage} request
 * @param {number} port
 * @returns {keyof typeof GUARD_PROBLEMS | null}
 */
function refusalOf({ url, method = "", headers, rawHeaders }, port) {
  const hosts = rawHeaders.filter((text, i) => i % 2 === 0 && text.toLowerCase() === "host");
  if (hosts.length > 1 || !isAllowedHost(headers.host, port)) return "forbidden_host";
  const path = pathOf(url);
  if (path === null) return "malformed_path";
  const isAllowed = METHODS.includes(method) && (isApiUrl(url) || isPageMethod(path, method));
  return isAllowed ? null : "method_not_allowed";
}

/**
 * The path of a request's address. Null where there is none or it can't be decoded, which Next answers with 500.
 * @param {string | undefined} url
 */
function pathOf(url) {
  const [path = ""] = (url ?? "").split(/[?#]/, 1);
  if (!path.startsWith("/")) return null;
  try {
    decodeURIComponent(path);
    return path;
  } catch {
    return null;
  }
}

/**
 * Pages are only read. Next's development tools send POST to addresses of their own.
 * @param {string} path
 * @param {string} method
 */
const isPageMethod = (path, method) =>
  ["GET", "HEAD", "OPTIONS"].includes(method) || path.startsWith("/_next/") || path.startsWith("/__next");

/** @param {string | undefined} url */
const isApiUrl = (url) => /^\/api(\/|\?|$)/.test(url ?? "");

/**
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 * @param {keyof typeof GUARD_PROBLEMS} code
 */
function refuse({ url }, response, code) {
  const { status, title, sentence } = GUARD_PROBLEMS[code];
  const problem = JSON.stringify({ type: problemType(code), title, status, code });
  response.writeHead(status, {
    "content-type": isApiUrl(url) ? "application/problem+json" : "text/plain; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    ...(code === "method_not_allowed" && { allow: "GET, HEAD" }),
    connection: "close", // an unread body may still be on its way
  });
  response.end(isApiUrl(url) ? problem : sentence);
}
