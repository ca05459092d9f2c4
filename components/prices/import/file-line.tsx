import { useLocale, useTranslations } from "next-intl";
import { useRefusalText } from "@/components/prices/import/code-words";
import { FileProgress } from "@/components/prices/import/file-progress";
import { fileState, queueCounts, STATES } from "@/components/prices/import/file-state";
import type { QueuedFile } from "@/components/prices/import/queued-file";
import { Recognised } from "@/components/prices/import/recognised";
import { StateMark } from "@/components/prices/import/state-mark";
import { VerdictCounts } from "@/components/prices/import/verdict-counts";
import { useColon } from "@/components/ui/use-colon";
import { formatBytes } from "@/lib/format/bytes";

/** A file's name, size and the folder it came with. */
export function FileName({ file: { file, folder } }: { file: QueuedFile }) {
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

/** How it stands with a file, in as few words as say it. */
export function FileLine({ file, isAlone }: { file: QueuedFile; isAlone: boolean }) {
  const { answers, tables, isGroup } = file;
  const refusalText = useRefusalText();
  const state = fileState(file);
  const [only] = tables ?? [];
  if (state === "checking" || state === "importing") return <FileProgress file={file} />;
  if (!only || isGroup || state === "waiting") return <StateLine file={file} />;
  const { result, refusal } = only;
  if (!result) {
    return (
      <p className="text-sm" role={state === "refused" ? "alert" : undefined}>
        <StateMark state={state} />
        {state === "refused" && <> {refusalText(refusal)}</>}
      </p>
    );
  }
  return (
    <p className="text-sm">
      <Recognised table={only} answers={answers} />
      <VerdictCounts result={result} answers={answers} isShort={!isAlone} isInline />
    </p>
  );
}

/** The state of a file of which nothing is known yet, or of an archive with its files' states. */
export function StateLine({ file }: { file: QueuedFile }) {
  const t = useTranslations("pricesImport");
  const colon = useColon();
  const counts = queueCounts([file]);
  const told = STATES.filter((state) => counts.has(state)).map((state) =>
    t(`queue.states.${state}`, { count: counts.get(state) ?? 0 }),
  );
  return (
    <p className="text-sm">
      <StateMark state={fileState(file)} />
      {file.isGroup &&
        ` · ${t("card.tables", { count: file.tables?.length ?? 0 })}${colon}${told.join(" · ")}`}
      {file.isStopped && <span className="block text-muted">{t("card.stopped")}</span>}
    </p>
  );
}
