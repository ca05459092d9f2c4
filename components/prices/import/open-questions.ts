import type { ImportTable } from "@/components/prices/import/import-table";
import type { ImportQuestion } from "@/lib/prices/imports/question-schema";

/**
 * The questions of several tables, with equal ones combined. Questions that concern a single table (symbol, columns,
 * day) are asked with that table instead.
 */
export function combinedQuestions(tables: readonly ImportTable[]): ImportQuestion[] {
  const isAlone = tables.length === 1;
  const open: ImportQuestion[] = [];
  for (const { result, questions } of tables) {
    for (const question of questions) {
      // A code in the file's name applies to the whole file.
      const isNameless = question.about === "symbol" && result?.symbolSource === null;
      const shown = isAlone && isNameless ? { ...question, printed: null } : question;
      if (!isAlone && isOfOneTable(shown)) continue;
      const at = open.findIndex((other) => subjectOf(other) === subjectOf(shown));
      if (at === -1) open.push(shown);
      else open[at] = together(open[at]!, shown);
    }
  }
  return open;
}

const isOfOneTable = (question: ImportQuestion): boolean =>
  question.about === "columns" ||
  question.about === "day" ||
  (question.about === "symbol" && question.printed === null);

const subjectOf = (question: ImportQuestion): string =>
  question.about === "symbol" ? `symbol ${question.printed ?? ""}` : question.about;

function together(one: ImportQuestion, other: ImportQuestion): ImportQuestion {
  if (one.about === "symbol" && other.about === "symbol")
    return { ...one, likely: one.likely ?? other.likely };
  // Tables with different likely adjustments have no common one.
  if (one.about === "adjustment" && other.about === "adjustment")
    return { ...other, likely: one.likely === other.likely ? one.likely : null };
  if (one.about === "proof" && other.about === "proof")
    return { ...one, tickers: [...one.tickers, ...other.tickers] };
  if (one.about === "date_order" && other.about === "date_order")
    return { ...one, samples: [...one.samples, ...other.samples] };
  if (one.about === "decimal_sign" && other.about === "decimal_sign")
    return { ...one, samples: [...one.samples, ...other.samples] };
  if (one.about === "adjusted_close" && other.about === "adjusted_close")
    return { ...one, without: one.without + other.without, rows: one.rows + other.rows };
  if (one.about === "conflict" && other.about === "conflict")
    return { ...one, tickers: [...one.tickers, ...other.tickers] };
  return one;
}
