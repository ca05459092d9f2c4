import type { ReactNode } from "react";
import { heatColour } from "@/components/charts/heat-colour";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";

export interface HeatMapItem {
  key: string;
  name: string;
  /** The short name for narrow headings. */
  short: string;
}

export interface HeatCell {
  /** −1 … 1; null for unknown. */
  value: number | null;
  text: ReactNode;
  /** A description of the cell, shown on hover. */
  title: string;
}

/**
 * A matrix of pairwise values. Each cell shows its number, which the colour repeats. A matrix wider than its container
 * scrolls under fixed headings.
 */
export function HeatMap({
  caption,
  items,
  cellOf,
}: {
  caption: string;
  items: readonly HeatMapItem[];
  cellOf: (row: number, column: number) => HeatCell;
}) {
  return (
    <Table caption={caption} maxHeight="32rem" className="w-auto border-separate border-spacing-px">
      <Thead>
        <Tr>
          <td className="sticky left-0 z-[1] bg-ground" />
          {items.map(({ key, name, short }) => (
            <Th key={key} numeric className="min-w-11 px-1 text-2xs num first:pl-1 last:pr-1" title={name}>
              <span aria-hidden>{short}</span>
              <span className="sr-only">{name}</span>
            </Th>
          ))}
        </Tr>
      </Thead>
      <tbody>
        {items.map(({ key, name, short }, row) => (
          <tr key={key}>
            <Th
              scope="row"
              className="sticky left-0 z-[1] bg-ground py-1 pr-2 font-normal whitespace-nowrap"
              title={name}
            >
              <span className="sr-only">{name}</span>
              <span aria-hidden className="num md:hidden">
                {short}
              </span>
              <span aria-hidden className="inline-block max-w-40 truncate align-bottom max-md:hidden">
                {name}
              </span>
            </Th>
            {items.map((column, at) => {
              const { value, text, title } = cellOf(row, at);
              return (
                <Td
                  key={column.key}
                  numeric
                  title={title}
                  className={row === at ? "px-1 py-1 text-faint last:pr-1" : "px-1 py-1 last:pr-1"}
                  style={{ background: row === at ? undefined : heatColour(value) }}
                >
                  {text}
                </Td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** The colour scale of a heat map. */
export function HeatScale({ label }: { label: string }) {
  return (
    <span className="inline-flex items-center gap-1.5 text-2xs text-faint">
      {label}
      <span className="num">−1</span>
      <span aria-hidden className="flex">
        {[-1, -0.8, -0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8, 1].map((value) => (
          <span
            key={value}
            className="h-2.5 w-3"
            style={{ background: heatColour(value) ?? "var(--surface)" }}
          />
        ))}
      </span>
      <span className="num">+1</span>
    </span>
  );
}
