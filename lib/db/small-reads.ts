import { connections } from "./client";
import { prepared } from "./prepared";

// What every request asks again once anything was written: read by prepared statements, for each of these through Prisma
// costs as much as all that a note writes.

async function rows<Row>(sql: string, ...values: unknown[]): Promise<Row[]> {
  return prepared<Row>((await connections()).reader, sql).all(...values);
}

export interface AnalystRow {
  id: string;
  handle: string;
  name: string;
  locale: string | null;
  colours: string | null;
  theme: string;
}

export async function analystOf(handle: string): Promise<AnalystRow> {
  const [analyst] = await rows<AnalystRow>(
    `SELECT "id", "handle", "name", "locale", "colours", "theme" FROM "Analyst" WHERE "handle" = ?`,
    handle,
  );
  if (!analyst) throw new Error(`There is no analyst ${handle}.`);
  return analyst;
}

/** What is set for the whole board, by its key. */
export async function boardSettings(): Promise<ReadonlyMap<string, string>> {
  const settings = await rows<{ key: string; value: string }>(`SELECT "key", "value" FROM "Setting"`);
  return new Map(settings.map(({ key, value }) => [key, value]));
}

/** Those of these symbols that no ticker has. */
export async function unknownSymbols(symbols: readonly string[]): Promise<string[]> {
  const known = await rows<{ symbol: string }>(
    `SELECT "symbol" FROM "Ticker" WHERE "symbol" IN (SELECT value FROM json_each(?))`,
    JSON.stringify(symbols),
  );
  const found = new Set(known.map(({ symbol }) => symbol));
  return symbols.filter((symbol) => !found.has(symbol));
}

/** Which theme or sector each of these claims bears on, by the slug. */
export const claimThemes = (claimIds: readonly string[]) =>
  rows<{ claimId: string; slug: string }>(
    `SELECT link."claimId", theme."slug" FROM "ClaimTheme" link JOIN "Theme" theme ON theme."id" = link."themeId"
     WHERE link."voidedAt" IS NULL AND link."claimId" IN (SELECT value FROM json_each(?))`,
    JSON.stringify(claimIds),
  );

export interface ThemeNamesRow {
  slug: string;
  nameEn: string | null;
  nameZh: string | null;
  parent: string | null;
}

/** Every theme that isn't voided, with its sector's slug, in the board's order. */
export const themeNames = () =>
  rows<ThemeNamesRow>(
    `SELECT theme."slug", theme."nameEn", theme."nameZh", sector."slug" AS "parent"
     FROM "Theme" theme LEFT JOIN "Theme" sector ON sector."id" = theme."parentId"
     WHERE theme."voidedAt" IS NULL ORDER BY theme."ordinal"`,
  );

/** The symbols of the tickers that an analyst named for a note. */
export async function chosenSymbols(noteId: string): Promise<string[]> {
  const chosen = await rows<{ symbol: string }>(
    `SELECT t."symbol" FROM "NoteTicker" n JOIN "Ticker" t ON t."id" = n."tickerId"
     WHERE n."noteId" = ? AND n."untilVersion" IS NULL AND n."chosen"`,
    noteId,
  );
  return chosen.map(({ symbol }) => symbol);
}
