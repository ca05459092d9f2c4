import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Line } from "@/lib/prices/providers/line";

// A fake clock, so that the machine's load does not affect the test.
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = () => new AbortController().signal;

/** Requests several turns and records in `begun` when each began, in milliseconds from now. */
function turns(line: Line, count: number): number[] {
  const begun: number[] = [];
  const start = Date.now();
  for (let n = 0; n < count; n++) void line.turn(async () => void begun.push(Date.now() - start), never());
  return begun;
}

it("keeps a provider's rate limit across callers", async () => {
  const begun = turns(new Line({ aSecond: 2, atOnce: 1 }), 5);
  await vi.advanceTimersByTimeAsync(999);
  expect(begun).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(1);
  expect(begun).toHaveLength(4);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(begun).toHaveLength(5);
});

it("runs no more requests in parallel than the provider allows", async () => {
  const line = new Line({ aSecond: 10, atOnce: 2 });
  const ends: (() => void)[] = [];
  for (let n = 0; n < 3; n++) void line.turn(() => new Promise<void>((end) => ends.push(end)), never());
  await vi.advanceTimersByTimeAsync(5_000);
  expect(ends).toHaveLength(2);
  ends[0]!();
  await vi.advanceTimersByTimeAsync(0);
  expect(ends).toHaveLength(3);
});

it("starts no request while it is held, and a shorter hold doesn't end a longer one", async () => {
  const line = new Line({ aSecond: 10, atOnce: 4 });
  line.hold(3_000);
  line.hold(1_000);
  const begun = turns(line, 2);
  await vi.advanceTimersByTimeAsync(2_999);
  expect(begun).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(begun).toEqual([3_000, 3_000]);
});

it("is held for the longest requested wait", async () => {
  const line = new Line({ aSecond: 10, atOnce: 4 });
  line.hold(1_000);
  line.hold(3_000);
  const begun = turns(line, 1);
  await vi.advanceTimersByTimeAsync(2_999);
  expect(begun).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(begun).toEqual([3_000]);
});

it("counts requests against a quota, whose next one is free when the oldest has left the period", async () => {
  const line = new Line({ aSecond: 10, atOnce: 1, quota: { requests: 2, per: 60_000 } });
  expect(line.take()).toBe(0);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(line.take()).toBe(0);
  expect(line.take()).toBe(40_000); // 20 s after the first of two a minute
  await vi.advanceTimersByTimeAsync(40_000);
  expect(line.take()).toBe(0);
});
