// Builds the directory of listed names from lists of symbols: node --import tsx scripts/listings.ts cn.csv hk.csv us.csv
// Each file has the columns symbol, nameZh (or none) and nameEn. The readings of Chinese names are worked out here, so
// that the server needs no dictionary.
import { readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { pinyin, polyphonic } from "pinyin-pro";
import { inMixedCase, shortCompanyName } from "@/lib/domain/symbol/company-name";
import { currentBeijingCode } from "@/lib/domain/symbol/beijing-codes";
import { TICKER_NAME_MAX } from "@/lib/domain/symbol/ticker-names";
import { parseSymbol } from "@/lib/domain/symbol/symbol";
import { LISTINGS_FILE } from "@/lib/tickers/listings/listings";

/** A character's readings beyond these are rare. */
const READINGS = 2;
const FIRST_CHARACTER = 0x4e00;
const LAST_CHARACTER = 0x9fff;

const HAN = /\p{Script=Han}/u;
const plain = (syllable: string) => syllable.normalize("NFC").replaceAll("ü", "v");

function cells(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? "",
  );
}

/** Lists from before Beijing's renumbering have its old codes. */
const ofToday = (symbol: string) =>
  symbol.replace(/^(\d{6})\.BJ$/, (_, code: string) => `${currentBeijingCode(code)}.BJ`);

function rowsOf(file: string): { symbol: string; nameZh: string; nameEn: string }[] {
  const [head = "", ...lines] = readFileSync(file, "utf8")
    .replace(/^\uFEFF/, "")
    .trimEnd()
    .split(/\r?\n/);
  const at = (name: string) => cells(head).indexOf(name);
  return lines.map((line) => {
    const row = cells(line);
    const cell = (name: string) => (row[at(name)] ?? "").replaceAll("\t", " ").trim();
    return { symbol: ofToday(cell("symbol")), nameZh: cell("nameZh"), nameEn: cell("nameEn") };
  });
}

const isListing = ({ symbol, nameZh, nameEn }: ReturnType<typeof rowsOf>[number]) => {
  const verdict = parseSymbol(symbol);
  return (
    verdict.ok &&
    verdict.symbol === symbol &&
    nameZh + nameEn !== "" &&
    nameEn.length <= TICKER_NAME_MAX &&
    !/TEST STOCK/.test(nameEn)
  );
};

/** The likely reading of a name, a syllable for each character: the dictionary knows 重庆 from 重汽. */
const readingOf = (nameZh: string) =>
  (
    nameZh
      .normalize("NFKC")
      .toUpperCase()
      .match(/\p{Script=Han}+|[A-Z0-9]+/gu) ?? []
  )
    .map((run) => (HAN.test(run) ? pinyin(run, { toneType: "none", type: "array", v: true }).join(" ") : run))
    .join(" ");

const characters = new Map<string, string>();
for (let code = FIRST_CHARACTER; code <= LAST_CHARACTER; code++) {
  const character = String.fromCharCode(code);
  const readings = polyphonic(character, { toneType: "none", type: "array" })
    .flat()
    .map(plain)
    .filter((reading) => /^[a-z]+$/.test(reading));
  for (const reading of [...new Set(readings)].slice(0, READINGS))
    characters.set(reading, (characters.get(reading) ?? "") + character);
}

const names = ["lib/tickers/listings/indices.csv", ...process.argv.slice(2)]
  .flatMap(rowsOf)
  .filter(isListing)
  .map(({ symbol, nameZh, nameEn }) =>
    [symbol, nameZh, shortCompanyName(inMixedCase(nameEn)), readingOf(nameZh)].join("\t"),
  );
const sounds = [...characters].map(([reading, written]) => `${reading}\t${written}`);
const text = [...sounds, "", ...names].join("\n");
const packed = brotliCompressSync(text, {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
  },
});
writeFileSync(LISTINGS_FILE, packed);
console.log(
  `${names.length} names, ${characters.size} syllables: ${text.length} characters in ${packed.length} bytes`,
);
