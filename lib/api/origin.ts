import { env } from "@/lib/env/env";

const NAMES = ["127.0.0.1", "localhost", "[::1]"];

/**
 * Whether a Host header names this machine and the port the board is served on. A page of another site whose name
 * was pointed at 127.0.0.1 (DNS rebinding) sends its own name here, and is refused.
 */
export function isAllowedHost(host: string | null, port: number): boolean {
  if (host === null) return false;
  const asked = host.toLowerCase();
  return NAMES.some((name) => asked === `${name}:${port}` || (port === 80 && asked === name));
}

/**
 * Whether a write may come from where it says it comes from. A browser sends Origin with every write: it must be the
 * board's own address. Scripts send none, and are let in unless a browser says that another site made the request.
 */
export function isAllowedOrigin(
  origin: string | null,
  host: string | null,
  secFetchSite: string | null,
): boolean {
  if (origin !== null) return Boolean(host) && origin.toLowerCase() === `http://${host?.toLowerCase()}`;
  return secFetchSite !== "cross-site" && secFetchSite !== "same-site";
}

/** `isAllowedHost` for a request, against the port this process serves. */
export function checkHost(headers: Headers): boolean {
  return isAllowedHost(headers.get("host"), env().port);
}

/** `isAllowedOrigin` for a request. */
export function checkOrigin(headers: Headers): boolean {
  return isAllowedOrigin(headers.get("origin"), headers.get("host"), headers.get("sec-fetch-site"));
}
