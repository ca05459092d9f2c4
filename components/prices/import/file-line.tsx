"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useProblemText } from "@/components/prices/import/code-text";
import { fileState, queueCounts, STATES } from "@/components/prices/import/file-state";
import { readResult } from "@/components/prices/import/import-table";
import type { QueuedFile } from "@/components/prices/import/queued-file";
import { ProofLine } from "@/components/prices/import/proof";
import { TableSummary, StateSign, VerdictCounts } from "@/components/prices/import/table-verdict";
import { useColon } from "@/components/ui/use-colon";
import { formatBytes } from "@/lib/format/bytes";
import { formatNumber } from "@/lib/format/number";

/** A file's name, size and folder. */
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

/** The state and content of a file in one line. */
export function FileLine({ file, isAlone }: { file: QueuedFile; isAlone: boolean }) {
  const { tables, isGroup } = file;
  const problemText = useProblemText();
  const state = fileState(file);
  const [only] = tables ?? [];
  if (state === "checking" || state === "importing") return <FileProgress file={file} />;
  if (!only || isGroup || state === "waiting") return <StateLine file={file} />;
  const result = readResult(only);
  if (!result) {
    const problem = state === "refused" ? only.problem : undefined;
    return (
      <p className="text-sm" role={problem ? "alert" : undefined}>
        <StateSign state={state} />
        {problem && <> {problemText(problem)}</>}
      </p>
    );
  }
  return (
    <p className="text-sm">
      <TableSummary table={only} result={result} />
      <VerdictCounts result={result} isShort={!isAlone} isInline />
      <ProofLine result={result} />
    </p>
  );
}

/** The state of an unchecked file, or of an archive with its files' states. */
function StateLine({ file }: { file: QueuedFile }) {
  const t = useTranslations("pricesImport");
  const colon = useColon();
  const counts = queueCounts([file]);
  const counted = STATES.filter((state) => counts.has(state)).map((state) =>
    t(`queue.states.${state}`, { count: counts.get(state) ?? 0 }),
  );
  return (
    <p className="text-sm">
      <StateSign state={fileState(file)} />
      {file.isGroup &&
        ` · ${t("card.tables", { count: file.tables?.length ?? 0 })}${colon}${counted.join(" · ")}`}
      {file.isStopped && <span className="block text-muted">{t("card.stopped")}</span>}
    </p>
  );
}

/** Smaller files are uploaded too fast for a progress display. */
const WORTH_SAYING = 256 * 1024;

/** The progress of a file: uploaded bytes, then the elapsed time, because the server reports only the end. */
function FileProgress({ file: { file, sent, job } }: { file: QueuedFile }) {
  const t = useTranslations("pricesImport");
  const locale = useLocale();
  const isSending = sent < file.size && file.size > WORTH_SAYING;
  const size = formatBytes(file.size, locale);
  return (
    <div className="flex flex-col gap-1 text-xs text-muted">
      <progress
        aria-label={t(job === "import" ? "state.importing" : "state.checking")}
        className="h-1 w-full max-w-sm accent-(--accent)"
        max={file.size || 1}
        value={isSending ? sent : undefined}
      />
      <p className="num">
        {isSending ? (
          t("card.sent", { sent: formatBytes(sent, locale), size })
        ) : (
          <Elapsed key={String(isSending)} />
        )}
      </p>
    </div>
  );
}

function Elapsed() {
  const t = useTranslations("pricesImport.card");
  const locale = useLocale();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return t("reading", { seconds: formatNumber(seconds, { locale }) });
}
