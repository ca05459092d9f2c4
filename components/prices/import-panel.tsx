"use client";

import { useTranslations } from "next-intl";
import { parseAsString, useQueryState } from "nuqs";
import { DropZone } from "@/components/prices/drop-zone";
import { FileCard } from "@/components/prices/file-card";
import { hasUnknownHeader, isUnfinished } from "@/components/prices/file-state";
import { LeaveGuard } from "@/components/prices/leave-guard";
import { QueueBar } from "@/components/prices/queue-bar";
import { useImportQueue } from "@/components/prices/use-import-queue";
import { Panel } from "@/components/ui/panel";

/** Files of daily bars: dropped or chosen, checked, asked about, then imported. */
export function ImportPanel() {
  const t = useTranslations("pricesImport");
  const [symbol] = useQueryState("symbol", parseAsString);
  const { files, dispatch } = useImportQueue();
  // Where the page was opened for one ticker, that is meant by one file alone.
  const symbolFor = (count: number) => (count === 1 && symbol ? symbol : undefined);
  return (
    <Panel title={t("title")} id="import" className="scroll-mt-16">
      <DropZone
        onFiles={(dropped) => dispatch({ type: "add", files: dropped, symbol: symbolFor(dropped.length) })}
      />
      {files.length > 0 && <QueueBar files={files} dispatch={dispatch} />}
      <ul aria-label={t("queue.title")} className="flex flex-col">
        {files.map((file) => (
          <li key={file.key} className="border-b border-line py-3">
            <FileCard
              file={file}
              isAlone={files.length === 1}
              sameHeader={(formKey) =>
                files.filter((other) => other.key !== file.key && hasUnknownHeader(other, formKey)).length
              }
              dispatch={dispatch}
            />
          </li>
        ))}
      </ul>
      <LeaveGuard count={files.filter(isUnfinished).length} />
    </Panel>
  );
}
