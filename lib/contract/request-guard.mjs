// Who is let in before a request reaches Next, each rule once. Node's built-ins only: the start script stands at the
// door with them, and the API and proxy.ts, which `next start` alone also has, ask the same rules again.

const NAMES = ["127.0.0.1", "localhost", "[::1]"];

/** Refusals that are already known at the door, as the API's table of problems has them. */
export const DOOR_PROBLEMS = {
  malformed_path: { status: 400, title: "The address cannot be read" },
  forbidden_host: { status: 403, title: "This host name is not served" },
  method_not_allowed: { status: 405, title: "Method not allowed" },
};

/** @typedef {keyof typeof DOOR_PROBLEMS} DoorCode */

/** What a page says instead of them. */
export const DOOR_SENTENCES = {
  malformed_path: "Bad request: this address cannot be read.\n",
  forbidden_host: "Forbidden: open Themeboard by the address it printed when it started.\n",
  method_not_allowed: "Method not allowed: pages are only read.\n",
};

/** Methods that Next has a word for; it breaks over others (TRACE) or answers them with nothing. */
const METHODS = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"];

/**
 * Whether a Host header names this machine and the port the board is served on. A page of another site whose name
 * was pointed at 127.0.0.1 (DNS rebinding) sends its own name here, and is refused.
 * @param {string | null | undefined} host
 * @param {number} port
 */
export function isAllowedHost(host, port) {
  const asked = host?.toLowerCase();
  return NAMES.some((name) => asked === `${name}:${port}` || (port === 80 && asked === name));
}

/**
 * The path of a request's address. Null where it is none, or can't be decoded: Next answers 500 to that.
 * @param {string | undefined} url
 */
export function pathOf(url) {
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
 * Whether a page may be asked for by a method. Nothing is sent to one; what Next asks of itself while pages are developed
 * is none.
 * @param {string} path
 * @param {string} method
 */
export const isPageMethod = (path, method) =>
  ["GET", "HEAD", "OPTIONS"].includes(method) || path.startsWith("/_next/") || path.startsWith("/__next");

/**
 * What a request is refused for at the door; null: it is let in. Of two Host headers Node keeps one, and what stands before
 * the board may have gone by the other.
 * @param {{ url?: string, method?: string, headers: { host?: string }, rawHeaders: string[] }} request
 * @param {number} port
 * @returns {DoorCode | null}
 */
export function refusalAtDoor({ url, method = "", headers, rawHeaders }, port) {
  const hosts = rawHeaders.filter((text, at) => at % 2 === 0 && text.toLowerCase() === "host");
  if (hosts.length > 1 || !isAllowedHost(headers.host, port)) return "forbidden_host";
  const path = pathOf(url);
  if (path === null) return "malformed_path";
  const isKnown = METHODS.includes(method) && (isOfApi(url) || isPageMethod(path, method));
  return isKnown ? null : "method_not_allowed";
}

/** @param {string | undefined} url */
export const isOfApi = (url) => /^\/api(\/|\?|$)/.test(url ?? "");

/** @param {string} code */
export const problemType = (code) => `urn:themeboard:problem:${code}`;
