import { expect, test } from "vitest";
import { beginRound, runningRound, type RunningRound } from "@/lib/prices/refreshes/running";

const round = (id: string, ended: Promise<void>): RunningRound => ({
  id,
  controller: new AbortController(),
  current: new Set(),
  ended,
});

test("a refresh that can't start fails for its caller; for others nothing runs", async () => {
  let fail!: (error: Error) => void;
  const failing = beginRound(() => new Promise((_, reject) => (fail = reject)));
  const looking = runningRound();
  let end!: () => void;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const next = beginRound(async () => round("next", ended));
  fail(new Error("no database"));
  await expect(failing).rejects.toThrow("no database");
  expect(await looking).toBeNull();
  expect(await next).toMatchObject({ begun: { id: "next" } });
  expect((await runningRound())?.id).toBe("next");
  expect(await beginRound(async () => null)).toMatchObject({ running: { id: "next" } });
  end();
  await ended;
  await Promise.resolve();
  expect(await runningRound()).toBeNull();
});

test("a refresh without providers ends at once", async () => {
  expect(await beginRound(async () => null)).toEqual({ begun: null });
  expect(await runningRound()).toBeNull();
});
