import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/text-link";
import { useViewHref } from "@/components/view/use-view-href";
import type { OpenMove } from "@/lib/prices/checks/schema";
import { tickerHref } from "@/lib/view/addresses";

/**
 * The newest open price move in a row's returns, the number of others, and a link to them; nothing if there is none.
 */
export function SuspectedMoves({
  of: { symbol, suspected },
}: {
  of: { symbol: string; suspected: OpenMove[] };
}) {
  const t = useTranslations("members");
  const href = useViewHref();
  const newest = suspected.at(-1);
  if (!newest) return null;
  const more = suspected.length - 1;
  return (
    <TextLink href={`${href(tickerHref(symbol))}#doubts`}>
      <Badge tone="warn" title={t("suspectedHelp")}>
        {t(`suspected.${newest.probable ?? "beyond_limit"}`, { day: newest.day })}
        {more > 0 && ` ${t("suspectedMore", { count: more })}`}
      </Badge>
    </TextLink>
  );
}
