export type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Response | Promise<Response>;

export interface Call {
  method?: string;
  params?: Record<string, string>;
  query?: string;
  json?: unknown;
  body?: BodyInit;
  headers?: Record<string, string>;
}

export interface Answer<T> {
  status: number;
  type: string | null;
  body: T;
}

const HOST = "127.0.0.1:3000";

/** Calls a route as the server would: a real request and a real database, without the socket. */
export async function call<T = Record<string, unknown>>(
  handler: Handler,
  asked: Call = {},
): Promise<Answer<T>> {
  const headers = new Headers({ host: HOST, ...asked.headers });
  if (asked.json !== undefined && !headers.has("content-type"))
    headers.set("content-type", "application/json");
  const init: RequestInit & { duplex?: "half" } = {
    method: asked.method ?? (asked.json === undefined && asked.body === undefined ? "GET" : "POST"),
    headers,
    body: asked.json === undefined ? asked.body : JSON.stringify(asked.json),
    duplex: "half", // a body may be a stream
  };
  const request = new Request(`http://${HOST}/api/v1${asked.query ?? ""}`, init);
  const response = await handler(request, { params: Promise.resolve(asked.params ?? {}) });
  return {
    status: response.status,
    type: response.headers.get("content-type"),
    body: (await response.json()) as T,
  };
}
