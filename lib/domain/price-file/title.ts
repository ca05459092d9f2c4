import type { Adjustment } from "@/lib/domain/adjustment";
import { exchangeOfWord, isForeignExchange } from "@/lib/domain/symbol/exchange-words";
import { adjustmentInText } from "./column-name";
import { textOf, type FileRecord } from "./record";

/** What the lines above the header say. */
export interface Title {
  /** A code, and the name behind it. */
  printed: string | null;
  name: string | null;
  adjustment: Adjustment | null;
  /** Bars of another span than a day. */
  isNotDaily: boolean;
}

const CODE = /(?<![\w.])((?:[a-z]{2}[.#:]?)?\d{5,6}(?:\.[a-z]{2,4})?)(?![\w.])/i;
const OTHER_SPAN = /周线|月线|季线|年线|分钟|小时线|周K|月K/;
/** What a title says of its bars, where it leaves the name out. */
const NO_NAME =
  /^(?:日线|日K线?|行情|历史|历史(?:行情|数据)|前复权|后复权|不复权|daily|history|historical|prices?|quotes?|data|stock|unadjusted|adjusted|forward|backward)$/i;
const FOOTER =
  /^(?:#(?!REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!)|数据来源|資料來源|资料来源|来源[:：]|source\b|data (?:source|provided)|注[:：]|备注|共\s*\d+\s*条|免责声明)/i;

/** What the lines above a header say of the whole table; null for what they don't. Source: formats, 通达信 TXT. */
export function readTitle(records: readonly FileRecord[]): Title {
  const text = records.map(textOf).join("\n");
  const code = CODE.exec(text);
  const behind = code ? text.slice(code.index + code[0].length) : "";
  const name = /^[\s(（|]*([\p{L}*][\p{L}\d*.&-]*)/u.exec(behind)?.[1] ?? null;
  return {
    printed: code?.[1] ?? null,
    name: name && !NO_NAME.test(name) ? name : null,
    adjustment: adjustmentInText(text),
    isNotDaily: OTHER_SPAN.test(text),
  };
}

const EXCHANGE_LABEL =
  /(?<!\p{L})(?:上市)?(?:交易所|交易市场|交易市場|市场|市場|exchange|market|mkt)\s*(?:代码|代碼|code|name)?(?:\s*[:：=|])+\s*([^|\n,，;；、]{1,60})/giu;
/** A code that Shanghai's indices share with Shenzhen's shares. */
const SHARED_CODE = /(?<![\w.])000\d{3}(?![\w.])/;

/**
 * The exchange's word in the lines above the header: behind a label (`市场：上海`, `# exchange: SSE`), or beside a code that
 * only an exchange tells from another one's (`000932 中证消费 上海`). Null: none, or several.
 */
export function exchangeNameIn(records: readonly FileRecord[]): string | null {
  const text = records.map(textOf).join("\n");
  const labelled = [...text.matchAll(EXCHANGE_LABEL)].flatMap(([, value = ""]) =>
    [value, value.trim().split(/\s/)[0]!].filter(isExchangeWord).slice(0, 1),
  );
  const beside = text
    .split("\n")
    .filter((line) => SHARED_CODE.test(line))
    .flatMap((line) => line.split(/[\s|,，;；]+/).filter((word) => exchangeOfWord(word) !== null));
  const words = labelled.length > 0 ? labelled : beside;
  return new Set(words.map(exchangeOfWord)).size === 1 ? words[0]!.trim() : null;
}

const isExchangeWord = (word: string) => exchangeOfWord(word) !== null || isForeignExchange(word);

const MOST_PAYOUT_CELLS = 3;
const PAYOUT_WORD =
  "dividends?|(?:reverse )?(?:stock )?splits?|capital gains?|股息|分红|派息|股票分割|股票拆分|股票拆細|股份分拆|拆股|资本收益|資本收益";
const PAYOUT = new RegExp(
  `^(?:[$¥￥]?[\\d.,]+(?:\\s*[:/]\\s*[\\d.,]+)?\\s*(?:${PAYOUT_WORD})|(?:${PAYOUT_WORD})[\\s:：]*[$¥￥]?[\\d.,:/]*)$`,
  "i",
);

/** What a line among Yahoo's prices tells of a dividend or a split: `0.25 Dividend`, `2:1 Stock Splits`. Null: nothing. */
export function payoutIn(record: FileRecord): string | null {
  const cells = record.cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  // Beside it stand a day and perhaps a code; with prices there the line is a bar that has a note.
  return cells.length <= MOST_PAYOUT_CELLS ? (cells.find((cell) => PAYOUT.test(cell)) ?? null) : null;
}

/** A line below the rows that tells where they are from; no row. */
export const isFooter = (record: FileRecord): boolean => FOOTER.test(record.cells.join(" ").trim());
