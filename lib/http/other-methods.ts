import { checkHost } from "@/lib/http/origin";
import { problemResponse } from "@/lib/contract/problem";
import { fail } from "@/lib/result";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
type Answer = (request: Request) => Response;

const refusals = new WeakSet<Answer>();

/** Whether a handler of a route refuses its method. */
export const isRefusal = (handler: Answer): boolean => refusals.has(handler);

/**
 * Handlers for the methods that an address doesn't support: a refusal in the API's own form that lists the supported
 * ones. OPTIONS is handled too, because Next would list every handler of a file, the refusals included.
 */
export function otherMethods(...allowed: Method[]): Record<Method | "OPTIONS", Answer> {
  const names = allowed.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method]));
  const allow = [...names, "OPTIONS"].join(", ");
  const named =
    (answer: () => Response): Answer =>
    (request) => {
      if (!checkHost(request.headers)) return problemResponse(fail("forbidden_host"));
      const response = answer();
      response.headers.set("allow", allow);
      return response;
    };
  const refuse = named(() => problemResponse(fail("method_not_allowed")));
  refusals.add(refuse);
  const OPTIONS = named(() => new Response(null, { status: 204 }));
  return { GET: refuse, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse, OPTIONS };
}
