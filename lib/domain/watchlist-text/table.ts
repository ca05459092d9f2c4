import { isDay } from "@/lib/domain/day";
import { FIRST_TYPED_DAY } from "@/lib/domain/limits";
import type { Delimiter } from "@/lib/domain/price-file/delimiter";
import { recordsIn } from "@/lib/domain/price-file/record-cutter";
import { namesIn, TICKER_NAME_MAX } from "@/lib/domain/ticker-names";
import { LONGEST_CODE, plainCell } from "./cell";
import type { EntryProblem, WatchlistEntry } from "./types";

/** What a column may be called, in small letters without spaces, dots and underscores. */
const COLUMN_NAMES = {
  symbol: [
    "symbol",
    "ticker",
    "code",
    "tscode",
    "stockcode",
    "代码",
    "证券代码",
    "股票代码",
    "标的",
    "标的代码",
  ],
  name: [
    "name",
    "company",
    "companyname",
    "名称",
    "简称",
    "证券名称",
    "证券简称",
    "股票名称",
    "股票简称",
    "公司",
    "公司名称",
  ],
  nameEn: ["nameen", "englishname", "英文名", "英文名称"],
  nameZh: ["namezh", "chinesename", "中文名", "中文名称"],
  reason: ["reason", "note", "notes", "comment", "理由", "原因", "备注", "入选理由"],
  addedOn: ["addedon", "added", "dateadded", "date", "加入日", "加入日期", "日期"],
  removedOn: ["removedon", "removed", "移除日", "移除日期"],
  theme: ["theme", "section", "list", "subtheme", "主题", "子主题", "分组", "清单"],
} as const;

type Column = keyof typeof COLUMN_NAMES;

const DELIMITERS: readonly Delimiter[] = [",", "\t", ";"];

const columnOf = (header: string): Column | null => {
  const name = plainCell(header)
    .text.toLowerCase()
    .replace(/[\s._-]/g, "");
  const found = Object.entries(COLUMN_NAMES).find(([, names]) => (names as readonly string[]).includes(name));
  return (found?.[0] as Column | undefined) ?? null;
};

/**
 * The entries of a table whose first line names its columns; null where it doesn't (then the text is no table). `no_code_column`
 * where it names others but none for the code.
 */
export function readTable(text: string): Omit<WatchlistEntry, "key">[] | "no_code_column" | null {
  const firstLine = text.split(/\r\n|\n|\r/, 1)[0] ?? "";
  const delimiter = DELIMITERS.toSorted((a, b) => firstLine.split(b).length - firstLine.split(a).length)[0]!;
  const [header, ...rows] = recordsIn(text, delimiter);
  const columns = (header?.cells ?? []).map(columnOf);
  if (columns.every((column) => column === null)) return null;
  const at = columns.indexOf("symbol");
  // One name alone may be a company's; two are a header.
  if (at === -1) return columns.filter((column) => column !== null).length >= 2 ? "no_code_column" : null;
  const cell = (cells: readonly string[], column: Column) =>
    plainCell(cells[columns.indexOf(column)] ?? "").text || null;
  const nameIn = (cells: readonly string[], column: Column) => {
    const { text, isFormula } = plainCell(cells[columns.indexOf(column)] ?? "");
    return isFormula || text.length > TICKER_NAME_MAX ? null : text || null;
  };
  return rows
    .filter(({ cells }) => cells.some((each) => each.trim() !== ""))
    .map(({ line, cells }) => {
      const { text: code, isFormula } = plainCell(cells[at] ?? "");
      const typed = cell(cells, "addedOn");
      const addedOn = typed === null ? null : dayIn(typed);
      const problem: EntryProblem | null = isFormula
        ? "formula"
        : code.length > LONGEST_CODE
          ? "too_long"
          : cell(cells, "removedOn") !== null
            ? "removed"
            : typed !== null && addedOn === null
              ? "bad_day"
              : null;
      const named = namesIn(nameIn(cells, "name"));
      return {
        line,
        text: code,
        nameEn: nameIn(cells, "nameEn") ?? named.nameEn,
        nameZh: nameIn(cells, "nameZh") ?? named.nameZh,
        section: cell(cells, "theme"),
        reason: cell(cells, "reason"),
        addedOn,
        problem,
      };
    });
}

/** Year first, with any separator or none; anything else would have to be guessed. */
function dayIn(text: string): string | null {
  const [, year, month, day] = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(text) ?? [];
  if (!year || !month || !day) return null;
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(written) && written >= FIRST_TYPED_DAY ? written : null;
}
