"use client";

import { useTranslations } from "next-intl";
import { useColon } from "@/components/ui/use-colon";
import { TickerCandidates } from "@/components/view/ticker-candidates";
import { mentionsIn, openMentions, settleMention } from "@/lib/domain/text/mention";

/** The number of unresolved mentions shown at once; a pasted text may have thousands. */
const MOST_OPEN = 20;
const MOST_NAMED = 200;

/** The tickers mentioned in an unsaved text, and the ambiguous mentions that the user must resolve. */
export function Mentions({ text, onSettle }: { text: string; onSettle: (text: string) => void }) {
  const t = useTranslations("notes");
  const colon = useColon();
  const mentions = mentionsIn(text);
  const open = openMentions(text);
  return (
    <div className="flex flex-col gap-1 text-xs text-muted empty:hidden">
      {mentions.length > 0 && (
        <p role="status">
          {t("mentions") + colon}
          <span className="num text-ink">
            {mentions.slice(0, MOST_NAMED).join(", ")}
            {mentions.length > MOST_NAMED && " …"}
          </span>
        </p>
      )}
      {mentions.some((symbol) => symbol.endsWith(".US")) && <p>{t("plainDollar")}</p>}
      {open.slice(0, MOST_OPEN).map(({ written, candidates }) => (
        <p key={written} className="flex flex-wrap items-center gap-x-2 gap-y-1 text-warn">
          <span role="status">{t(candidates.length > 0 ? "whichMention" : "noMention", { written })}</span>
          <TickerCandidates
            size="sm"
            candidates={candidates.map((symbol) => ({ symbol, nameEn: null, nameZh: null }))}
            onChoose={(symbol) => onSettle(settleMention(text, written, symbol))}
          />
        </p>
      ))}
    </div>
  );
}
