import { describe, expect, it } from "vitest";
import {
  clipSpans,
  isMember,
  isMistakeOn,
  isRemovedBy,
  joinDayOf,
  memberCount,
  membersBy,
  mergeMembers,
  overlaps,
  uniteSpans,
} from "./membership";
import { span, watched } from "@/lib/domain/testing/ledger";

const spans = ["2025-02-04..2025-02-10", "2025-03-03"].map(span);

describe("a member from the day it was added to the day it was removed", () => {
  it.each([
    ["2025-02-03", false],
    ["2025-02-04", true], // the day it was added
    ["2025-02-10", true], // the day it was removed
    ["2025-02-11", false],
    ["2025-03-02", false],
    ["2025-03-03", true], // watched again
    ["2099-01-01", true],
  ])("on %s: %s", (day, expected) => expect(isMember(spans, day)).toBe(expected));

  it("counts with and without bars", () => {
    const members = [
      watched("A.SZ", ["2025-02-04"], {}),
      watched("B.SZ", ["2025-02-06"], { "2025-02-06": 1 }),
    ];
    expect(memberCount(members, "2025-02-05")).toBe(1);
    expect(memberCount(members, "2025-02-06")).toBe(2);
  });

  it("a member joins with its first span", () => {
    expect(joinDayOf(watched("A.SZ", ["2025-02-10..2025-02-11", "2025-03-03"], {}), "2025-02-04")).toBe(
      "2025-02-10",
    );
    expect(joinDayOf(watched("A.SZ", ["2025-01-10"], {}), "2025-02-04")).toBe("2025-02-04");
  });
});

it.each([
  ["2025-02-09", false],
  ["2025-02-10", true],
  ["2025-02-11", true],
])("is shown as removed on %s: %s", (day, expected) => {
  expect(isRemovedBy(spans[0]!, day)).toBe(expected);
  expect(isRemovedBy(spans[1]!, day)).toBe(false);
});

it.each([
  ["2025-01-01..2025-02-04", false], // ends on the day the other begins
  ["2025-01-01..2025-02-05", true],
  ["2025-02-10..2025-03-01", false],
  ["2025-02-09..2025-03-01", true],
  ["2025-02-05..2025-02-06", true],
  ["2025-01-01", true],
  ["2025-03-03", false],
])("%s overlaps 2025-02-04..2025-02-10: %s", (other, expected) => {
  expect(overlaps(span(other), spans[0]!)).toBe(expected);
  expect(overlaps(spans[0]!, span(other))).toBe(expected);
});

it("an earlier view has only the spans added by then, and no later removal", () => {
  const known = (asOf: string) =>
    membersBy([{ ...watched("A.SZ", [], {}), spans }], asOf).map((member) => member.spans);
  expect(known("2025-02-03")).toEqual([]);
  expect(known("2025-02-09")).toEqual([[span("2025-02-04")]]);
  expect(known("2025-02-10")).toEqual([[span("2025-02-04..2025-02-10")]]);
  expect(known("2025-03-03")).toEqual([spans]);
});

describe("a sector", () => {
  it.each([
    [
      ["2025-03-01", "2025-02-04..2025-02-10"],
      ["2025-02-04..2025-02-10", "2025-03-01"],
    ], // apart, sorted
    [["2025-02-04..2025-02-10", "2025-02-10"], ["2025-02-04"]], // the same day in both
    [["2025-02-04", "2025-02-06..2025-02-08"], ["2025-02-04"]], // one inside the other
    [["2025-02-04..2025-02-10", "2025-02-06..2025-02-20"], ["2025-02-04..2025-02-20"]],
    [[], []],
  ])("unites %j to %j", (given, united) => expect(uniteSpans(given.map(span))).toEqual(united.map(span)));

  it("counts a ticker in two subthemes once, from the earlier day", () => {
    const merged = mergeMembers(
      [watched("A.SZ", ["2025-03-01"], { "2025-02-04": 1 })],
      [watched("B.SZ", ["2025-02-04"], {}), watched("A.SZ", ["2025-02-04..2025-02-10"], { "2025-02-04": 1 })],
    );
    expect(merged.map(({ symbol }) => symbol)).toEqual(["A.SZ", "B.SZ"]);
    expect(merged[0]?.spans).toEqual(["2025-02-04..2025-02-10", "2025-03-01"].map(span));
  });

  it.each([
    [["2025-02-04"], ["2025-02-04..2025-02-20"]], // leaves with the closing day
    [["2025-02-04..2025-02-10"], ["2025-02-04..2025-02-10"]], // left before
    [["2025-02-04..2025-03-10"], ["2025-02-04..2025-02-20"]],
    [["2025-02-20"], ["2025-02-20..2025-02-20"]], // added on the closing day: a member on that day
    [["2025-02-21"], []], // added to a closed subtheme: never in the sector
  ])("sees %j of a subtheme closed on 2025-02-20 as %j", (given, clipped) =>
    expect(clipSpans(given.map(span), "2025-02-20")).toEqual(clipped.map(span)),
  );
});

it.each([
  ["2025-03-03", "2025-03-03", true],
  ["2025-03-03", "2025-02-24", false], // recorded a week before, its day corrected to today
  ["2025-02-24", "2025-03-03", false], // recorded today for an earlier day, whose views have it
])(
  "a watch added on %s and recorded on %s was a mistake if removed on 2025-03-03: %s",
  (added, recorded, is) =>
    expect(isMistakeOn({ addedOn: added, recordedOn: recorded }, "2025-03-03")).toBe(is),
);
