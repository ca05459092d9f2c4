import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import { shortCompanyName } from "@/lib/domain/symbol/company-name";
import { plainName } from "@/lib/domain/price-file/printed-names";
import type { Readings } from "@/lib/domain/symbol/name-sounds";
import { searchKeys, type SearchKeys } from "@/lib/domain/symbol/ticker-match";
import { memo } from "@/lib/memo";
import { yieldToEventLoop } from "@/lib/yield-to-event-loop";

/** Made by scripts/listings.ts. */
export const LISTINGS_FILE = path.join("lib", "tickers", "listings", "names.tsv.br");

export interface Listing {
  symbol: string;
  nameEn: string | null;
  nameZh: string | null;
  /** How the Chinese name is read: `TCL ke ji`. */
  reading: string | null;
}

/** The directory of listed names and indices; docs/decisions/0034 says of which days. */
export interface Listings {
  bySymbol: ReadonlyMap<string, Listing>;
  readings: Readings;
}

const once = { key: () => "", room: { max: 1 } };

/** The directory, read when it is first needed: a search, or a ticker that nobody has named. */
export const listings = memo<void, Promise<Listings>>({ name: "listings", ...once }, readListings);

async function readListings(): Promise<Listings> {
  const packed = await readFile(path.join(process.cwd(), LISTINGS_FILE));
  const text = (await promisify(brotliDecompress)(packed)).toString("utf8");
  const [sounds = "", names = ""] = text.split("\n\n");
  const bySymbol = new Map<string, Listing>();
  for (const line of names.split("\n")) {
    const [symbol = "", nameZh, nameEn, reading] = line.split("\t");
    bySymbol.set(symbol, {
      symbol,
      nameEn: nameEn || null,
      nameZh: nameZh || null,
      reading: reading || null,
    });
  }
  return { bySymbol, readings: readingsIn(sounds) };
}

/** Names prepared in one go; other requests run in between. */
const TOGETHER = 1000;

/** The directory's names prepared for searching. */
export const listingKeys = memo<void, Promise<readonly SearchKeys[]>>(
  { name: "listing keys", ...once },
  prepareKeys,
);

async function prepareKeys(): Promise<SearchKeys[]> {
  const keys: SearchKeys[] = [];
  for (const listing of (await listings()).bySymbol.values()) {
    keys.push(searchKeys(listing, listing.reading));
    if (keys.length % TOGETHER === 0) await yieldToEventLoop();
  }
  return keys;
}

const listedNames = memo<void, Promise<ReadonlyMap<string, readonly string[]>>>(
  { name: "listed names", ...once },
  async () => byName((await listings()).bySymbol.values()),
);

/** A lookup of the directory's symbols by exact name in either language. */
export async function listedUnder(): Promise<(name: string) => readonly string[]> {
  const named = await listedNames();
  return (name) => named.get(spelling(name)) ?? [];
}

function byName(all: Iterable<Listing>): Map<string, string[]> {
  const named = new Map<string, string[]>();
  for (const { symbol, nameZh, nameEn } of all)
    for (const name of [nameZh, nameEn]) if (name) addTo(named, spelling(name), symbol);
  return named;
}

function addTo(lists: Map<string, string[]>, name: string, symbol: string): void {
  const same = lists.get(name);
  if (same) same.push(symbol);
  else lists.set(name, [symbol]);
}

const spelling = (name: string): string => shortCompanyName(plainName(name)).toLowerCase();

function readingsIn(sounds: string): Readings {
  const byCharacter = new Map<string, string[]>();
  for (const line of sounds.split("\n")) {
    const [reading = "", characters = ""] = line.split("\t");
    for (const character of characters) addTo(byCharacter, character, reading);
  }
  return (character) => byCharacter.get(character) ?? [];
}
