import { useLocale, useTranslations } from "next-intl";
import { TickerCandidates } from "@/components/view/ticker-candidates";
import { ApiProblem } from "@/lib/client/fetch";
import { nameOf, type Named } from "@/lib/format/name";
import type { Watch } from "@/lib/watchlist/schema";

type Candidate = Named & { symbol: string };

/** The tickers that an ambiguous input may mean; `null` if the input was not refused as ambiguous. */
export function candidatesOf(error: unknown): Candidate[] | null {
  const candidates = error instanceof ApiProblem ? error.body["candidates"] : null;
  return Array.isArray(candidates) ? (candidates as Candidate[]) : null;
}

/** Asks which of several tickers an ambiguous input means. */
export function WhichTicker({
  text,
  candidates,
  onChoose,
}: {
  text: string;
  candidates: readonly Candidate[];
  onChoose: (symbol: string) => void;
}) {
  const t = useTranslations("members");
  return (
    <div role="alert" className="mt-2 flex flex-wrap items-center gap-2 text-sm">
      <span>{t("which", { text: text.trim(), count: candidates.length })}</span>
      <TickerCandidates size="sm" candidates={candidates} onChoose={onChoose} />
    </div>
  );
}

/** Since when a ticker has been on the list, if it was refused because it is there. */
export function OnListAlready({ error }: { error: unknown }) {
  const t = useTranslations("members");
  const locale = useLocale();
  if (!(error instanceof ApiProblem) || error.code !== "already_watched") return null;
  const watch = error.body["watch"] as Watch | undefined;
  if (!watch) return null;
  return (
    <p className="mt-1 text-xs text-muted">
      {t("onListSince", { name: nameOf(watch, locale), day: watch.addedOn })}
    </p>
  );
}
