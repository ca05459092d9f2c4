import { visibleText } from "@/lib/domain/text/plain-text";
import type { SymbolVerdict } from "@/lib/domain/symbol/symbol";
import type { Layout } from "./header";
import { cellAt } from "./record";
import type { PriceFileOptions } from "./options";
import type { PriceFileQuestion } from "./types";

/** The most codes, and the most names, that a file asks about; a person would take hours to answer more. */
export const MAX_SYMBOL_QUESTIONS = 100;

/**
 * Finds the tickers of rows in a file that prints names and no codes. Several names are several tickers: each
 * takes the symbol from its answer or from the only ticker known by the name, and a question asks for the
 * others. A single name in the sample belongs to the file's symbol, unless the name gives the only symbol;
 * rows with another name further down aren't assigned to it.
 */
export class PrintedNames {
  /** Whether each row's name gives the ticker, rather than the file as a whole. */
  readonly isPerRow: boolean;
  /** The only name in the first rows; a row without a name belongs to the same ticker. */
  readonly #onlyName: string | null;
  readonly #options: PriceFileOptions;
  readonly #ofFile: string | null;
  #own: string | null;
  readonly #verdicts = new Map<string, SymbolVerdict | null>();
  readonly #unknown = new Map<string, string[]>();

  /** `ofFile`: the file's symbol from a source other than the names. */
  constructor({ header, rows }: Layout, options: PriceFileOptions, ofFile: string | null) {
    const at = header.series[0]?.at.name;
    const names = new Set(rows.map((record) => plainName(cellAt(record, at))).filter((name) => name !== ""));
    const [first = null] = names;
    this.#options = options;
    this.#ofFile = ofFile;
    this.#own = first;
    this.#onlyName = names.size === 1 ? first : null;
    this.isPerRow = names.size > 1 || (ofFile === null && first !== null && this.#read(first).ok);
  }

  /** The ticker of a printed name; null if it is the file's symbol. */
  of(printed: string): SymbolVerdict | null {
    let verdict = this.#verdicts.get(printed);
    if (verdict === undefined) {
      verdict = this.#judge(plainName(printed));
      this.#verdicts.set(printed, verdict);
    }
    return verdict;
  }

  questions(): PriceFileQuestion[] {
    return [...this.#unknown].map(([printed, candidates]) => ({ about: "symbol", printed, candidates }));
  }

  #judge(name: string): SymbolVerdict | null {
    if (!this.isPerRow) {
      this.#own ??= name === "" ? null : name;
      if (name === "" || name === this.#own) return null;
    }
    const verdict = this.#read(name === "" && this.#onlyName !== null ? this.#onlyName : name);
    if (!verdict.ok && name !== "" && this.#unknown.size < MAX_SYMBOL_QUESTIONS)
      this.#unknown.set(name, verdict.code === "ambiguous_symbol" ? verdict.candidates : []);
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

/**
 * The marks that an exchange puts before a name for a day or a year, and after a name for a class of share.
 */
const SET_BEFORE = /^(?:S?\*?ST|XD|XR|DR|[NCUW])(?=\p{Script=Han})/u;
const SET_BEHIND = /-(?:U|W|UW|WD|SW|S)$/;

/**
 * A name without exchange marks, full-width characters and gaps: `XD中国移动`, `万 科Ａ`. Empty if its bytes
 * couldn't be decoded.
 */
export const plainName = (printed: string): string =>
  printed.includes("\uFFFD")
    ? ""
    : visibleText(printed.normalize("NFKC"))
        .replace(/(?<=\p{Script=Han})\s+/gu, "")
        .replace(SET_BEFORE, "")
        .replace(SET_BEHIND, "");
