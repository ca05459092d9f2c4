import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { useSourceText } from "@/components/view/use-source-text";
import { formatInstant } from "@/lib/format/day";
import { hasCome, type LastRefresh } from "@/lib/prices/refreshes/schema";

/** The day of the last refresh; after a failure also its reason and the last success. */
export function LastRefreshCell({ last, timeZone }: { last: LastRefresh; timeZone: string }) {
  const t = useTranslations("refresh");
  const providers = useTranslations("providers");
  const provider = useSourceText()(last.provider);
  const dayOf = (instant: string) => formatInstant(instant, timeZone).slice(0, 10);
  const came = last.cameAt
    ? t("lastCame", { day: dayOf(last.cameAt), provider })
    : t("neverCame", { provider });
  return (
    <span title={came} className="inline-flex items-center gap-1.5">
      <span className="num">{dayOf(last.at)}</span>
      <span className="text-muted">{provider}</span>
      {!hasCome(last.outcome) && (
        <Badge tone="warn" title={`${providers(`outcomes.${last.outcome}`)} ${came}`}>
          {t("missingShort")}
        </Badge>
      )}
    </span>
  );
}
