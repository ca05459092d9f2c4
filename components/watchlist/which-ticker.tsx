import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { nameOf, type Named } from "@/lib/format/name";

/** Asks which ticker a text means; what was typed stays in its field. */
export function WhichTicker({
  text,
  candidates,
  onChoose,
}: {
  text: string;
  candidates: readonly (Named & { symbol: string })[];
  onChoose: (symbol: string) => void;
}) {
  const t = useTranslations("members");
  const locale = useLocale();
  return (
    <div role="alert" className="mt-2 flex flex-wrap items-center gap-2 text-sm">
      <span>{t("which", { text: text.trim(), count: candidates.length })}</span>
      {candidates.map((candidate) => {
        const name = nameOf(candidate, locale);
        return (
          <Button key={candidate.symbol} size="sm" onClick={() => onChoose(candidate.symbol)}>
            <span className="num">{candidate.symbol}</span>
            {name !== candidate.symbol && <span className="font-normal text-muted">{name}</span>}
          </Button>
        );
      })}
    </div>
  );
}
