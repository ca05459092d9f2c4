import { Prisma } from "./generated/client";
import { readRows } from "./read-rows";

// Small reads that every request repeats once anything is written.

export interface AnalystRow {
  id: string;
  handle: string;
  name: string;
  locale: string | null;
  colours: string | null;
  theme: string;
}

export async function analystOf(handle: string): Promise<AnalystRow> {
  const [analyst] = await readRows<AnalystRow>(Prisma.sql`
    SELECT "id", "handle", "name", "locale", "colours", "theme" FROM "Analyst" WHERE "handle" = ${handle}`);
  if (!analyst) throw new Error(`There is no analyst ${handle}.`);
  return analyst;
}

/** Every analyst, by id. */
export async function analystsById(): Promise<ReadonlyMap<string, { handle: string; name: string }>> {
  const analysts = await readRows<{ id: string; handle: string; name: string }>(
    Prisma.sql`SELECT "id", "handle", "name" FROM "Analyst"`,
  );
  return new Map(analysts.map(({ id, ...analyst }) => [id, analyst]));
}

/** The board's settings, by key. */
export async function boardSettings(): Promise<ReadonlyMap<string, string>> {
  const settings = await readRows<{ key: string; value: string }>(
    Prisma.sql`SELECT "key", "value" FROM "Setting"`,
  );
  return new Map(settings.map(({ key, value }) => [key, value]));
}

export interface HttpSourceFacts {
  name: string;
  /** None of a deleted one. */
  markets: readonly string[];
}

/** The described price sources by their stored name (`http:` and the slug), the deleted ones too: series name them. */
export async function httpSources(): Promise<ReadonlyMap<string, HttpSourceFacts>> {
  const sources = await readRows<{ slug: string; name: string; markets: string }>(Prisma.sql`
    SELECT "slug", "name", iif("voidedAt" IS NULL, json_extract("spec", '$.markets'), '[]') AS "markets"
    FROM "HttpSource"`);
  return new Map(
    sources.map(({ slug, name, markets }) => [
      `http:${slug}`,
      { name, markets: JSON.parse(markets) as string[] },
    ]),
  );
}

/** The symbols among these that no ticker has. */
export async function unknownSymbols(symbols: readonly string[]): Promise<string[]> {
  const known = await readRows<{ symbol: string }>(Prisma.sql`
    SELECT "symbol" FROM "Ticker" WHERE "symbol" IN (SELECT value FROM json_each(${JSON.stringify(symbols)}))`);
  const found = new Set(known.map(({ symbol }) => symbol));
  return symbols.filter((symbol) => !found.has(symbol));
}

/** The slug of the theme or sector that each of these claims bears on. */
export const claimThemes = (claimIds: readonly string[]) =>
  readRows<{ claimId: string; slug: string }>(Prisma.sql`
    SELECT link."claimId", theme."slug" FROM "ClaimTheme" link JOIN "Theme" theme ON theme."id" = link."themeId"
    WHERE link."voidedAt" IS NULL AND link."claimId" IN (SELECT value FROM json_each(${JSON.stringify(claimIds)}))`);

export interface ThemeLabel {
  slug: string;
  nameEn: string | null;
  nameZh: string | null;
}

/** The current names of these themes, by id. */
export async function themesById(ids: readonly string[]): Promise<ReadonlyMap<string, ThemeLabel>> {
  const themes = await readRows<ThemeLabel & { id: string }>(Prisma.sql`
    SELECT "id", "slug", "nameEn", "nameZh" FROM "Theme" WHERE "id" IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`);
  return new Map(themes.map(({ id, ...theme }) => [id, theme]));
}

export interface ThemeNamesRow extends ThemeLabel {
  parent: string | null;
}

/** Every theme that isn't voided, with its sector's slug, in the board's order. */
export const themeNames = () =>
  readRows<ThemeNamesRow>(Prisma.sql`
    SELECT theme."slug", theme."nameEn", theme."nameZh", sector."slug" AS "parent"
    FROM "Theme" theme LEFT JOIN "Theme" sector ON sector."id" = theme."parentId"
    WHERE theme."voidedAt" IS NULL ORDER BY theme."ordinal"`);

/** The symbols of the tickers that an analyst named for a note. */
export async function chosenSymbols(noteId: string): Promise<string[]> {
  const chosen = await readRows<{ symbol: string }>(Prisma.sql`
    SELECT t."symbol" FROM "NoteTicker" n JOIN "Ticker" t ON t."id" = n."tickerId"
    WHERE n."noteId" = ${noteId} AND n."untilVersion" IS NULL AND n."chosen"`);
  return chosen.map(({ symbol }) => symbol);
}
