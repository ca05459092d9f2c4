import { expect, it } from "vitest";
import { currentBeijingCode, formerBeijingCode, isOldBeijingCode } from "./beijing-codes";
import { parseSymbol } from "./symbol";

const everyCode = (begins: RegExp) =>
  Array.from({ length: 1_000_000 }, (_, number) => String(number).padStart(6, "0")).filter((code) =>
    begins.test(code),
  );
const renumbered = everyCode(/^(?:43|83|87)/).filter((code) => currentBeijingCode(code) !== code);

it("248 codes were renumbered, each to a code of its own", () => {
  expect(renumbered).toHaveLength(248);
  const current = renumbered.map(currentBeijingCode);
  expect(new Set(current).size).toBe(248);
  expect(current.every((code) => /^920\d{3}$/.test(code))).toBe(true);
});

it("a code keeps its last two digits, and the digit before them unless another share has them", () => {
  for (const code of renumbered) expect(currentBeijingCode(code).slice(4), code).toBe(code.slice(4));
  const moved = renumbered.filter((code) => currentBeijingCode(code).slice(3) !== code.slice(3));
  expect(moved).toHaveLength(26);
  // 839167 was listed before 831167, and that before 873167
  expect(["839167", "831167", "873167"].map(currentBeijingCode)).toEqual(["920167", "920267", "920367"]);
});

it("a share had its old code until 2025-10-08, the six of the trial until 2025-05-05", () => {
  expect(formerBeijingCode("920047.BJ")).toEqual({ symbol: "430047.BJ", until: "2025-10-08" });
  expect(formerBeijingCode("920799.BJ")).toEqual({ symbol: "830799.BJ", until: "2025-05-05" });
  expect(formerBeijingCode("920118.BJ")).toBeNull(); // listed under its code
});

it.each(["430047", "430047.BJ", "BJ430047", "bj.430047", "0.430047", "BSE:430047", "430047 CH"])(
  "%s is read as 920047.BJ",
  (text) => {
    expect(parseSymbol(text)).toEqual({ ok: true, symbol: "920047.BJ" });
  },
);

it("an old code without a pair stays, because only a person knows its code of today", () => {
  expect(parseSymbol("833874")).toEqual({ ok: true, symbol: "833874.BJ" });
  expect(isOldBeijingCode("833874.BJ")).toBe(true);
  expect(isOldBeijingCode("920047.BJ")).toBe(false);
});
