import { useTranslations } from "next-intl";
import { useRef } from "react";
import {
  isReady,
  isUnfinished,
  queueCounts,
  readyCount,
  STATES,
} from "@/components/prices/import/file-state";
import type { QueueAction } from "@/components/prices/import/import-queue";
import type { QueuedFile } from "@/components/prices/import/queued-file";
import { Button } from "@/components/ui/button";

export interface QueueBarProps {
  files: readonly QueuedFile[];
  dispatch: (action: QueueAction) => void;
}

/** The summary of all files, with the actions for all of them. */
export function QueueBar({ files, dispatch }: QueueBarProps) {
  const t = useTranslations("pricesImport.queue");
  const summary = useRef<HTMLParagraphElement>(null);
  // A button that becomes disabled would lose the focus, so the focus moves first.
  const act = (action: QueueAction) => {
    summary.current?.focus();
    dispatch(action);
  };
  const keysOf = (some: readonly QueuedFile[]) => some.map(({ key }) => key);
  const ready = files.filter(isReady);
  const readyTables = ready.reduce((count, file) => count + readyCount(file), 0);
  const underWay = files.filter(({ job }) => job !== null);
  // Once some files are imported, the button removes only those.
  const done = files.filter((file) => !isUnfinished(file));
  const isPartly = done.length > 0 && done.length < files.length;
  const counts = queueCounts(files);
  const summaryParts = STATES.filter((state) => counts.has(state)).map((state) =>
    t(`states.${state}`, { count: counts.get(state) ?? 0 }),
  );
  return (
    <div className="sticky top-12 z-20 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line bg-ground py-2">
      <p
        ref={summary}
        tabIndex={-1}
        role="status"
        aria-label={t("summary")}
        className="text-sm font-medium num"
      >
        {summaryParts.join(" · ")}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <Button
          tone="primary"
          disabled={ready.length === 0}
          onClick={() => act({ type: "import", keys: keysOf(ready) })}
        >
          {t("importAll", { count: readyTables })}
        </Button>
        <Button
          disabled={underWay.length === 0}
          onClick={() => act({ type: "stop", keys: keysOf(underWay) })}
        >
          {t("stopAll")}
        </Button>
        <Button
          tone="quiet"
          disabled={underWay.length > 0}
          onClick={() => act({ type: "put_away", keys: keysOf(isPartly ? done : files) })}
        >
          {t(isPartly ? "putAwayDone" : "putAway")}
        </Button>
      </div>
    </div>
  );
}
