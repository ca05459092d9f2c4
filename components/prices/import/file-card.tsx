"use client";

import { ChevronDown, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { FileActions } from "@/components/prices/import/file-actions";
import { FileLine, FileName } from "@/components/prices/import/file-line";
import { fileState, isMostlyRejected, isReady, needsYou } from "@/components/prices/import/file-state";
import type { QueueAction } from "@/components/prices/import/import-queue";
import { tableState } from "@/components/prices/import/import-table";
import { combinedQuestions } from "@/components/prices/import/open-questions";
import { Questions } from "@/components/prices/import/questions";
import type { QueuedFile } from "@/components/prices/import/queued-file";
import { ReadDifferently } from "@/components/prices/import/read-differently";
import { TableFolds } from "@/components/prices/import/table-details";
import { TableList } from "@/components/prices/import/table-list";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import type { ColumnMapping } from "@/lib/domain/price-file/options";

export interface FileCardProps {
  file: QueuedFile;
  /** The only file of the list is shown with all details. */
  isAlone: boolean;
  /** The file is the only one with an optional question, which is expanded. */
  isOpenFirst: boolean;
  sameHeader: (formKey: string) => number;
  dispatch: (action: QueueAction) => void;
}

/**
 * A file of the import list: a summary line, and below it its questions and recognised properties if they need
 * attention.
 */
export function FileCard({ file, isAlone, isOpenFirst, sameHeader, dispatch }: FileCardProps) {
  const t = useTranslations("pricesImport.card");
  const id = useId();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const name = file.file.name;
  const isOpen =
    chosen ?? (isAlone || isOpenFirst || isMostlyRejected(file) || (needsYou(file) && !isReady(file)));
  const Arrow = isOpen ? ChevronDown : ChevronRight;
  return (
    <section aria-label={name} aria-busy={file.job !== null} className="min-w-0">
      <header className="grid items-start gap-x-4 gap-y-1 lg:grid-cols-[minmax(0,16rem)_minmax(0,1fr)_auto]">
        <div className="flex min-w-0 items-start gap-1">
          {file.tables && (
            <Button
              tone="quiet"
              size="icon"
              className="size-6"
              aria-expanded={isOpen}
              aria-controls={id}
              aria-label={t("of", { action: t(isOpen ? "less" : "details"), file: name })}
              onClick={() => setChosen(!isOpen)}
            >
              <Arrow aria-hidden className="size-3.5" />
            </Button>
          )}
          <FileName file={file} />
        </div>
        <div className="min-h-6 min-w-0">
          <FileLine file={file} isAlone={isAlone} />
          <ChangedNote file={file} />
        </div>
        <FileActions file={file} state={fileState(file)} dispatch={dispatch} />
      </header>
      <div id={id} hidden={!isOpen}>
        {isOpen && <FileDetails file={file} isAlone={isAlone} sameHeader={sameHeader} dispatch={dispatch} />}
      </div>
    </section>
  );
}

const NAMED = 3;

/** A note that another file of the list has changed tickers after this file's check. */
function ChangedNote({ file }: { file: QueuedFile }) {
  const t = useTranslations("pricesImport.card");
  const isToBeChecked = isReady(file) && file.changed.length > 0;
  const symbols = isToBeChecked ? file.changed : file.differs;
  if (symbols.length === 0) return null;
  const named = symbols.slice(0, NAMED).join(", ") + (symbols.length > NAMED ? " …" : "");
  return (
    <p className="text-xs text-warn" role={isToBeChecked ? undefined : "alert"}>
      {t(isToBeChecked ? "changed" : "differs", { symbols: named })}
    </p>
  );
}

interface FileDetailsProps {
  file: QueuedFile;
  isAlone: boolean;
  sameHeader: (formKey: string) => number;
  dispatch: (action: QueueAction) => void;
}

/** The questions of a file and all recognised properties. */
function FileDetails({ file, isAlone, sameHeader, dispatch }: FileDetailsProps) {
  const { key, answers, tables, isGroup, job } = file;
  const state = fileState(file);
  if (!tables || state === "importing") return null;
  const name = file.file.name;
  const asking = tables.filter((table) => tableState(table) !== "imported");
  const hasOthers = isGroup || tables.some(({ result }) => (result?.tickers.length ?? 0) > 1);
  const [only] = tables;
  const onMap = (formKey: string, mapping: ColumnMapping) => dispatch({ type: "map", key, formKey, mapping });
  return (
    <div className={cn("flex flex-col gap-2 pt-2", job !== null && "opacity-55")}>
      {asking.length > 0 && (
        <Questions
          file={name}
          questions={combinedQuestions(asking)}
          answers={answers}
          isGroup={isGroup}
          hasOthers={hasOthers}
          isChecking={job !== null}
          sameHeader={sameHeader}
          onAnswer={(added) => dispatch({ type: "answer", key, answers: added })}
          onMap={onMap}
        />
      )}
      {only && !isGroup && <TableFolds table={only} name={name} isAlone={isAlone} />}
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
