import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { EVERYWHERE } from "@/app/page-texts";

const pages = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith("page.tsx"))
  .map((path) => `app/${path}`);

const IMPORT = /^(?:im|ex)port (?!type )[^;]*?from "@\/([^"]+)"|\bimport\("@\/([^"]+)"\)/gm;

function importsOf(text: string): string[] {
  return [...text.matchAll(IMPORT)].flatMap(([, named, loaded]) => {
    const path = named ?? loaded;
    return [`${path}.tsx`, `${path}.ts`].filter((file) => existsSync(file));
  });
}

/** The areas of the texts that a file and all it imports show in the browser. */
function areasShown(file: string, seen: Set<string>, isInBrowser = false): string[] {
  const text = readFileSync(file, "utf8");
  const isClient = isInBrowser || text.startsWith('"use client"');
  const visit = `${file} ${isClient}`;
  if (seen.has(visit)) return [];
  seen.add(visit);
  const own = isClient ? [...text.matchAll(/useTranslations\("(\w+)[".]/g)].map(([, area]) => area!) : [];
  return [...own, ...importsOf(text).flatMap((each) => areasShown(each, seen, isClient))];
}

const unique = (areas: readonly string[]) => [...new Set(areas)].sort();
const everywhere = new Set<string>(EVERYWHERE);

it("every page has the texts that the layout shows", () => {
  expect(areasShown("app/layout.tsx", new Set()).filter((area) => !everywhere.has(area))).toEqual([]);
});

describe.each(pages)("%s", (page) => {
  it("has the texts of all its parts, and no others", () => {
    const [, named = ""] = /<PageTexts\s+of=\{\[([^\]]*)\]\}/.exec(readFileSync(page, "utf8")) ?? [];
    expect(unique([...named.matchAll(/"(\w+)"/g)].map(([, area]) => area!))).toEqual(
      unique(areasShown(page, new Set())).filter((area) => !everywhere.has(area)),
    );
  });
});
