import { ESLint } from "eslint";
import { beforeAll, describe, expect, test } from "vitest";

const eslint = new ESLint();

// The first lint loads the rules and TypeScript: much for a machine that is cold and busy.
beforeAll(() => eslint.lintText("", { filePath: "lib/domain/calendar/day.ts" }), 120_000);

/** The messages for `code` as if it stood in the file `filePath`. */
async function messages(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath });
  return (result?.messages ?? []).map((message) => message.message);
}

const imports = (from: string) => `import { thing } from "${from}";\nexport const used = thing;`;

describe("imports run one way", () => {
  test.each([
    ["app/themes/page.tsx", "@/lib/db/client", /call a function of a data\.ts/],
    ["app/themes/page.tsx", "../layout", /alias @/],
    ["components/notes/note-form.tsx", "@/app/themes/page", /top layer/],
    ["components/notes/note-form.tsx", "@/lib/notes/data", /through queries\.ts/],
    ["components/notes/note-form.tsx", "@/lib/db/client", /call a function of a data\.ts/],
    ["components/notes/note-form.tsx", "@/components/themes/theme-map", /each other's components/],
    ["components/notes/note-form.tsx", "@/components/shell/palette", /each other's components/],
    ["components/view/view-controls.tsx", "@/components/themes/theme-map", /under every noun/],
    ["components/shell/palette.tsx", "@/lib/themes/data", /through queries\.ts/],
    ["components/ui/badge.tsx", "@/lib/themes/schema", /know no nouns/],
    ["components/ui/badge.tsx", "@/components/charts/frame", /lowest layer/],
    ["components/charts/frame.tsx", "@/lib/prices/imports/schema", /know no nouns/],
    ["components/charts/frame.tsx", "@/components/themes/theme-map", /know no nouns/],
    ["lib/notes/queries.ts", "@/lib/notes/data", /through queries\.ts/],
    ["lib/notes/queries.ts", "./data", /through queries\.ts/],
    ["lib/notes/queries.ts", "./mutations", /through queries\.ts/],
    ["lib/notes/queries.ts", "@/components/notes/note-form", /below components/],
    ["lib/notes/schema.ts", "./data", /through queries\.ts/],
    ["lib/notes/schema.ts", "@/lib/db/client", /call a function of a data\.ts/],
    ["lib/notes/schema.ts", "@tanstack/react-query", /every screen and script alike/],
    ["lib/notes/data.ts", "react", /every screen and script alike/],
    ["lib/notes/data.ts", "@/lib/themes/queries", /how a screen reads/],
    ["lib/notes/data.ts", "@/components/ui/badge", /below components/],
    ["lib/format/number.ts", "@/lib/db/client", /call a function of a data\.ts/],
    ["lib/format/number.ts", "better-sqlite3", /call a function of a data\.ts/],
    ["lib/prices/imports/mutations.ts", "@/lib/prices/providers/providers", /ask providers/],
    ["lib/notes/schema.ts", "@/lib/prices/providers/providers", /ask providers/],
    ["components/prices/refresh/refresh-panel.tsx", "@/lib/prices/providers/providers", /ask providers/],
    ["app/prices/page.tsx", "@/lib/prices/providers/providers", /ask providers/],
    ["lib/prices/providers/yahoo.ts", "@/lib/prices/refreshes/data", /through queries\.ts/],
    ["lib/prices/providers/yahoo.ts", "@/lib/db/client", /call a function of a data\.ts/],
    ["lib/domain/calendar/day.ts", "@/lib/db/client", /pure.*take the value as an argument/],
    ["lib/domain/calendar/day.ts", "@/lib/notes/schema", /pure.*take the value as an argument/],
    ["lib/domain/calendar/day.ts", "node:fs", /pure.*take the value as an argument/],
    ["lib/domain/calendar/day.ts", "react", /pure.*take the value as an argument/],
    ["lib/domain/price-file/plain.ts", "../calendar/day", /alias @/],
    ["e2e/notes.spec.ts", "@/lib/notes/data", /through the API/],
  ])("%s may not import %s", async (file, from, message) =>
    expect(await messages(file, imports(from))).toEqual([expect.stringMatching(message)]),
  );

  test.each([
    ["app/themes/page.tsx", "@/lib/themes/data"],
    ["app/themes/page.tsx", "@/components/themes/theme-map"],
    ["components/shell/palette.tsx", "@/components/notes/note-form"],
    ["components/notes/note-form.tsx", "@/components/notes/note-body"],
    ["components/notes/note-form.tsx", "@/components/ui/badge"],
    ["components/notes/note-form.tsx", "@/components/view/use-view-href"],
    ["components/notes/note-form.tsx", "@/lib/themes/queries"],
    ["components/charts/frame.tsx", "@/components/ui/badge"],
    ["components/charts/frame.tsx", "@/lib/domain/theme/theme-series"],
    ["lib/notes/queries.ts", "./schema"],
    ["lib/notes/data.ts", "@/lib/db/client"],
    ["lib/notes/mutations.ts", "@/lib/db/client"],
    ["lib/notes/data.ts", "@/lib/themes/data"],
    ["lib/prices/refreshes/mutations.ts", "@/lib/prices/providers/providers"],
    ["lib/prices/providers/yahoo.ts", "@/lib/domain/provider/yahoo-chart"],
    ["lib/http/health.ts", "@/lib/db/client"],
    ["lib/domain/price-file/plain.ts", "@/lib/domain/calendar/day"],
    ["lib/domain/report-text.test.ts", "node:fs"],
    ["prisma/seed.ts", "@/lib/db/client"],
  ])("%s may import %s", async (file, from) => expect(await messages(file, imports(from))).toEqual([]));
});

describe("lib/domain is pure", () => {
  test.each([
    ["Date.now()", /no clock/],
    ["new Date()", /no clock/],
    ["Date()", /no clock/],
    ["performance.now()", /no clock/],
    ["Math.random()", /no chance/],
    ["crypto.randomUUID()", /no chance/],
    ["process.env.PORT", /no environment/],
    ["fetch('/')", /no network/],
  ])("%s", async (expression, message) => {
    const code = `export const value = ${expression};`;
    expect(await messages("lib/domain/calendar/day.ts", code)).toEqual([expect.stringMatching(message)]);
    expect(await messages("lib/notes/data.ts", code)).toEqual([]);
  });

  test("a date made from an argument is arithmetic", async () =>
    expect(
      await messages("lib/domain/calendar/day.ts", "export const at = (ms: number) => new Date(ms);"),
    ).toEqual([]));
});

describe("every test runs", () => {
  test.each([
    "it.only('x', () => {});",
    "test.skip('x', () => {});",
    "describe.only('x', () => {});",
    "test.describe.skip('x', () => {});",
    "test.skip.each([1])('x', () => {});",
    "test.todo('x');",
    "test.fixme('x', () => {});",
    "xit('x', () => {});",
  ])("%s is refused", async (code) => {
    const opening =
      "import { describe, it, test, xit } from 'runner';\nexport { describe, it, test, xit };\n";
    for (const file of ["lib/notes/note.test.ts", "e2e/notes.spec.ts", "lib/domain/calendar/day.test.ts"]) {
      expect(await messages(file, opening + code)).toEqual([expect.stringMatching(/Every test runs/)]);
    }
  });

  test("a browser test doesn't sleep", async () =>
    expect(
      await messages("e2e/notes.spec.ts", "declare const page: never;\npage.waitForTimeout(500);"),
    ).toContainEqual(expect.stringMatching(/No sleeps/)));
});

test.each([
  ["any", "lib/notes/schema.ts", "export type Body = any;", /Unexpected any/],
  ["a barrel", "lib/notes/schema.ts", 'export * from "./note";', /No barrels/],
  ["a default export", "components/ui/badge.tsx", "export default function Badge() {}", /Export by name/],
  ["a type imported as a value", "lib/a/schema.ts", 'import { T } from "./t";\nexport type U = T;', /type/],
])("%s is refused", async (_, file, code, message) =>
  expect(await messages(file, code)).toEqual([expect.stringMatching(message)]),
);

test("a page has a default export, as Next asks", async () =>
  expect(await messages("app/page.tsx", "export default function Page() {\n  return null;\n}")).toEqual([]));
