import { describe, expect, it } from "vitest";
import { processorTime } from "@/scripts/steps/testing/processor-time.mjs";
import { sectorsIn } from "./recommendations";

describe("the sectors of a sentence", () => {
  it.each<[sentence: string, sectors: [sector: string, subthemes: string[]][]]>([
    ["The report likes the steel sector related to rebar and wire.", [["steel", ["rebar", "wire"]]]],
    [
      "the steel sector including rebar, wire, and AI+ pipes [6].",
      [["steel", ["rebar", "wire", "AI+ pipes"]]],
    ],
    ["the steel sector emphasizing rebar", [["steel", ["rebar"]]]],
    [
      "the steel sector, such as rebar and wire, and the media sector in games",
      [
        ["steel", ["rebar", "wire"]],
        ["media", ["games"]],
      ],
    ],
    [
      "Overweight the consumer electronics industry, especially in smart glasses.",
      [["consumer electronics", ["smart glasses"]]],
    ],
    [
      "the steel sector, paper sector, and media sector, highlighting specific areas",
      [
        ["steel", []],
        ["paper", []],
        ["media", []],
      ],
    ],
    ["The report is positive on the steel sector in 2025.", [["steel", []]]],
    ["It grows across various sectors and in this industry.", []],
    ["No sentence about any of it.", []],
    ["", []],
  ])("%#: %s", (sentence, sectors) => {
    expect(sectorsIn(sentence)).toEqual(sectors.map(([sectorEn, subthemes]) => ({ sectorEn, subthemes })));
  });

  it.each(["x", "x-", "x "])("are searched within seconds in a hundred thousand times %j", (part) => {
    const search = () => expect(sectorsIn(`the ${part.repeat(100_000 / part.length)}`)).toEqual([]);
    expect(processorTime(search)).toBeLessThan(2_000); // half a minute unless linear in length
  });
});
