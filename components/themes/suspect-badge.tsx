import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/text-link";
import { useViewHref } from "@/components/view/use-view-href";
import type { ThemeItem } from "@/lib/themes/schema";
import { tickerHref } from "@/lib/view/addresses";

/** A badge for a theme whose return includes open price moves, with their tickers and a link to the first. */
export function SuspectBadge({ suspected }: Pick<ThemeItem, "suspected">) {
  const t = useTranslations("themes");
  const href = useViewHref();
  const symbols = [...new Set(suspected.map(({ symbol }) => symbol))];
  const [first] = symbols;
  if (!first) return null;
  return (
    <TextLink href={`${href(tickerHref(first))}#doubts`}>
      <Badge tone="warn" title={t("suspectHelp", { tickers: symbols.join(", ") })}>
        {t("suspect")}
      </Badge>
    </TextLink>
  );
}
