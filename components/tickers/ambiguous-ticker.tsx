import { useLocale, useTranslations } from "next-intl";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { nameOf } from "@/lib/format/name";
import { tickerHref } from "@/lib/view/addresses";

export interface TickerCandidate {
  symbol: string;
  nameEn: string | null;
  nameZh: string | null;
}

/** The page of an ambiguous code, which lets the user choose a ticker. */
export function AmbiguousTicker({ typed, candidates }: { typed: string; candidates: TickerCandidate[] }) {
  const t = useTranslations("tickers");
  const locale = useLocale();
  return (
    <>
      <PageHeader title={typed} subtitle={t("ambiguous")} />
      <ul className="flex flex-col gap-2">
        {candidates.map((candidate) => (
          <li key={candidate.symbol}>
            <TextLink href={tickerHref(candidate.symbol)}>{nameOf(candidate, locale)}</TextLink>{" "}
            <span className="text-xs num text-muted">{candidate.symbol}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
