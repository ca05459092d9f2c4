import { useTranslations } from "next-intl";
import { useFieldText } from "@/components/prices/import/code-words";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";
import type { TableView } from "@/lib/domain/price-file/types";

/** The first rows of a file as printed, under what each column was read as. */
export function SampleRows({
  file,
  columns,
  sample,
}: { file: string } & Pick<TableView, "columns" | "sample">) {
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
