"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { QueuedFile } from "@/components/prices/import/queued-file";
import { formatBytes } from "@/lib/format/bytes";
import { formatNumber } from "@/lib/format/number";

/** Below it a file has left before its bytes could be read. */
const WORTH_SAYING = 256 * 1024;

/** How far a file under way is: bytes while they leave; then, as the board only tells the end, how long it has been. */
export function FileProgress({ file: { file, sent, job } }: { file: QueuedFile }) {
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
