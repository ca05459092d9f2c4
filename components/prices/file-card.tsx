"use client";

import { useLocale, useTranslations } from "next-intl";
import { askedOf } from "@/components/prices/asked";
import { FileActions } from "@/components/prices/file-actions";
import { FileProgress } from "@/components/prices/file-progress";
import { fileState } from "@/components/prices/file-state";
import type { QueueAction, QueuedFile } from "@/components/prices/import-queue";
import { tableState } from "@/components/prices/import-table";
import { Questions } from "@/components/prices/questions";
import { ReadDifferently } from "@/components/prices/read-differently";
import { StateMark } from "@/components/prices/state-mark";
import { TableList } from "@/components/prices/table-list";
import { TableVerdict } from "@/components/prices/table-verdict";
import { cn } from "@/components/ui/cn";
import { formatBytes } from "@/lib/format/bytes";

export interface FileCardProps {
  file: QueuedFile;
  isAlone: boolean;
  sameHeader: (formKey: string) => number;
  dispatch: (action: QueueAction) => void;
}

/** One file of the list: what was recognised of it, what it asks, what became of it. */
export function FileCard({ file, isAlone, sameHeader, dispatch }: FileCardProps) {
  const { key, answers, tables, isGroup } = file;
  const name = file.file.name;
  const state = fileState(file);
  const isUnderWay = state === "checking" || state === "importing";
  const [only] = tables ?? [];
  const asking = (tables ?? []).filter((table) => tableState(table, answers) !== "imported");
  const hasOthers = (tables ?? []).some(({ result }) => (result?.tickers.length ?? 0) > 1) || isGroup;
  return (
    <section aria-label={name} aria-busy={file.job !== null} className="flex min-w-0 flex-col gap-2">
      <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <FileName file={file} />
        <FileActions file={file} state={state} dispatch={dispatch} />
      </header>
      <div className="min-h-10">
        {isUnderWay ? <FileProgress file={file} /> : (!only || isGroup) && <StateLine file={file} />}
        {!isUnderWay && only && !isGroup && (
          <TableVerdict table={only} answers={answers} name={name} isAlone={isAlone} />
        )}
      </div>
      {tables && !isUnderWay && (
        <div className={cn("flex flex-col gap-2", file.job !== null && "opacity-55")}>
          {asking.length > 0 && (
            <Questions
              file={name}
              asked={askedOf(asking)}
              answers={answers}
              isGroup={isGroup}
              hasOthers={hasOthers}
              sameHeader={sameHeader}
              onAnswer={(said) => dispatch({ type: "answer", key, answers: said })}
              onMap={(formKey, mapping) => dispatch({ type: "map", key, formKey, mapping })}
            />
          )}
          {isGroup && <TableList tables={tables} answers={answers} />}
          {asking.length > 0 && <ReadDifferently file={file} dispatch={dispatch} />}
        </div>
      )}
    </section>
  );
}

function FileName({ file: { file, folder } }: { file: QueuedFile }) {
  const locale = useLocale();
  return (
    <div className="min-w-0">
      <h3 className="text-sm font-medium [overflow-wrap:anywhere]">
        {file.name} <span className="font-normal num text-faint">{formatBytes(file.size, locale)}</span>
      </h3>
      {folder && <p className="text-xs [overflow-wrap:anywhere] text-faint">{folder}</p>}
    </div>
  );
}

function StateLine({ file }: { file: QueuedFile }) {
  const t = useTranslations("pricesImport.card");
  return (
    <p className="text-sm">
      <StateMark state={fileState(file)} />
      {file.isGroup && ` · ${t("tables", { count: file.tables?.length ?? 0 })}`}
      {file.isStopped && <span className="block text-muted">{t("stopped")}</span>}
    </p>
  );
}
