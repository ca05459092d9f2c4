import { describe, expect, it } from "vitest";
import { resolveColours, resolveLocale } from "@/lib/i18n/locale";

describe("the language of a page", () => {
  it.each([
    ["zh", "en-GB,en;q=0.9", "zh"],
    ["en", "zh-CN", "en"],
    [null, "zh-CN,zh;q=0.9,en;q=0.8", "zh"],
    [null, "zh-Hant-TW", "zh"],
    [null, "ZH-cn", "zh"],
    [null, "en-US,en;q=0.9,zh;q=0.8", "en"],
    [null, "fr-FR,zh;q=0.5,en;q=0.4", "zh"],
    [null, "en;q=0.2, zh;q=0.7", "zh"],
    [null, "zh;q=0, en;q=0.1", "en"],
    [null, "zh;q=nonsense, en;q=0.1", "en"],
    [null, "zho", "en"],
    [null, "*", "en"],
    [null, "", "en"],
    [null, null, "en"],
    [undefined, undefined, "en"],
  ] as const)("setting %s, header %s → %s", (setting, acceptLanguage, locale) => {
    expect(resolveLocale({ setting, acceptLanguage })).toBe(locale);
  });
});

describe("the colours of gain and loss", () => {
  it.each([
    [null, "zh", "red-up"],
    [null, "en", "green-up"],
    ["neutral", "zh", "neutral"],
    ["red-up", "en", "red-up"],
  ] as const)("setting %s in %s → %s", (setting, locale, colours) => {
    expect(resolveColours(setting, locale)).toBe(colours);
  });
});
