import { expect, it } from "vitest";
import { choiceOf, compareHref } from "@/lib/view/compared";

const board = ["a", "b", "c", "d", "e", "f", "g"].map((slug) => ({ slug }));

it.each([
  [[], [], [], [], false],
  [["a"], ["a"], [], [], false],
  [["a", "a"], ["a"], [], [], false],
  [["b", "a"], ["b", "a"], [], [], true],
  [["a", "x", "b"], ["a", "b"], [], ["x"], true],
  [["a", "x", "b", "c", "d", "e", "f", "g"], ["a", "b", "c", "d", "e", "f"], ["g"], ["x"], true],
])("of %j these are compared: %j", (typed, slugs, tooMany, unknown, isEnough) => {
  expect(choiceOf(typed, board)).toEqual({ slugs, tooMany, unknown, isEnough });
});

it("an address holds six themes at most", () => {
  expect(compareHref(board.map(({ slug }) => slug))).toBe("/compare?themes=a,b,c,d,e,f");
});
