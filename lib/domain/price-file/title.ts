import type { Adjustment } from "@/lib/domain/adjustment";
import { exchangeOfWord, isForeignExchange } from "@/lib/domain/symbol/exchange-words";
import { adjustmentInText } from "./column-name";
import { textOf, type FileRecord } from "./record";

/** The data stated in the lines above the header. */
export interface Title {
  /** The ticker's code as printed; null if the lines have none. */
  printed: string | null;
  name: string | null;
  adjustment: Adjustment | null;
  /** Whether the title names a bar span other than a day. */
  isNotDaily: boolean;
}

const CODE = /(?<![\w.])((?:[a-z]{2}[.#:]?)?\d{5,6}(?:\.[a-z]{2,4})?)(?![\w.])/i;
const OTHER_SPAN = /周线|月线|季线|年线|分钟|小时线|周K|月K/;
/** Words in a title that describe its bars and aren't part of the ticker's name. */
const NO_NAME =
  /^(?:日线|日K线?|行情|历史|历史(?:行情|数据)|前复权|后复权|不复权|daily|history|historical|prices?|quotes?|data|stock|unadjusted|adjusted|forward|backward)$/i;
const FOOTER =
  /^(?:#(?!REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!)|数据来源|資料來源|资料来源|来源[:：]|source\b|data (?:source|provided)|注[:：]|备注|共\s*\d+\s*条|免责声明)/i;

/**
 * Reads the lines above a header, which apply to the whole table; fields they don't state are null. Source:
 * formats, 通达信 TXT.
 */
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
/** A code that is an index in Shanghai and a share in Shenzhen. */
const SHARED_CODE = /(?<![\w.])000\d{3}(?![\w.])/;

/**
 * The exchange named above the header: after a label (`市场：上海`, `# exchange: SSE`), or beside a code that is
 * ambiguous without an exchange (`000932 中证消费 上海`). Null if there is none or several.
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

/**
 * The dividend or split in a line of Yahoo's table: `0.25 Dividend`, `2:1 Stock Splits`. Null if the line has
 * none.
 */
export function payoutIn(record: FileRecord): string | null {
  const cells = record.cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  // A payout line has only a day and perhaps a code besides; a line with prices is a bar with a note.
  return cells.length <= MOST_PAYOUT_CELLS ? (cells.find((cell) => PAYOUT.test(cell)) ?? null) : null;
}

/** Whether a line is a footer below the rows, such as one that names the source. */
export const isFooter = (record: FileRecord): boolean => FOOTER.test(record.cells.join(" ").trim());
