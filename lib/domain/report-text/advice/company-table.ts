import { rowsOf } from "@/lib/domain/report-text/layout/tables";
import type { TextSpan } from "@/lib/domain/report-text/types";
import { codedCompaniesIn, isShareCode } from "./company-codes";
import { labelsIn, type Label } from "./label";
import { currencyOf, moneyIn, type TargetPrice } from "./target-price";

/** A company that a row of a table names, with what the row prints for it. */
export interface TableCompany extends TargetPrice {
  name: TextSpan;
  code: string | null;
  label: Label | null;
}

type Column = "name" | "code" | "label" | "target";

/** The headings of the columns, the more special first. */
const HEADINGS: readonly (readonly [Column, RegExp])[] = [
  ["target", /目标价|合理价值|target|^(?:TP|PT)\b/iu],
  ["label", /评级|rating|recommendation|stance|^view$/iu],
  ["code", /代码|\bcode\b|ticker|symbol/iu],
  [
    "name",
    /公司|股票|证券|个股|标的|名称|简称|\b(?:compan(?:y|ies)|stocks?|names?|issuers?|banks?|insurers?|brokers?)\b/iu,
  ],
];
const LONGEST_HEADING = 24;
const FEWEST_HEADINGS = 2;

/**
 * The companies of a table, row by row. Where its first row names the columns, they are read by them; else a company is
 * the cell beside a code. A row has its own label and target price. A row without a code counts where a column of
 * companies stands beside one of ratings. Source: grammar page, "Names".
 */
export function companiesOfTable(text: string, table: TextSpan): TableCompany[] {
  const rows = rowsOf(text, table);
  const columns = columnsOf((rows[0] ?? []).map((cell) => wordsOf(text, cell)));
  return rows.slice(columns ? 1 : 0).flatMap((row) => companyOfRow(text, row, columns) ?? []);
}

/** The place of each column that a heading names; null: the row has no such headings. */
function columnsOf(words: readonly string[]): Map<Column, { at: number; heading: string }> | null {
  const columns = new Map<Column, { at: number; heading: string }>();
  for (const [at, heading] of words.entries()) {
    if (heading.length > LONGEST_HEADING || isShareCode(heading)) continue;
    const column = HEADINGS.find(([each, form]) => form.test(heading) && !columns.has(each))?.[0];
    if (column) columns.set(column, { at, heading });
  }
  return columns.size < FEWEST_HEADINGS ? null : columns;
}

function companyOfRow(
  text: string,
  row: readonly (TextSpan | null)[],
  columns: ReturnType<typeof columnsOf>,
): TableCompany | null {
  const words = row.map((cell) => wordsOf(text, cell));
  const labels = words.map((each) => labelOfCell(each));
  const at = words.findIndex(isShareCode);
  const isName = (place: number) => /\p{L}{2}/u.test(words[place] ?? "") && !labels[place] && place !== at;
  const beside = [at + 1, at - 1].find(isName);
  const named = columns?.get("name")?.at;
  const cell = row[named !== undefined && isName(named) ? named : at < 0 ? -1 : (beside ?? -1)];
  if (!cell) return null;
  const [coded] = codedCompaniesIn(text.slice(cell.start, cell.end));
  const code = words[at] ?? coded?.code ?? null;
  const label = labels[columns?.get("label")?.at ?? labels.findIndex(Boolean)] ?? null;
  if (code === null && !(columns?.has("label") && label)) return null;
  const name = coded ? { start: cell.start + coded.name.start, end: cell.start + coded.name.end } : cell;
  return { name, code, label, ...targetOf(words, columns?.get("target")) };
}

function targetOf(
  words: readonly string[],
  column: { at: number; heading: string } | undefined,
): TargetPrice {
  const money = moneyIn(column ? (words[column.at] ?? "") : "");
  if (money.target === null || !column) return { target: null, currency: null };
  return { ...money, currency: money.currency ?? currencyOf(unitOf(column.heading)) };
}

/** The unit in a heading: 元 of 目标价（元）, `HKD` of `TP (HKD)`. */
const unitOf = (heading: string) =>
  /[（(](?<unit>[^（()）]{1,12})[）)]/u.exec(heading)?.groups?.["unit"] ?? "";

/** The label that is all of a cell. */
const labelOfCell = (words: string): Label | null =>
  words.length < 30 ? (labelsIn(words).find(({ text }) => text.length * 2 > words.length) ?? null) : null;

const wordsOf = (text: string, cell: TextSpan | null) => (cell ? text.slice(cell.start, cell.end) : "");
