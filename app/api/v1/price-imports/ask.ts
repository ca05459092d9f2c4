import { call, type Call } from "@/lib/http/testing/call";
import type { ImportResult, PriceImportItem } from "@/lib/prices/imports/schema";
import type { Bars } from "@/lib/prices/series/schema";
import { GET as readBars } from "@/app/api/v1/tickers/[symbol]/bars/route";
import { DELETE as revert } from "./[id]/route";
import { GET as list, POST as post } from "./route";

/** The request of an import test with a single file; `query` has no question mark. */
export const csv = (query: string, ...lines: string[]) => ({
  query: `?${query}`,
  body: lines.join("\n"),
  headers: { "content-type": "text/csv" },
});

export const load = <T = ImportResult>(asked: Call) => call<T>(post, asked);

export const undo = <T = PriceImportItem>(id: string | null) =>
  call<T>(revert, { method: "DELETE", params: { id: id! } });

export async function bars(symbol: string): Promise<Bars["items"]> {
  const { status, body } = await call<Bars>(readBars, { params: { symbol } });
  return status === 404 ? [] : body.items;
}

export const closes = async (symbol: string) => (await bars(symbol)).map((bar) => [bar.day, bar.close]);

export const imports = async (query = "") =>
  (await call<{ items: PriceImportItem[]; nextCursor: string | null }>(list, { query })).body;

/** A form with files. */
export function form(...files: [name: string, ...lines: string[]][]): FormData {
  const body = new FormData();
  for (const [name, ...lines] of files) body.append("file", new File([lines.join("\n")], name));
  return body;
}
