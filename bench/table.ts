/** A measurement: its name, its value, the reference of the same run, and the ratio of the two (or a plain amount). */
export interface BenchLine {
  what: string;
  measured: string;
  against: string;
  ratio: number | null;
  goal?: { least?: number; most?: number };
}

const HEAD = ["measure", "measured", "against", "ratio", "goal"];

/** The lines as a table for a terminal, the columns as wide as they must be. */
export function tableOf(lines: readonly BenchLine[]): string {
  const rows = [HEAD, ...lines.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const text = rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i]!))
      .join("  ")
      .trimEnd(),
  );
  return [text[0], widths.map((width) => "-".repeat(width)).join("  "), ...text.slice(1)].join("\n");
}

function cellsOf({ what, measured, against, ratio, goal }: BenchLine): string[] {
  return [what, measured, against, ratio === null ? "" : ratio.toFixed(2), goal ? goalText(ratio, goal) : ""];
}

function goalText(
  ratio: number | null,
  { least = -Infinity, most = Infinity }: NonNullable<BenchLine["goal"]>,
): string {
  const wanted = [least > -Infinity && `≥ ${least}`, most < Infinity && `≤ ${most}`]
    .filter(Boolean)
    .join(", ");
  return `${wanted} ${ratio !== null && ratio >= least && ratio <= most ? "✓" : "✗"}`;
}
