import { askedOf } from "@/components/prices/import/answers";
import { fileState } from "@/components/prices/import/file-state";
import type { QueueAction } from "@/components/prices/import/import-queue";
import type { QueuedFile } from "@/components/prices/import/queued-file";
import { tableState } from "@/components/prices/import/import-table";
import { Questions } from "@/components/prices/import/questions";
import { ReadDifferently } from "@/components/prices/import/read-differently";
import { TableFolds } from "@/components/prices/import/table-details";
import { TableList } from "@/components/prices/import/table-list";
import { cn } from "@/components/ui/cn";
import type { ColumnMapping } from "@/lib/domain/price-file/types";

export interface FileDetailsProps {
  file: QueuedFile;
  isAlone: boolean;
  sameHeader: (formKey: string) => number;
  dispatch: (action: QueueAction) => void;
}

/** What a file asks, and everything that was recognised of it. */
export function FileDetails({ file, isAlone, sameHeader, dispatch }: FileDetailsProps) {
  const { key, answers, tables, isGroup, job } = file;
  const state = fileState(file);
  if (!tables || state === "importing") return null;
  const name = file.file.name;
  const asking = tables.filter((table) => tableState(table, answers) !== "imported");
  const hasOthers = isGroup || tables.some(({ result }) => (result?.tickers.length ?? 0) > 1);
  const [only] = tables;
  const onMap = (formKey: string, mapping: ColumnMapping) => dispatch({ type: "map", key, formKey, mapping });
  return (
    <div className={cn("flex flex-col gap-2 pt-2", job !== null && "opacity-55")}>
      {asking.length > 0 && (
        <Questions
          file={name}
          asked={askedOf(asking)}
          answers={answers}
          isGroup={isGroup}
          hasOthers={hasOthers}
          isChecking={job !== null}
          sameHeader={sameHeader}
          onAnswer={(said) => dispatch({ type: "answer", key, answers: said })}
          onMap={onMap}
        />
      )}
      {only && !isGroup && <TableFolds table={only} answers={answers} name={name} isAlone={isAlone} />}
      {isGroup && (
        <TableList
          tables={tables}
          answers={answers}
          isChecking={job !== null}
          sameHeader={sameHeader}
          onMap={onMap}
        />
      )}
      {asking.length > 0 && <ReadDifferently file={file} dispatch={dispatch} />}
    </div>
  );
}
