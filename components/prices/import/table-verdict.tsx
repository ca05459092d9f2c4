"use client";

import { useRefusalText } from "@/components/prices/import/code-words";
import { tableState } from "@/components/prices/import/import-table";
import { Recognised } from "@/components/prices/import/recognised";
import { StateMark } from "@/components/prices/import/state-mark";
import { TableFolds, type TableFoldsProps } from "@/components/prices/import/table-details";
import { VerdictCounts } from "@/components/prices/import/verdict-counts";

/** What was recognised of a table of an archive, and what would become, or became, of its rows. */
export function TableVerdict(props: TableFoldsProps) {
  const { table, answers } = props;
  const refusalText = useRefusalText();
  const state = tableState(table, answers);
  const { result, refusal } = table;
  if (refusal) {
    return (
      <div className="text-sm" role={state === "refused" ? "alert" : undefined}>
        <StateMark state={state} />
        {state === "refused" && <p className="measure">{refusalText(refusal)}</p>}
      </div>
    );
  }
  return (
    <div className="flex min-w-0 flex-col gap-1 text-sm">
      <p>
        <Recognised table={table} answers={answers} />
      </p>
      <p>
        <VerdictCounts result={result} answers={answers} />
      </p>
      <TableFolds {...props} />
    </div>
  );
}
