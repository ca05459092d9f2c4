import type { ReactNode } from "react";
import { HelpText } from "@/components/ui/help-text";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";

export interface ChartTableData {
  columns: readonly { label: string; numeric?: boolean; help?: string }[];
  /**
   * Returns one array per row with one cell per column; the first cell is the row header. Called only when the table is
   * shown.
   */
  rows: () => readonly (readonly ReactNode[])[];
}

export function ChartTable({
  data,
  caption,
  height,
}: {
  data: ChartTableData;
  caption: string;
  height: number;
}) {
  return (
    <Table caption={caption} maxHeight={`${height}px`}>
      <Thead>
        <Tr>
          {data.columns.map(({ label, numeric, help }) => (
            <Th key={label} numeric={numeric}>
              {help ? <HelpText text={help}>{label}</HelpText> : label}
            </Th>
          ))}
        </Tr>
      </Thead>
      <tbody>
        {data.rows().map(([name, ...cells], row) => (
          <Tr key={row}>
            <Th scope="row" className="font-normal num">
              {name}
            </Th>
            {cells.map((cell, index) => (
              <Td key={index} numeric={data.columns[index + 1]?.numeric}>
                {cell}
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
