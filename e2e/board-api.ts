import { expect } from "@playwright/test";

export interface BoardApi {
  get: <T = unknown>(path: string) => Promise<T>;
  send: <T = unknown>(method: "POST" | "PATCH" | "DELETE", path: string, json?: unknown) => Promise<T>;
  importCsv: (symbol: string, csv: string, adjustment?: string, how?: "replace") => Promise<unknown>;
}

async function answerOf<T>(response: Response): Promise<T> {
  const text = await response.text();
  expect(response.ok, `${response.status} ${response.url}: ${text}`).toBe(true);
  return JSON.parse(text) as T;
}

/** The board's HTTP API from outside the browser; a refusal fails the test that asked. */
export function boardApi(origin: string): BoardApi {
  const at = (path: string) => `${origin}/api/v1${path}`;
  return {
    get: async (path) => answerOf(await fetch(at(path))),
    send: async (method, path, json) =>
      answerOf(
        await fetch(at(path), {
          method,
          headers: json === undefined ? {} : { "content-type": "application/json" },
          body: json === undefined ? undefined : JSON.stringify(json),
        }),
      ),
    importCsv: async (symbol, csv, adjustment = "none", how) =>
      answerOf(
        await fetch(at(`/price-imports?symbol=${symbol}&adjustment=${adjustment}${how ? `&${how}=1` : ""}`), {
          method: "POST",
          headers: { "content-type": "text/csv" },
          body: csv,
        }),
      ),
  };
}
