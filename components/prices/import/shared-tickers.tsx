import { useTranslations } from "next-intl";
import { sharedTickers } from "@/components/prices/import/changed-tickers";
import type { QueuedFile } from "@/components/prices/import/queued-file";

const SHOWN = 5;

/** Which files of the list hold the same ticker: there the order in which they go in decides. */
export function SharedTickers({ files }: { files: readonly QueuedFile[] }) {
  const t = useTranslations("pricesImport");
  const shared = sharedTickers(files);
  if (shared.length === 0) return null;
  return (
    <ul className="flex flex-col gap-0.5 border-b border-line py-2 text-xs text-muted">
      {shared.slice(0, SHOWN).map(({ symbol, names }) => (
        <li key={symbol} className="[overflow-wrap:anywhere]">
          <span className="text-ink">
            {t("queue.shared", { count: names.length, symbol, first: names[0] ?? "" })}
          </span>{" "}
          {names.join(", ")}
        </li>
      ))}
      {shared.length > SHOWN && <li>{t("card.more", { count: shared.length - SHOWN })}</li>}
    </ul>
  );
}
