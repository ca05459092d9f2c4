import { useTranslations } from "next-intl";
import { outdatedTickers, type Changes } from "@/components/prices/import/changed-tickers";
import { isReady } from "@/components/prices/import/file-state";
import type { QueuedFile } from "@/components/prices/import/queued-file";

const NAMED = 3;

/** That another file of the list has changed what this one was checked against, and what follows from it. */
export function OutdatedNote({ file, changes }: { file: QueuedFile; changes: Changes }) {
  const t = useTranslations("pricesImport.card");
  const outdated = isReady(file) ? outdatedTickers(file, changes) : [];
  const symbols = outdated.length > 0 ? outdated : file.overtaken;
  if (symbols.length === 0) return null;
  const named = symbols.slice(0, NAMED).join(", ") + (symbols.length > NAMED ? " …" : "");
  return (
    <p className="text-xs text-warn" role={outdated.length > 0 ? undefined : "alert"}>
      {t(outdated.length > 0 ? "outdated" : "overtaken", { symbols: named })}
    </p>
  );
}
