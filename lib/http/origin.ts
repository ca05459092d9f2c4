import { isAllowedHost } from "@/lib/contract/request-guard.mjs";
import { env } from "@/lib/env/env";

/**
 * Whether a write may come from its stated origin. Browsers send Origin with every write, and it must be the board's
 * own address. Scripts send none, and are accepted unless a browser states that another site made the request.
 */
export function isAllowedOrigin(
  origin: string | null,
  host: string | null,
  secFetchSite: string | null,
): boolean {
  if (origin !== null) return Boolean(host) && origin.toLowerCase() === `http://${host?.toLowerCase()}`;
  return !["cross-site", "same-site"].includes(secFetchSite?.toLowerCase() ?? "");
}

/** `isAllowedHost` for a request, against the port this process serves. */
export function checkHost(headers: Headers): boolean {
  return isAllowedHost(headers.get("host"), env().port);
}

/** `isAllowedOrigin` for a request. */
export function checkOrigin(headers: Headers): boolean {
  return isAllowedOrigin(headers.get("origin"), headers.get("host"), headers.get("sec-fetch-site"));
}
