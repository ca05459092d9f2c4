import { expect, it } from "vitest";
import { boardAddress, boardParsers, withBoardAddress } from "@/lib/view/board-address";
import { viewParsers } from "@/lib/view/params";

it.each([
  ["", ""],
  ["sort=-excess&period=1m", "period=1m&sort=-excess"],
  ["asOf=2025-06-30&note=new&sector=计算机", `sector=${encodeURIComponent("计算机")}`],
  ["columns=excess%2Cdrawdown&rows=dense", "columns=excess,drawdown&rows=dense"],
  ["?period=1m", "period=1m"],
  ["period=1m&base=last_close", "base=last_close&period=1m"],
  ["columns=", "columns="],
  ["period=", ""],
])("of “%s” a named view holds “%s”", (query, held) => {
  expect(boardAddress(query)).toBe(held);
  expect(boardAddress(held)).toBe(held);
});

it("a named view holds every parameter of the board but the day", () => {
  const names = Object.keys({ ...viewParsers, ...boardParsers }).filter((name) => name !== "asOf");
  expect(names).toContain("sort");
  const query = names.map((name) => `${name}=x`).join("&");
  expect(boardAddress(`asOf=2025-06-30&${query}`)).toBe(query);
});

it("a named view takes the place of the view in the address, but for its day", () => {
  expect(withBoardAddress("asOf=2025-06-30&status=mixed", "period=1m")).toBe("period=1m&asOf=2025-06-30");
  expect(withBoardAddress("status=mixed", "")).toBe("");
});
