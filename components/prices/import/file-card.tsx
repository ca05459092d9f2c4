"use client";

import { ChevronDown, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { Changes } from "@/components/prices/import/changed-tickers";
import { FileActions } from "@/components/prices/import/file-actions";
import { FileDetails } from "@/components/prices/import/file-details";
import { FileLine, FileName } from "@/components/prices/import/file-line";
import { fileState, isDoubtful, isReady, needsYou } from "@/components/prices/import/file-state";
import type { QueueAction } from "@/components/prices/import/import-queue";
import type { QueuedFile } from "@/components/prices/import/queued-file";
import { OutdatedNote } from "@/components/prices/import/outdated-note";
import { Button } from "@/components/ui/button";

export interface FileCardProps {
  file: QueuedFile;
  /** The only file of the list is shown with everything there is. */
  isAlone: boolean;
  /** It is the only one with a question that may stay open. */
  isOpenFirst: boolean;
  changes: Changes;
  sameHeader: (formKey: string) => number;
  dispatch: (action: QueueAction) => void;
}

/** One file of the list: a line, and below it what it asks and what was recognised, where somebody has to see that. */
export function FileCard({ file, isAlone, isOpenFirst, changes, sameHeader, dispatch }: FileCardProps) {
  const t = useTranslations("pricesImport.card");
  const id = useId();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const name = file.file.name;
  const isOpen = chosen ?? (isAlone || isOpenFirst || isDoubtful(file) || (needsYou(file) && !isReady(file)));
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
          <OutdatedNote file={file} changes={changes} />
        </div>
        <FileActions file={file} state={fileState(file)} dispatch={dispatch} />
      </header>
      <div id={id} hidden={!isOpen}>
        {isOpen && <FileDetails file={file} isAlone={isAlone} sameHeader={sameHeader} dispatch={dispatch} />}
      </div>
    </section>
  );
}
