import { jsonResponse } from "@/lib/api/define-route";
import { openApi } from "@/lib/api/openapi";
import { checkHost } from "@/lib/api/origin";
import { otherMethods } from "@/lib/api/other-methods";
import { problemResponse } from "@/lib/api/problem";
import { fail } from "@/lib/result";

export function GET(request: Request): Response {
  return checkHost(request.headers) ? jsonResponse(openApi()) : problemResponse(fail("forbidden_host"));
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
