import { expect, test } from "vitest";
import { uuid7 } from "./uuid7";

test("ids have version 7, hold their millisecond, differ and sort as they were made, within one too", () => {
  const ids = Array.from({ length: 10_000 }, (_, i) => uuid7(1_738_656_000_000 + Math.floor(i / 5_000)));
  expect(ids[0]).toMatch(/^0194cff9-2800-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual(ids);
});
