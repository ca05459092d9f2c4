import { checkHost } from "@/lib/http/origin";
import { problemResponse } from "@/lib/contract/problem";
import { fail } from "@/lib/result";

/** An unknown path has an error in the API's format. */
function notFound(request: Request): Response {
  return problemResponse(fail(checkHost(request.headers) ? "not_found" : "forbidden_host"));
}

export {
  notFound as DELETE,
  notFound as GET,
  notFound as OPTIONS,
  notFound as PATCH,
  notFound as POST,
  notFound as PUT,
};
