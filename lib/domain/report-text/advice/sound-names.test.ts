import { describe, expect, it } from "vitest";
import { isSoundName, isSoundTheme } from "./sound-names";

describe("the name of a theme", () => {
  it.each([
    "Harbor Cardio (NYSE",
    "steel [3",
    "since most of the risk",
    "because insurers",
    "We also like Bright Surgical",
    "goes up",
    "评级",
    "行业评级",
    "持有",
    "Buy",
    "一月",
    "11月",
    "March",
    "三家乳企中报",
    "五只个股",
    "88 yuan",
    "HK$29",
    "62元",
    "分组1",
    "第二部分",
    "Group 1",
    "Section Three",
    "两条主线[6].",
    "光模块、光芯片",
    "郯州证券",
    "Danjiang Securities",
  ])("isn't %s", (words) => expect(isSoundTheme(words)).toBe(false));

  it.each([
    "U.S. software",
    "textile, apparel, and leather",
    "家电",
    "两轮车",
    "Stage lighting",
    "券商",
    "非银证券",
    "AI应用",
    "human-resources software",
    "March-quarter retail",
  ])("may be %s", (words) => expect(isSoundTheme(words)).toBe(true));

  it("of a house may be a company's", () => expect(isSoundName("郯州证券")).toBe(true));
});
