// The checks of a request that both the server (scripts/steps/guarded-server.mjs) and the app make. No imports: `npm start`
// loads this before the packages are installed.

const LOCAL_NAMES = ["127.0.0.1", "localhost", "[::1]"];

/** The problems answered before Next sees a request: `title` for the API, `sentence` for a page. */
export const GUARD_PROBLEMS = {
  malformed_path: {
    status: 400,
    title: "The address cannot be read",
    sentence: "Bad request: this address cannot be read.\n",
  },
  forbidden_host: {
    status: 403,
    title: "This host name is not served",
    sentence: "Forbidden: open Themeboard by the address it printed when it started.\n",
  },
  method_not_allowed: {
    status: 405,
    title: "Method not allowed",
    sentence: "Method not allowed: pages are only read.\n",
  },
};

/**
 * Whether a Host header names this machine and the port the board is served on. A page of another site whose name was
 * pointed at 127.0.0.1 (DNS rebinding) sends its own name here, and is refused.
 * @param {string | null | undefined} host
 * @param {number} port
 */
export function isAllowedHost(host, port) {
  const lower = host?.toLowerCase();
  return LOCAL_NAMES.some((name) => lower === `${name}:${port}` || (port === 80 && lower === name));
}

/** @param {string} code */
export const problemType = (code) => `urn:themeboard:problem:${code}`;
