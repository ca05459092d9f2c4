import { expect, test } from "vitest";
import { marketSummaries, MOST_SUMMARIES, type MarketRequest } from "@/lib/board/theme-markets";

const day = (at: number) => new Date(Date.UTC(2000, 0, 1 + at)).toISOString().slice(0, 10);
const request = (at: number): MarketRequest => ({
  callDay: day(at),
  asOf: day(at),
  priceDay: null,
  base: "first_close",
  members: [],
  benchmark: null,
  closedOn: null,
});

test("every request has a result, even if new entries evict older ones from the cache", async () => {
  const [known] = await marketSummaries([request(0)]);
  const many = Array.from({ length: MOST_SUMMARIES + 1 }, (_, at) => request(at));
  const summaries = await marketSummaries(many);
  expect(summaries).toHaveLength(many.length);
  expect(summaries[0]).toBe(known);
  expect(summaries.every((summary) => summary.coverage.of === 0)).toBe(true);
});
