"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useColon } from "@/components/ui/use-colon";
import { mentionsIn, openMentions, settleMention } from "@/lib/domain/mention";

/** The tickers a text names while it is written, and what looks like one but names none until somebody says which. */
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
          <span className="num text-ink">{mentions.join(", ")}</span>
        </p>
      )}
      {mentions.some((symbol) => symbol.endsWith(".US")) && <p>{t("plainDollar")}</p>}
      {open.map(({ written, candidates }) => (
        <p key={written} className="flex flex-wrap items-center gap-x-2 gap-y-1 text-warn">
          <span role="status">{t(candidates.length > 0 ? "whichMention" : "noMention", { written })}</span>
          {candidates.map((symbol) => (
            <Button key={symbol} size="sm" onClick={() => onSettle(settleMention(text, written, symbol))}>
              {symbol}
            </Button>
          ))}
        </p>
      ))}
    </div>
  );
}
