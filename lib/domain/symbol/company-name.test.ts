import { describe, expect, it } from "vitest";
import { inMixedCase, shortCompanyName } from "./company-name";

describe("shortCompanyName", () => {
  it.each([
    ["Foxconn Industrial Internet Co.,Ltd.", "Foxconn Industrial Internet"],
    ["Ping An Bank Co., Ltd.", "Ping An Bank"],
    ["NVIDIA Corporation", "NVIDIA"],
    ["Agilent Technologies, Inc.", "Agilent Technologies"],
    ["Berkshire Hathaway Inc. New", "Berkshire Hathaway"],
    ["Nutrichem Company Limited", "Nutrichem"],
    ["Direxion Daily TSM Bull 2X ETF", "Direxion Daily TSM Bull 2X ETF"],
    ["Cisco", "Cisco"],
  ])("shortens %s to %s", (name, short) => {
    expect(shortCompanyName(name)).toBe(short);
  });
});

describe("inMixedCase", () => {
  it.each([
    ["HSBC HOLDINGS", "HSBC Holdings"],
    ["BANK OF EAST ASIA", "Bank of East Asia"],
    ["BYD ELECTRONIC", "BYD Electronic"],
    ["HONGKONG & CHINA GAS", "Hongkong & China Gas"],
    ["NVIDIA Corporation", "NVIDIA Corporation"],
  ])("writes %s as %s", (name, mixed) => {
    expect(inMixedCase(name)).toBe(mixed);
  });
});
