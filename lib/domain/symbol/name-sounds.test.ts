import { describe, expect, it } from "vitest";
import { partsOf, pinyinOf, possibleReadings, spells, usualReading } from "./name-sounds";

const SOUNDS: Record<string, string[]> = {
  重: ["zhong", "chong"],
  庆: ["qing"],
  啤: ["pi"],
  酒: ["jiu"],
  科: ["ke"],
  技: ["ji"],
};
const readings = (character: string) => SOUNDS[character] ?? [];

describe("a name's sounds", () => {
  it("are those of its characters, and its letters as written", () => {
    expect(partsOf("*ＳＴ科技-W")).toEqual(["ST", "科", "技", "W"]);
    expect(usualReading("TCL科技", readings)).toBe("TCL ke ji");
    expect(usualReading("TCL集", readings)).toBeNull();
    expect(possibleReadings("重庆", readings)).toEqual(["zhong qing", "chong qing"]);
  });

  it("are typed by initials or in full, from any syllable on", () => {
    expect(pinyinOf("chong qing pi jiu")).toEqual([
      ["cqpj", "qpj", "pj", "j"],
      ["chongqingpijiu", "qingpijiu", "pijiu", "jiu"],
    ]);
    expect(pinyinOf("TCL ke ji")[0]).toEqual(["tclkj", "kj", "j"]);
  });

  it.each([
    ["zhongqingpj", true],
    ["zqpijiu", true],
    ["chongq", true],
    ["cqp", true],
    ["cqpjx", false],
    ["qpj", false],
    ["chonq", false],
  ])("are spelled by %s: %s", (text, expected) => {
    expect(spells(text, "重庆啤酒", readings)).toBe(expected);
  });

  it("are spelled with letters in the name", () => {
    expect(spells("tclkeji", "TCL科技", readings)).toBe(true);
    expect(spells("tckj", "TCL科技", readings)).toBe(false);
  });
});
