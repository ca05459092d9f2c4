import { jsonResponse, repeatedParameter } from "@/lib/http/define-route";
import { checkHost } from "@/lib/http/origin";
import { otherMethods } from "@/lib/http/other-methods";
import { problemResponse } from "@/lib/contract/problem";
import { readHealth } from "@/lib/http/health";
import { fail } from "@/lib/result";

/** Does not use defineRoute, which reads the analyst from the database: this route responds without a database too. */
export async function GET(request: Request): Promise<Response> {
  if (!checkHost(request.headers)) return problemResponse(fail("forbidden_host"));
  const repeated = repeatedParameter(request);
  if (repeated) return problemResponse(repeated);
  const health = await readHealth();
  return jsonResponse(health, health.status === "ok" ? 200 : 503);
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
