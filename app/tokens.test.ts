import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Rgb = [number, number, number];
type Scheme = "light" | "dark";

const css = readFileSync("app/globals.css", "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
const UP = { "green-up": ["green", "red"], "red-up": ["red", "green"], neutral: ["teal", "ochre"] } as const;

const tokens = new Map<string, string>();
for (const [, name = "", value = ""] of css.matchAll(/^\s*--([a-z0-9-]+):\s*([^;]+);/gm)) {
  if (!tokens.has(name)) tokens.set(name, value.trim());
}

function colour(name: string, scheme: Scheme, up: keyof typeof UP): Rgb {
  if (name === "gain") return colour(UP[up][0], scheme, up);
  if (name === "loss") return colour(UP[up][1], scheme, up);
  const value = tokens.get(name);
  if (value === undefined) throw new Error(`no token --${name}`);
  const pair = /^light-dark\((#\w{6}), (#\w{6})\)$/.exec(value);
  if (pair) return rgb((scheme === "light" ? pair[1] : pair[2]) ?? "");
  const alias = /^var\(--([a-z0-9-]+)\)$/.exec(value);
  if (alias) return colour(alias[1] ?? "", scheme, up);
  const mix = /^color-mix\(in srgb, var\(--([a-z]+)\) (\d+)%, var\(--([a-z]+)\)\)$/.exec(value);
  if (!mix) throw new Error(`--${name}: ${value} is in no form this test reads`);
  const [, a = "", share = "", b = ""] = mix;
  const [from, to] = [colour(a, scheme, up), colour(b, scheme, up)];
  return from.map(
    (part, i) => part * (Number(share) / 100) + (to[i] ?? 0) * (1 - Number(share) / 100),
  ) as Rgb;
}

function rgb(hex: string): Rgb {
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as Rgb;
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(of: Rgb): number {
  const [r, g, b] = of.map((part) => {
    const c = part / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Rgb, b: Rgb): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

const GROUNDS = ["ground", "surface", "sunken", "raised"];
const TEXTS = [
  "ink",
  "ink-muted",
  "ink-faint",
  "accent",
  "accent-hover",
  "gain",
  "loss",
  "flat",
  "danger",
  "warn",
];
const STATUSES = ["on-track", "mixed", "unproven", "off-track", "closed"].map((name) => `status-${name}`);
const LINES = ["line", "benchmark", "marker", "1", "2", "3", "4", "5", "6", "7", "8"].map(
  (name) => `chart-${name}`,
);
const TILES = ["tile-gain", "tile-loss", "tile-flat"];

/** [foreground, background, minimum ratio] */
const PAIRS: [string, string, number][] = [
  ...[...TEXTS, ...STATUSES].flatMap((text) =>
    GROUNDS.map((on): [string, string, number] => [text, on, 4.5]),
  ),
  ...TILES.map((tile): [string, string, number] => ["ink", tile, 4.5]),
  ["accent-ink", "accent", 4.5],
  ["accent-ink", "accent-hover", 4.5],
  ["accent", "accent-wash", 4.5],
  ["ink", "accent-wash", 4.5],
  ["ink-muted", "accent-wash", 4.5],
  ["warn", "warn-wash", 4.5],
  ["ink", "warn-wash", 4.5],
  ["accent", "warn-wash", 4.5],
  ["danger", "danger-wash", 4.5],
  ["ink", "danger-wash", 4.5],
  ["accent", "danger-wash", 4.5],
  // Shapes: WCAG 1.4.11
  ...[...LINES, "line-strong", "focus"].flatMap((line) =>
    GROUNDS.map((on): [string, string, number] => [line, on, 3]),
  ),
];

describe.each(["light", "dark"] as const)("contrast, %s", (scheme) => {
  it.each(["green-up", "red-up", "neutral"] as const)("%s", (up) => {
    const weak = PAIRS.map(([mark, on, least]) => {
      const ratio = contrast(colour(mark, scheme, up), colour(on, scheme, up));
      return { mark, on, least, ratio: Math.round(ratio * 100) / 100 };
    }).filter(({ ratio, least }) => ratio < least);
    expect(weak).toEqual([]);
  });
});

it("the ratio is WCAG's: black on white is 21, #777777 on white is 4.48", () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
  expect(contrast([0x77, 0x77, 0x77], [255, 255, 255])).toBeCloseTo(4.48, 2);
});
