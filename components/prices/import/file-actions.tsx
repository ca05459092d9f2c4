import { useTranslations } from "next-intl";
import { isReady, readyCount, type FileState } from "@/components/prices/import/file-state";
import type { QueueAction } from "@/components/prices/import/import-queue";
import type { QueuedFile } from "@/components/prices/import/queued-file";
import { canGoWithout } from "@/components/prices/import/import-table";
import { Button } from "@/components/ui/button";

export interface FileActionsProps {
  file: QueuedFile;
  state: FileState;
  dispatch: (action: QueueAction) => void;
}

/** The actions available for a file in its state. */
export function FileActions({ file, state, dispatch }: FileActionsProps) {
  const t = useTranslations("pricesImport.card");
  const keys = [file.key];
  const name = file.file.name;
  const importText = file.isGroup ? t("importPart", { count: readyCount(file) }) : t("import");
  const isWithout = state === "asks" && !file.isGroup && file.tables?.every(canGoWithout);
  // Retrying can't help a page that isn't a table, but can help after a lost connection.
  const mayEndOtherwise =
    state === "stopped" ||
    (state === "refused" && file.tables?.some(({ problem }) => problem && !problem.fault));
  const isDone = ["imported", "nothing_new", "kept", "refused"].includes(state);
  if (file.job !== null) {
    return (
      <Button
        size="sm"
        aria-label={t("of", { action: t("stop"), file: name })}
        onClick={() => dispatch({ type: "stop", keys })}
      >
        {t("stop")}
      </Button>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-2">
      {/* A single file is imported completely, an archive as far as possible. */}
      {isReady(file) && (
        <Button
          size="sm"
          tone="primary"
          aria-label={t("of", { action: importText, file: name })}
          onClick={() => dispatch({ type: "import", keys })}
        >
          {importText}
        </Button>
      )}
      {isWithout && (
        <Button
          size="sm"
          aria-label={t("of", { action: t("importWithout"), file: name })}
          onClick={() => dispatch({ type: "import", keys })}
        >
          {t("importWithout")}
        </Button>
      )}
      {mayEndOtherwise && (
        <Button size="sm" onClick={() => dispatch({ type: "answer", key: file.key, answers: {} })}>
          {t("checkAgain")}
        </Button>
      )}
      <Button
        size="sm"
        tone="quiet"
        aria-label={t("of", { action: t(isDone ? "close" : "leaveOut"), file: name })}
        onClick={() => dispatch({ type: "put_away", keys })}
      >
        {t(isDone ? "close" : "leaveOut")}
      </Button>
    </div>
  );
}
