import { _createCache as createCache, _createIntlFormatters as createFormatters } from "use-intl/core";
import formatText from "use-intl/format-message";
import formatCompiled from "use-intl/format-message/format-only";
import { expect, it } from "vitest";
import { compiled } from "@/lib/i18n/compiled";
import { en } from "@/lib/i18n/messages-en";
import { zh } from "@/lib/i18n/messages-zh";

type Tree = { [key: string]: unknown };

function leaves(tree: Tree, path = ""): [string, unknown][] {
  return Object.entries(tree).flatMap(([key, value]): [string, unknown][] =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? leaves(value as Tree, `${path}${key}.`)
      : [[path + key, value]],
  );
}

const cache = createCache();
const formatters = createFormatters(cache);

/** Every argument the text may ask for: a number, or for a tag what stands in it, marked. */
function values(text: string, number: number) {
  const names = [...text.matchAll(/[{<]\s*(\w+)/g)].map(([match, name = ""]) => [match[0], name] as const);
  const tags = new Set(names.filter(([sign]) => sign === "<").map(([, name]) => name));
  return Object.fromEntries(
    names.map(([, name]) => [name, tags.has(name) ? (inner: unknown) => `[${String(inner)}]` : number]),
  );
}

it.each([
  ["en", en],
  ["zh", zh],
] as const)("every text reads compiled as it does parsed where it stands: %s", (locale, messages) => {
  const options = { cache, formatters, locale, timeZone: "Asia/Shanghai" };
  const texts = leaves(messages);
  const parsed = new Map(leaves(compiled(messages)));
  expect(texts.length).toBeGreaterThan(500);
  const read = (number: number) =>
    texts.map(([key, text]) => [
      key,
      formatText(key, text as string, values(text as string, number), options),
    ]);
  const readCompiled = (number: number) =>
    texts.map(([key, text]) => [
      key,
      formatCompiled(key, parsed.get(key) as never, values(text as string, number), options),
    ]);
  for (const number of [0, 1, 2, 1_234]) expect(readCompiled(number)).toEqual(read(number));
});
