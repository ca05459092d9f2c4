import type { Adjustment } from "@/lib/domain/adjustment";
import { clockColumns } from "./clock";
import { adjustmentInText } from "./column-name";
import { dateOrderOf, isYearLast } from "./days";
import { decimalSignOf } from "./decimal-sign";
import { dayInFileName } from "./file-name";
import type { Layout } from "./header";
import { cellAt } from "./record";
import type { RowRules } from "./row-rules";
import type { Symbols } from "./symbols";
import type { Title } from "./title";
import type { PriceFileOptions } from "./options";
import { unitsOf } from "./volume-unit";

/** The adjustments that the file as a whole states: none, one or several. */
export function statedAdjustments({ header }: Layout, title: Title): Adjustment[] {
  const adjClose = header.series.some(({ at }) => at.adjClose !== undefined) ? "total" : null;
  const all = [header.form.adjustment, title.adjustment, header.adjustment, adjClose];
  return [...new Set(all.filter((each): each is Adjustment => each != null))];
}

/**
 * Derives the rules for a file's rows from its head, because the decimal sign, units and date order need more
 * than one row.
 */
export function rowRules(
  layout: Layout,
  delimiter: string,
  symbols: Symbols,
  stated: readonly Adjustment[],
  options: PriceFileOptions & { path: string },
): RowRules {
  const { header, rows } = layout;
  const sign = options.decimalSign ?? decimalSignOf(delimiter, header, rows);
  const decimal = sign ?? ".";
  const askedAdjustment = options.adjustment ?? null;
  const adjustment = askedAdjustment ?? (stated.length === 1 ? stated[0]! : null);
  const likelyAdjustment =
    adjustmentInText(options.fileName ?? "") ?? adjustmentInText(options.path) ?? header.form.likely ?? null;
  return {
    header,
    symbols,
    decimal,
    clocks: clockColumns(header, rows),
    isDecimalOpen: sign === null,
    isPriceOpen: options.goBy === undefined,
    dateOrder:
      options.dateOrder ??
      options.mapping?.dateOrder ??
      dateOrderOf(yearLastCells(layout)) ??
      header.form.dateOrder ??
      null,
    ...unitsOf(layout, { decimal, isBackward: isBackward(adjustment ?? likelyAdjustment) }),
    adjustment,
    askedAdjustment,
    likelyAdjustment,
    today: options.today,
    snapshotDay: header.form.isSnapshot ? (options.day ?? dayInFileName(options.fileName ?? "")) : null,
  };
}

const isBackward = (adjustment: Adjustment | null) =>
  adjustment === "backward" || adjustment === "backward_difference";

const yearLastCells = ({ header, rows }: Layout): string[] =>
  rows.map((record) => cellAt(record, header.series[0]?.at.date)).filter(isYearLast);
