import {
  codeOf,
  exchangeOfWord,
  isBareCode,
  isForeignExchange,
  parsePrintedCode,
  symbolOnExchange,
} from "@/lib/domain/symbol/exchange-words";
import { plainText } from "@/lib/domain/text/plain-text";
import type { Exchange, SymbolVerdict } from "@/lib/domain/symbol/symbol";
import { isColumnWord, type Layout } from "./header";
import { symbolInFileName, type FileNameSymbol } from "./file-name";
import { MAX_SYMBOL_QUESTIONS, plainName, PrintedNames } from "./printed-names";
import { exchangeOfRows, marketNumbersAt } from "./ticker-columns";
import { exchangeNameIn, type Title } from "./title";
import { codeInBrackets } from "./wide-closes";
import type { PriceFileOptions } from "./options";
import type { PriceFileQuestion, SymbolSource } from "./types";

const candidatesOf = (verdict: SymbolVerdict): readonly string[] =>
  !verdict.ok && verdict.code === "ambiguous_symbol" ? verdict.candidates : [];

/** Assigns symbols to the rows of a file. */
export interface Symbols {
  source: SymbolSource | null;
  /**
   * The symbol of every row in a file whose rows have no codes; null if rows have codes or the symbol is
   * unknown.
   */
  ofFile: string | null;
  /** The file's own code, as printed in its header, title or name. */
  printed: string | null;
  /** Whether rows or columns have codes of their own. */
  isPerRow: boolean;
  /** The field of the column that identifies the ticker of a row. */
  column: "symbol" | "name";
  /**
   * The symbol of a code in a column or header, or of a name if names identify rows. `beside`: the cell that
   * states the exchange.
   */
  of(printed: string, beside?: string): SymbolVerdict;
  /** The symbol of a row with a name, in a file with one symbol; null if the row has the file's symbol. */
  ofNamed(name: string): SymbolVerdict | null;
  questions(): PriceFileQuestion[];
}

const UNKNOWN: SymbolVerdict = { ok: false, code: "unknown_symbol" };
const PER_ROW = { ofFile: null, printed: null, isPerRow: true };

/**
 * Finds the symbols of a file's rows. Codes in every row or above every column take precedence. Any other
 * file has its symbol from its header, its title, the answer or its name, in this order, or else from the
 * names in its rows, of which several are several tickers. An ambiguous code is settled by an answer for it,
 * or by the file's answer or name if that is one of the code's candidates.
 */
export function symbolsOf(
  layout: Layout,
  title: Title,
  options: PriceFileOptions & { path?: string },
): Symbols {
  const symbols = printedSymbols(layout, title, options);
  const { currentSymbol } = options;
  if (!currentSymbol) return symbols;
  const known = new WeakMap<SymbolVerdict, SymbolVerdict>(); // the verdict on a code is the same in each of its rows
  const ofToday = (verdict: SymbolVerdict): SymbolVerdict => {
    if (!verdict.ok) return verdict;
    const today = known.get(verdict) ?? { ...verdict, symbol: currentSymbol(verdict.symbol) };
    known.set(verdict, today);
    return today;
  };
  return {
    ...symbols,
    ofFile: symbols.ofFile === null ? null : currentSymbol(symbols.ofFile),
    of: (printed, beside) => ofToday(symbols.of(printed, beside)),
    ofNamed: (name) => {
      const verdict = symbols.ofNamed(name);
      return verdict && ofToday(verdict);
    },
  };
}

