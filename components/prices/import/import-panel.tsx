"use client";

import { useTranslations } from "next-intl";
import { parseAsString, useQueryState } from "nuqs";
import { AdjustAll } from "@/components/prices/import/adjust-all";
import { DropZone } from "@/components/prices/import/drop-zone";
import { FileCard } from "@/components/prices/import/file-card";
import { FileForm } from "@/components/prices/import/file-form";
import {
  isUnfinished,
  needsYou,
  takesAdjustment,
  unknownHeaders,
} from "@/components/prices/import/file-state";
import { LeaveGuard } from "@/components/prices/import/leave-guard";
import { QueueBar } from "@/components/prices/import/queue-bar";
import { SharedTickers } from "@/components/prices/import/shared-tickers";
import { useImportQueue } from "@/components/prices/import/use-import-queue";
import { cn } from "@/components/ui/cn";
import { useFocusAfterRemoval } from "@/components/ui/use-focus-after-removal";
import { Panel } from "@/components/ui/panel";

/** Files of daily bars: dropped or chosen, checked, asked about, then imported. What a file looks like is said until there is one. */
export function ImportPanel() {
  const t = useTranslations("pricesImport");
  const [symbol] = useQueryState("symbol", parseAsString);
  const part = useFocusAfterRemoval<HTMLDivElement>();
  const { files, changes, dispatch } = useImportQueue();
  // Where the page was opened for one ticker, that is meant by one file alone.
  const symbolFor = (count: number) => (count === 1 && symbol ? symbol : undefined);
  const isEmpty = files.length === 0;
  // Where several may be told their adjustment, that is said for all at once above.
  const adjustable = files.filter(takesAdjustment);
  const needy = files.filter(needsYou);
  const listed = [...needy, ...files.filter((file) => !needy.includes(file))];
  return (
    <div ref={part} className={cn("grid gap-6", isEmpty && "lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]")}>
      <Panel title={t("title")} id="import" className="scroll-mt-16">
        <DropZone
          isSmall={!isEmpty}
          onFiles={(dropped) => dispatch({ type: "add", files: dropped, symbol: symbolFor(dropped.length) })}
        />
        {!isEmpty && <QueueBar files={files} dispatch={dispatch} />}
        <AdjustAll files={files} dispatch={dispatch} />
        <SharedTickers files={files} />
        {needy.length > 0 && files.length > 1 && (
          <p className="pt-2 text-sm font-medium text-warn">{t("queue.needYou", { count: needy.length })}</p>
        )}
        <ul aria-label={t("queue.title")} className="flex flex-col">
          {listed.map((file) => (
            <li key={file.key} className="border-b border-line py-2">
              <FileCard
                file={file}
                isAlone={files.length === 1}
                isOpenFirst={adjustable.length === 1 && adjustable[0] === file}
                changes={changes}
                sameHeader={(formKey) =>
                  files.reduce((count, each) => count + unknownHeaders(each, formKey), 0) - 1
                }
                dispatch={dispatch}
              />
            </li>
          ))}
        </ul>
        <LeaveGuard count={files.filter(isUnfinished).length} />
      </Panel>
      {isEmpty && <FileForm />}
    </div>
  );
}
