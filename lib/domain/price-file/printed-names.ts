import { visibleText } from "@/lib/domain/text/plain-text";
import type { SymbolVerdict } from "@/lib/domain/symbol/symbol";
import type { Layout } from "./header";
import { cellAt } from "./record";
import type { PriceFileOptions, Question } from "./types";

/** So many codes, and so many names, of a file are asked for; answers to more would have to be typed for hours. */
export const MAX_SYMBOL_QUESTIONS = 100;

/**
 * Whose the rows are of a file that prints names and no codes. Several names are several tickers, each settled by an answer
 * for it or as the only ticker known by it; the others are asked for. One name alone is the file's, unless only its ticker
 * is known: whatever comes under another one later on isn't taken for it.
 */
export class PrintedNames {
  /** Whether every row is told by its name, rather than the file as a whole. */
  readonly areTold: boolean;
  /** The one name of the first rows: a row without any is of the same ticker. */
  readonly #onlyName: string | null;
  readonly #options: PriceFileOptions;
  readonly #ofFile: string | null;
  #own: string | null;
  readonly #verdicts = new Map<string, SymbolVerdict | null>();
  readonly #asked = new Map<string, string[]>();

  /** `ofFile`: the symbol that the file has otherwise. */
  constructor({ header, rows }: Layout, options: PriceFileOptions, ofFile: string | null) {
    const at = header.series[0]?.at.name;
    const names = new Set(rows.map((record) => plainName(cellAt(record, at))).filter((name) => name !== ""));
    const [first = null] = names;
    this.#options = options;
    this.#ofFile = ofFile;
    this.#own = first;
    this.#onlyName = names.size === 1 ? first : null;
    this.areTold = names.size > 1 || (ofFile === null && first !== null && this.#read(first).ok);
  }

  /** The ticker of a printed name; null: the file's own. */
  of(printed: string): SymbolVerdict | null {
    let verdict = this.#verdicts.get(printed);
    if (verdict === undefined) {
      verdict = this.#judge(plainName(printed));
      this.#verdicts.set(printed, verdict);
    }
    return verdict;
  }

  questions(): Question[] {
    return [...this.#asked].map(([printed, candidates]) => ({ about: "symbol", printed, candidates }));
  }

  #judge(name: string): SymbolVerdict | null {
    if (!this.areTold) {
      this.#own ??= name === "" ? null : name;
      if (name === "" || name === this.#own) return null;
    }
    const verdict = this.#read(name === "" && this.#onlyName !== null ? this.#onlyName : name);
    if (!verdict.ok && name !== "" && this.#asked.size < MAX_SYMBOL_QUESTIONS)
      this.#asked.set(name, verdict.code === "ambiguous_symbol" ? verdict.candidates : []);
    return verdict;
  }

  #read(name: string): SymbolVerdict {
    const { symbols = {}, symbolsNamed } = this.#options;
    const answer = Object.hasOwn(symbols, name) ? symbols[name] : undefined;
    if (answer) return { ok: true, symbol: answer };
    const candidates = name === "" ? [] : [...(symbolsNamed?.(name) ?? [])];
    const settled = candidates.find((each) => each === this.#ofFile) ?? candidates[0];
    if (settled && (candidates.length === 1 || settled === this.#ofFile))
      return { ok: true, symbol: settled };
    return candidates.length > 0
      ? { ok: false, code: "ambiguous_symbol", candidates }
      : { ok: false, code: "unknown_symbol" };
  }
}

/** What an exchange sets before a name for a day or for a year, and behind it for a share's class. */
const SET_BEFORE = /^(?:S?\*?ST|XD|XR|DR|[NCUW])(?=\p{Script=Han})/u;
const SET_BEHIND = /-(?:U|W|UW|WD|SW|S)$/;

/** A name without such marks, widths and gaps: `XD中国移动`, `万 科Ａ`; none where its bytes were no text. */
export const plainName = (printed: string): string =>
  printed.includes("\uFFFD")
    ? ""
    : visibleText(printed.normalize("NFKC"))
        .replace(/(?<=\p{Script=Han})\s+/gu, "")
        .replace(SET_BEFORE, "")
        .replace(SET_BEHIND, "");