function printedSymbols(
  layout: Layout,
  title: Title,
  options: PriceFileOptions & { path?: string },
): Symbols {
  const { series, form } = layout.header;
  const at = series[0]?.at ?? {};
  const numbers = marketNumbersAt(at, layout.rows);
  const exchangeIn = (cell: string, code: string) => exchangeOfWord(cell) ?? numbers?.(cell, code) ?? null;
  const inTitle = exchangeNameIn(layout.titles) ?? "";
  const ofTable = (code: string) =>
    (at.symbol === undefined
      ? exchangeOfRows(at.exchange, layout.rows, (cell) => exchangeIn(cell, code))
      : null) ?? exchangeOfWord(inTitle);
  const named = answeredName(symbolInFileName(options.path ?? options.fileName ?? "", ofTable), options);
  const meant = [options.symbol, named?.verdict.ok ? named.verdict.symbol : undefined];
  const verdicts = new Map<string, SymbolVerdict>();
  const unknown = new Map<string, string[]>();

  function of(cell: string, beside = ""): SymbolVerdict {
    const printed = plainText(cell);
    const key = beside === "" ? printed : `${printed}\n${beside}`;
    let verdict = verdicts.get(key);
    if (verdict) return verdict;
    verdict = read(
      printed,
      exchangeIn(beside, printed) ?? ofTable(printed),
      isForeignExchange(beside || inTitle),
    );
    verdicts.set(key, verdict);
    // A repeated header line causes no question.
    if (!verdict.ok && printed !== "" && !isColumnWord(printed) && unknown.size < MAX_SYMBOL_QUESTIONS)
      unknown.set(printed, [...candidatesOf(verdict)]);
    return verdict;
  }

  function read(printed: string, exchange: Exchange | null, isForeign: boolean): SymbolVerdict {
    const answer = answerFor(printed, options);
    if (answer) return { ok: true, symbol: answer };
    if (isForeign) return UNKNOWN;
    if (form.isIndex && /^000\d{3}$/.test(printed)) return { ok: true, symbol: `${printed}.SH` };
    const isHeading = series.some((each) => each.printed !== null && plainText(each.printed) === printed);
    const inBrackets = isHeading ? codeInBrackets(printed) : null;
    if (inBrackets) return read(inBrackets, exchange, isForeign);
    const verdict = exchange ? againstName(symbolOnExchange(printed, exchange)) : besideName(printed);
    if (!verdict.ok && isHeading) {
      const named = headingVerdict(printed, options);
      if (named) return named;
    }
    const isAnswer = !verdict.ok && candidatesOf(verdict).some((symbol) => symbol === options.symbol);
    return isAnswer ? { ok: true, symbol: options.symbol! } : verdict;
  }

  /**
   * The symbol of a code beside the file's name. A code without an exchange is on the exchange that the
   * answer or the name states for the code, and an ambiguous code may be settled by the name. A code with
   * another exchange than the name's is ambiguous.
   */
  function besideName(printed: string): SymbolVerdict {
    const verdict = parsePrintedCode(printed);
    if (isBareCode(printed)) {
      const isStated = (symbol: string | undefined) => symbol !== undefined && codeOf(symbol) === printed;
      const stated = [options.symbol, ...(named?.isExplicit ? meant : [])].find(isStated);
      const settled = stated ?? candidatesOf(verdict).find((candidate) => meant.includes(candidate));
      return settled ? { ok: true, symbol: settled } : verdict;
    }
    return againstName(verdict);
  }

  /** A code whose exchange differs from the one in the file's name is ambiguous. */
  function againstName(verdict: SymbolVerdict): SymbolVerdict {
    const other = named?.isExplicit && named.verdict.ok ? named.verdict.symbol : null;
    if (!verdict.ok || other === null || other === verdict.symbol || codeOf(other) !== codeOf(verdict.symbol))
      return verdict;
    return { ok: false, code: "ambiguous_symbol", candidates: [verdict.symbol, other] };
  }

  const open = (): PriceFileQuestion[] =>
    [...unknown].map(([printed, candidates]) => ({ about: "symbol", printed, candidates }));
  const inHeader = series[0]?.printed ?? null;
  const isWide = series.length > 1;
  if (isWide || (series[0]?.at.symbol !== undefined && inHeader === null)) {
    const source = isWide ? "header" : "column";
    return { ...PER_ROW, source, column: "symbol", of, ofNamed: () => null, questions: open };
  }
  const file = symbolOfFile(inHeader, title.printed, named, options, of);
  const names = new PrintedNames(layout, options, file.ofFile);
  const ofName = (name: string) => names.of(name) ?? UNKNOWN;
  if (names.isPerRow)
    return {
      ...PER_ROW,
      source: "name",
      column: "name",
      of: ofName,
      ofNamed: () => null,
      questions: () => names.questions(),
    };
  const questions = () => {
    if (file.ofFile !== null) return names.questions();
    return [...(unknown.size > 0 ? open() : [unnamed(named)]), ...names.questions()];
  };
  return { ...file, isPerRow: false, column: "symbol", of, ofNamed: (name) => names.of(name), questions };
}

function symbolOfFile(
  inHeader: string | null,
  inTitle: string | null,
  named: FileNameSymbol | null,
  options: PriceFileOptions,
  of: Symbols["of"],
): Pick<Symbols, "source" | "ofFile" | "printed"> {
  const stated = inHeader ?? inTitle;
  const verdict = stated === null ? null : of(stated);
  if (verdict?.ok) return { source: inHeader ? "header" : "title", ofFile: verdict.symbol, printed: stated };
  const printed = stated ?? named?.printed ?? null;
  if (options.symbol) return { source: "answer", ofFile: options.symbol, printed };
  if (stated === null && named?.verdict.ok)
    return { source: "file_name", ofFile: named.verdict.symbol, printed };
  return { source: null, ofFile: null, printed };
}

/**
 * The code in a file's name, settled by the answer for that code, since each file of an archive has its own
 * code.
 */
function answeredName(named: FileNameSymbol | null, options: PriceFileOptions): FileNameSymbol | null {
  const symbol = named && answerFor(named.printed, options);
  return symbol ? { ...named, verdict: { ok: true, symbol }, isExplicit: true } : named;
}

/** A printed code may be any text, such as `constructor`, so only own properties are answers. */
const answerFor = (printed: string, { symbols = {} }: PriceFileOptions): string | undefined =>
  Object.hasOwn(symbols, printed) ? symbols[printed] : undefined;

/** The symbol of a column heading that is a known name; null if it isn't one. */
function headingVerdict(printed: string, { symbolsNamed }: PriceFileOptions): SymbolVerdict | null {
  const candidates = [...(symbolsNamed?.(plainName(printed)) ?? [])];
  const [only, ...others] = candidates;
  if (only === undefined) return null;
  return others.length === 0
    ? { ok: true, symbol: only }
    : { ok: false, code: "ambiguous_symbol", candidates };
}

function unnamed(named: FileNameSymbol | null): PriceFileQuestion {
  const candidates = named ? [...candidatesOf(named.verdict)] : [];
  return { about: "symbol", printed: named?.printed ?? null, candidates };
}
