import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import {
  mostlyRejected,
  readResult,
  tableState,
  type ImportTable,
} from "@/components/prices/import/import-table";
import { RowVerdicts, TickerVerdicts } from "@/components/prices/import/verdict-tables";
import { useFieldText } from "@/components/prices/import/code-text";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";
import type { TableView } from "@/lib/domain/price-file/types";
import { formatNumber } from "@/lib/format/number";

export interface TableFoldsProps {
  table: ImportTable;
  /** The file's name, or its name in the archive. */
  name: string;
  /** The only file of the list is shown with all details. */
  isAlone: boolean;
}

/** The details of a table: its tickers, its rejected rows and warnings, and its first rows. */
export function TableFolds({ table, name, isAlone }: TableFoldsProps) {
  const t = useTranslations("pricesImport");
  const locale = useLocale();
  const result = readResult(table);
  if (!result) return null;
  const state = tableState(table);
  const { tickers, rejected, rejectedCount, warnings, warningCount } = result;
  // Open questions must stay visible, so nothing is expanded above them.
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
          isOpenFirst={isOpenFirst || mostlyRejected(table) !== null}
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

/** The first rows of a file as printed, with the recognised field of each column. */
function SampleRows({ file, columns, sample }: { file: string } & Pick<TableView, "columns" | "sample">) {
  const t = useTranslations("pricesImport.sample");
  const fieldText = useFieldText();
  return (
    <Table caption={t("caption", { file })}>
      <Thead>
        <Tr>
          {columns.map(({ name, field }, i) => (
            <Th key={i} className="whitespace-nowrap">
              <span className="block text-ink">{name}</span>
              <span className={field ? "block font-normal text-accent" : "block font-normal text-faint"}>
                {fieldText(field)}
              </span>
            </Th>
          ))}
        </Tr>
      </Thead>
      <tbody>
        {sample.slice(0, 5).map((cells, i) => (
          <Tr key={i}>
            {columns.map((_, at) => (
              <Td key={at} className="num whitespace-pre">
                {cells[at] ?? ""}
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
