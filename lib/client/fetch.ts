/** A refusal by the API: its code and fields, with any further data (candidates, the current note). */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly fields: Record<string, string>,
    readonly body: Record<string, unknown>,
  ) {
    super(code);
    this.name = "ApiProblem";
  }
}

/** JSON in, JSON out; a refusal is thrown as an ApiProblem, a cut connection as one with the code `network`. */
export async function apiFetch<T>(
  path: string,
  init: {
    method?: string;
    json?: unknown;
    body?: BodyInit;
    headers?: HeadersInit;
    signal?: AbortSignal;
    /** Lets the request outlive the page; only for bodies of a few bytes. */
    keepalive?: boolean;
  } = {},
): Promise<T> {
  const headers = new Headers(init.headers);
  if (init.json !== undefined) headers.set("content-type", "application/json");
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, {
      method: init.method ?? "GET",
      headers,
      body: init.json === undefined ? init.body : JSON.stringify(init.json),
      signal: init.signal,
      keepalive: init.keepalive,
    });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new ApiProblem(0, "network", {}, {});
  }
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok && answer !== undefined) return answer as T;
  if (response.ok) throw new ApiProblem(0, "network", {}, {}); // the connection broke inside the body
  const problem = (answer ?? {}) as { code?: string; fields?: Record<string, string> };
  throw new ApiProblem(
    response.status,
    problem.code ?? "server_error",
    problem.fields ?? {},
    problem as Record<string, unknown>,
  );
}

/** The query string of the parameters that have a value, in a stable order, with its question mark; "" without any. */
export function queryString(query: Record<string, string | number | boolean | null | undefined>): string {
  const params = new URLSearchParams();
  for (const key of Object.keys(query).sort()) {
    const value = query[key];
    if (value !== undefined && value !== null && value !== "") params.set(key, String(value));
  }
  const text = params.toString();
  return text ? `?${text}` : "";
}
