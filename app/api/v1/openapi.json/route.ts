import { jsonResponse, repeatedParameter } from "@/lib/api/define-route";
import { openApi } from "@/lib/api/openapi";
import { checkHost } from "@/lib/api/origin";
import { otherMethods } from "@/lib/api/other-methods";
import { problemResponse } from "@/lib/api/problem";
import { fail } from "@/lib/result";

export function GET(request: Request): Response {
  if (!checkHost(request.headers)) return problemResponse(fail("forbidden_host"));
  const repeated = repeatedParameter(request);
  return repeated ? problemResponse(repeated) : jsonResponse(openApi());
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
