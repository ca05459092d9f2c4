import { describe, expect, it } from "vitest";
import { namesAfter } from "./ticker-names";

const none = { nameEn: null, nameZh: null };
const listed = { nameEn: "Shenzhen Guohua", nameZh: "*ST国华" };
const given = { nameEn: null, nameZh: "国华网安" };

describe("the names of a ticker that a file or a provider names", () => {
  it("are taken where there are none or the directory's", () => {
    expect(namesAfter(none, given, listed)).toEqual(given);
    expect(namesAfter(listed, given, listed)).toEqual({ ...listed, nameZh: "国华网安" });
    expect(namesAfter({ nameEn: "Guohua", nameZh: null }, given, listed)).toEqual({
      nameEn: "Guohua",
      nameZh: "国华网安",
    });
  });

  it("stay where a person gave them or nothing differs", () => {
    expect(namesAfter({ ...listed, nameZh: "国华" }, given, listed)).toBeNull();
    expect(namesAfter(listed, given, undefined)).toBeNull();
    expect(namesAfter(given, given, undefined)).toBeNull();
  });
});
