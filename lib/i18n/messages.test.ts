import { describe, expect, it } from "vitest";
import { en } from "@/lib/i18n/messages-en";
import { zh } from "@/lib/i18n/messages-zh";
import type { ErrorCode } from "@/lib/result";

type Tree = { [key: string]: string | Tree };

function leaves(tree: Tree, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );
}

/** The names of the arguments: "{count, plural, one {# day} other {# days}} {status}" → ["count", "status"]. */
function argumentsOf(message: string): string[] {
  let depth = 0;
  const names = new Set<string>();
  for (const [index, letter] of [...message].entries()) {
    if (letter === "{" && depth++ % 2 === 0) {
      names.add(/^\s*(\w+)/.exec([...message].slice(index + 1).join(""))?.[1] ?? "");
    }
    if (letter === "}") depth--;
  }
  return [...names].sort();
}

/** Arguments whose values are numbers, days, instants or codes. */
const LATIN = new Set(
  [
    "count",
    "day",
    "days",
    "value",
    "version",
    "weight",
    "balance",
    "share",
    "number",
    "min",
    "minimum",
    "window",
  ]
    .concat([
      "plus",
      "minus",
      "above",
      "below",
      "limit",
      "asOf",
      "priceDay",
      "callDay",
      "firstDay",
      "lastDay",
      "at",
    ])
    .concat(["symbol", "symbols", "code", "first", "last", "low", "high", "of", "sent", "size", "seconds"]),
);

const english = leaves(en);
const chinese = new Map(leaves(zh));

describe("the two languages", () => {
  it("have the same keys in the same areas", () => {
    expect([...chinese.keys()].sort()).toEqual(english.map(([key]) => key).sort());
  });

  it("have a text for every key", () => {
    expect([...english, ...chinese].filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  it("a Chinese message has full-width colons", () =>
    expect([...chinese].filter(([, text]) => /[\p{Script=Han}}”）]\s*:|: /u.test(text))).toEqual([]));

  it("a Chinese message has a space between Chinese and Latin letters or digits", () => {
    // Arguments that are always digits or codes count as such; the name of a theme may be either.
    const text = (message: string) =>
      message
        .replace(/\{(\w+), (plural|number),?|(=?\w+) \{(?!\w+\})|<\/?\w+>/g, "")
        .replace(/\{(\w+)\}/g, (_, name: string) => (LATIN.has(name) ? "0" : " "));
    const pressed =
      /\p{Script=Han}(?:[\p{Script=Latin}\d+−±%]|#(?!#))|(?:[\p{Script=Latin}\d%]|(?<!#)#)\p{Script=Han}/u;
    expect([...chinese].filter(([, message]) => pressed.test(text(message)))).toEqual([]);
  });

  it("a Chinese message uses only arguments that the English one has", () => {
    const strangers = english.filter(([key, text]) =>
      argumentsOf(chinese.get(key) ?? "").some((name) => !argumentsOf(text).includes(name)),
    );
    expect(strangers).toEqual([]);
  });

  it("have a sentence for every code of the API", () => {
    // A code without a sentence doesn't compile here.
    const sentences: Record<ErrorCode, string> = en.errors;
    expect(sentences.server_error).toContain("Nothing was saved");
  });

  it("the arguments of a plural are found", () => {
    expect(argumentsOf("{count, plural, one {# day} other {# days}} {status}")).toEqual(["count", "status"]);
  });
});
