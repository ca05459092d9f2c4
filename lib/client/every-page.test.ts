import { expect, it } from "vitest";
import { everyPage } from "@/lib/client/every-page";

it("a list of several pages is read whole, in order, with the other fields of the first page", async () => {
  const pages: Record<string, { items: number[]; nextCursor: string | null; total: number }> = {
    first: { items: [1, 2], nextCursor: "b", total: 5 },
    b: { items: [3, 4], nextCursor: "c", total: 5 },
    c: { items: [5], nextCursor: null, total: 5 },
  };
  const asked: (string | undefined)[] = [];
  const whole = await everyPage(async (cursor) => {
    asked.push(cursor);
    return pages[cursor ?? "first"]!;
  });
  expect(whole).toEqual({ items: [1, 2, 3, 4, 5], nextCursor: null, total: 5 });
  expect(asked).toEqual([undefined, "b", "c"]);
  expect(pages["first"]?.items).toEqual([1, 2]); // the cached first page isn't mutated
});
