import { jsonResponse, repeatedParameter } from "@/lib/http/define-route";
import { openApi } from "@/lib/openapi/openapi";
import { checkHost } from "@/lib/http/origin";
import { otherMethods } from "@/lib/http/other-methods";
import { problemResponse } from "@/lib/contract/problem";
import { fail } from "@/lib/result";

export function GET(request: Request): Response {
  if (!checkHost(request.headers)) return problemResponse(fail("forbidden_host"));
  const repeated = repeatedParameter(request);
  return repeated ? problemResponse(repeated) : jsonResponse(openApi());
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
