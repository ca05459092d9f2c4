"use client";

import { useTranslations } from "next-intl";
import { useSuspects } from "@/components/themes/use-suspects";
import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/text-link";
import { tickerHref } from "@/lib/view/addresses";

/** Beside a theme's number that rests on a move nobody has called genuine: whose it is, and the way to look at it. */
export function SuspectBadge({ slug }: { slug: string }) {
  const t = useTranslations("themes");
  const symbols = useSuspects().get(slug) ?? [];
  const [first] = symbols;
  if (!first) return null;
  return (
    <TextLink quiet href={`${tickerHref(first)}#doubts`}>
      <Badge tone="warn" title={t("suspectHelp", { tickers: symbols.join(", ") })}>
        {t("suspect")}
      </Badge>
    </TextLink>
  );
}
