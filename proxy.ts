import { NextResponse, type NextRequest } from "next/server";
import { contentSecurityPolicy } from "@/lib/http/content-security-policy";
import { DOOR_PROBLEMS, DOOR_SENTENCES, isPageMethod, type DoorCode } from "@/lib/contract/request-guard.mjs";
import { checkHost } from "@/lib/http/origin";

/** Before every page: this machine's own names only, and a policy under which only our own scripts run. */
export function proxy(request: NextRequest) {
  if (!checkHost(request.headers)) return refuse("forbidden_host");
  if (!isPageMethod(request.nextUrl.pathname, request.method))
    return refuse("method_not_allowed", { allow: "GET, HEAD" });

  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === "development");

  // Next reads the nonce out of the request's own policy and puts it on every script that it writes.
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

const refuse = (code: DoorCode, headers?: Record<string, string>) =>
  new NextResponse(DOOR_SENTENCES[code], {
    status: DOOR_PROBLEMS[code].status,
    headers: { "content-type": "text/plain; charset=utf-8", ...headers },
  });

export const config = {
  // The API checks for itself (behind a proxy bodies are buffered and cut at 10 MB). Files have nothing to run: of them
  // only the door (scripts/steps/door.mjs) checks who asks.
  matcher: ["/((?!api/v1/|api/v1$|_next/static/|_next/image$|favicon\\.ico$|icon\\.svg$).*)"],
};
