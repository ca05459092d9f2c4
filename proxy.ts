import { NextResponse, type NextRequest } from "next/server";
import { contentSecurityPolicy } from "@/lib/http/content-security-policy";
import { GUARD_PROBLEMS } from "@/lib/contract/request-guard.mjs";
import { checkHost } from "@/lib/http/origin";

/** Before every page: this machine's own names only, and a policy under which only our own scripts run. */
export function proxy(request: NextRequest) {
  if (!checkHost(request.headers)) {
    const { status, sentence } = GUARD_PROBLEMS.forbidden_host;
    return new NextResponse(sentence, { status, headers: { "content-type": "text/plain; charset=utf-8" } });
  }

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

export const config = {
  // The API checks for itself (behind a proxy bodies are buffered and cut at 10 MB), and files have nothing to run.
  matcher: ["/((?!api/v1/|api/v1$|_next/static/|_next/image$|favicon\\.ico$|icon\\.svg$).*)"],
};
