import { expect, it } from "vitest";
import { boardAddress, withBoardAddress } from "@/lib/view/board-address";

it.each([
  ["", ""],
  ["sort=-excess&period=1m", "period=1m&sort=-excess"],
  ["asOf=2025-06-30&note=new&sector=计算机", `sector=${encodeURIComponent("计算机")}`],
  ["columns=excess%2Cdrawdown&rows=dense", "columns=excess,drawdown&rows=dense"],
  ["?period=1m", "period=1m"],
  ["period=", ""],
])("of “%s” a named view holds “%s”", (query, held) => {
  expect(boardAddress(query)).toBe(held);
  expect(boardAddress(held)).toBe(held);
});

it("a named view takes the place of the view in the address, but for its day", () => {
  expect(withBoardAddress("asOf=2025-06-30&status=mixed", "period=1m")).toBe("period=1m&asOf=2025-06-30");
  expect(withBoardAddress("status=mixed", "")).toBe("");
});
