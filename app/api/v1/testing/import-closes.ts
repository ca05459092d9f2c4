import { expect } from "vitest";
import { call } from "@/lib/http/testing/call";
import { POST as importPrices } from "@/app/api/v1/price-imports/route";

/** Imports a ticker's closes; `rows` are lines of `header`, all of which must be accepted. */
export async function importCloses(
  symbol: string,
  rows: readonly string[],
  header = "Date,Close",
): Promise<void> {
  const answer = await call(importPrices, {
    query: `?symbol=${symbol}`,
    body: [header, ...rows].join("\n"),
    headers: { "content-type": "text/csv" },
  });
  expect(answer).toMatchObject({ status: 201, body: { accepted: rows.length, rejected: [] } });
}
