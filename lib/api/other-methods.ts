import { checkHost } from "@/lib/api/origin";
import { problemResponse } from "@/lib/api/problem";
import { fail } from "@/lib/result";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Handlers for the methods that an address doesn't have: a refusal in the API's own form, naming those it has. */
export function otherMethods(...allowed: Method[]): Record<Method, (request: Request) => Response> {
  const refuse = (request: Request) => {
    if (!checkHost(request.headers)) return problemResponse(fail("forbidden_host"));
    const response = problemResponse(fail("method_not_allowed"));
    response.headers.set("allow", allowed.join(", "));
    return response;
  };
  return { GET: refuse, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse };
}
