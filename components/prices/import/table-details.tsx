import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import type { Answers } from "@/components/prices/import/queued-file";
import { mostlyRejected, tableState, type ImportTable } from "@/components/prices/import/import-table";
import { RowVerdicts } from "@/components/prices/import/row-verdicts";
import { SampleRows } from "@/components/prices/import/sample-rows";
import { TickerVerdicts } from "@/components/prices/import/ticker-verdicts";
import { formatNumber } from "@/lib/format/number";

export interface TableFoldsProps {
  table: ImportTable;
  answers: Answers;
  /** What its tables are called by: the file, or the name it has in the archive. */
  name: string;
  /** The only file of the list is shown with everything there is. */
  isAlone: boolean;
}

/** What can be looked at of a table: its tickers, the rows rejected or remarked on, its first rows. */
export function TableFolds({ table, answers, name, isAlone }: TableFoldsProps) {
  const t = useTranslations("pricesImport");
  const locale = useLocale();
  const { result } = table;
  if (!result) return null;
  const state = tableState(table, answers);
  const { tickers, rejected, rejectedCount, warnings, warningCount } = result;
  // What is asked is to stay in sight.
  const isOpenFirst = isAlone && state !== "asks";
  return (
    <div className="flex min-w-0 flex-col gap-1">
      {tickers.length > 1 && (
        <Disclosure summary={t("tickers.fold", { count: tickers.length })} isOpenFirst={isOpenFirst}>
          <TickerVerdicts file={name} tickers={tickers} />
        </Disclosure>
      )}
      {rejected.length > 0 && (
        <Disclosure
          summary={t("card.rejected", { count: formatNumber(rejectedCount, { locale }) })}
          isOpenFirst={isOpenFirst || mostlyRejected(table, answers) !== null}
        >
          <RowVerdicts caption={t("rows.rejected", { file: name })} rows={rejected} count={rejectedCount} />
        </Disclosure>
      )}
      {warnings.length > 0 && (
        <Disclosure summary={t("card.warnings", { count: warningCount })}>
          <RowVerdicts caption={t("rows.warnings", { file: name })} rows={warnings} count={warningCount} />
        </Disclosure>
      )}
      <Disclosure summary={t("sample.fold")} isOpenFirst={isAlone && state !== "imported"}>
        <SampleRows file={name} columns={result.columns} sample={result.sample} />
      </Disclosure>
    </div>
  );
}
