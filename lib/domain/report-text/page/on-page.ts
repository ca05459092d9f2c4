/** The part of a sentence that a page has. */
export interface Found {
  /** The share of the sentence's letters and digits that stand on the page, 0 to 1. */
  share: number;
  /** Their places in the page's text, in UTF-16 units, in order and without overlap. */
  spans: { start: number; end: number }[];
}

/** A sentence counts as found from this share. */
export const FOUND_FROM = 0.5;

/** A page's letters and digits in compared form, each with its place in the text. */
export interface PageLetters {
  letters: string[];
  places: { start: number; end: number }[];
}

/**
 * A text in the form in which a sentence is looked for: NFKC, lower case, letters and digits alone. A summary and its
 * original differ in spaces, line ends, widths and punctuation.
 */
export function lettersOf(text: string): PageLetters {
  const letters: string[] = [];
  const places: PageLetters["places"] = [];
  let at = 0;
  for (const sign of text) {
    for (const letter of sign.normalize("NFKC").toLowerCase()) {
      if (!LETTER.test(letter)) continue;
      letters.push(letter);
      places.push({ start: at, end: at + sign.length });
    }
    at += sign.length;
  }
  return { letters, places };
}

const LETTER = /[\p{L}\p{N}]/u;
const IDEOGRAPH = /\p{Script=Han}/u;

/** How many letters in a row make a match: a Chinese character says as much as several Latin letters. */
const ROW = { chinese: 4, latin: 10 } as const;
/** More places of one row than these are a phrase of the whole page, and tell nothing. */
const MOST_PLACES = 40;

/**
 * Looks for a sentence on a page: rows of its letters that the page has too, where they stand closest to each other.
 * Linear in both lengths. Null where the sentence has fewer letters than a row.
 *
 * @example findOnPage("Orders rose 5%", lettersOf("…orders\nrose 5 %…"))?.share // 1
 */
export function findOnPage(sentence: string, page: PageLetters): Found | null {
  const { letters } = lettersOf(sentence);
  const isChinese = letters.filter((letter) => IDEOGRAPH.test(letter)).length * 4 > letters.length;
  const row = isChinese ? ROW.chinese : ROW.latin;
  if (letters.length < row) return null;
  const matches = matchesOf(letters, placesOfRows(page.letters, row), row);
  const from = offsetOf(matches, letters.length);
  const found = new Uint8Array(letters.length);
  const marked: [number, number][] = [];
  for (const { inSentence, onPage } of nearest(matches, from)) {
    if (Math.abs(onPage - inSentence - from) > letters.length) continue;
    found.fill(1, inSentence, inSentence + row);
    marked.push([onPage, onPage + row]);
  }
  return {
    share: found.reduce((sum, each) => sum + each, 0) / letters.length,
    spans: spansOf(marked, page, row),
  };
}

function placesOfRows(letters: readonly string[], row: number): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let at = 0; at + row <= letters.length; at++) {
    const key = letters.slice(at, at + row).join("");
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  }
  return places;
}

interface Match {
  inSentence: number;
  onPage: number;
}

function matchesOf(letters: readonly string[], places: ReadonlyMap<string, number[]>, row: number): Match[] {
  const matches: Match[] = [];
  for (let at = 0; at + row <= letters.length; at++) {
    const found = places.get(letters.slice(at, at + row).join("")) ?? [];
    if (found.length <= MOST_PLACES) for (const onPage of found) matches.push({ inSentence: at, onPage });
  }
  return matches;
}

/**
 * The place on the page where the sentence would begin: the most frequent one among the matches of the stretch, as long
 * as the sentence, that has the most.
 */
function offsetOf(matches: readonly Match[], length: number): number {
  const half = Math.max(1, Math.floor(length / 2));
  const bin = mostFrequent(
    matches.flatMap((match) => {
      const own = Math.floor((match.onPage - match.inSentence) / half);
      return [own, own + 1];
    }),
  );
  const offsets = matches.map((match) => match.onPage - match.inSentence);
  return mostFrequent(offsets.filter((offset) => Math.abs(offset - bin * half) <= half));
}

/** The value that occurs most often, the first of several; 0 of none. */
function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best = { value: 0, count: 0 };
  for (const [value, count] of counts) if (count > best.count) best = { value, count };
  return best.value;
}

/** For each row of the sentence its match nearest to where the sentence begins: words may stand on a page twice. */
function nearest(matches: readonly Match[], from: number): Match[] {
  const distance = ({ inSentence, onPage }: Match) => Math.abs(onPage - inSentence - from);
  const best = new Map<number, Match>();
  for (const match of matches) {
    const known = best.get(match.inSentence);
    if (!known || distance(match) < distance(known)) best.set(match.inSentence, match);
  }
  return [...best.values()];
}

/** The matched rows as spans of the page's text; a gap of less than a row is a word that differs, and is closed. */
function spansOf(marked: [number, number][], { places }: PageLetters, row: number): Found["spans"] {
  const joined: [number, number][] = [];
  for (const [from, to] of marked.sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && from - last[1] < row) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined.map(([from, to]) => ({ start: places[from]!.start, end: places[to - 1]!.end }));
}
