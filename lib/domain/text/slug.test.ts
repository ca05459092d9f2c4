import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slugOf, uniqueSlug } from "./slug";

describe("slugOf", () => {
  it.each([
    ["Consumer electronics", "consumer-electronics"],
    ["AI terminal hardware", "ai-terminal-hardware"],
    ["AI+ subfields", "ai-plus-subfields"],
    ["AI+", "ai-plus"],
    ["R&D", "r-and-d"],
    ["DeepSeek's algorithm", "deepseeks-algorithm"],
    ["  Café — 5G/6G  ", "cafe-5g-6g"],
    ["İstanbul", "istanbul"],
    ["光模块", "光模块"],
    ["AI+细分领域", "ai-plus-细分领域"],
    ["ＡＩ 终端", "ai-终端"],
    ["../../etc/passwd", "etc-passwd"],
    ["<script>", "script"],
    ["!!!", "theme"],
    ["", "theme"],
    ["😀", "theme"],
    ["x".repeat(100), "x".repeat(60)],
  ])("of %j is %s", (name, slug) => expect(slugOf(name)).toBe(slug));

  it("is its own slug and safe in an address, whatever the name", () => {
    const units = fc.array(fc.nat(0xffff), { maxLength: 80 }).map((codes) => String.fromCharCode(...codes));
    const name = fc.oneof(fc.string(), units);
    fc.assert(
      fc.property(name, (text) => {
        const slug = slugOf(text);
        expect(slugOf(slug)).toBe(slug);
        expect(slug).toMatch(/^[\p{L}\p{N}\p{M}]+(-[\p{L}\p{N}\p{M}]+)*$/u);
        expect(decodeURIComponent(encodeURIComponent(slug))).toBe(slug);
        expect([...slug].length).toBeLessThanOrEqual(60);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("uniqueSlug", () => {
  it("takes the first free number", () => {
    expect(uniqueSlug("operators", new Set())).toBe("operators");
    expect(uniqueSlug("operators", new Set(["operators"]))).toBe("operators-2");
    expect(uniqueSlug("operators", new Set(["operators", "operators-2", "operators-4"]))).toBe("operators-3");
  });
});
