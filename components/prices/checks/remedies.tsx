import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import { useColon } from "@/components/ui/use-colon";
import type { Doubt, SeriesCheckItem } from "@/lib/prices/checks/schema";
import { importFileHref, importHref, tickerHref } from "@/lib/view/addresses";

/** Doubts that are judged day by day, on the ticker's page. */
const JUDGED: readonly Doubt[] = ["seam", "move", "not_positive", "closed_day", "suspension", "missing"];
/** Doubts that newer or other bars of a provider end. */
const FETCHED: readonly Doubt[] = ["missing", "stale", "sample"];

export interface RemediesProps extends Pick<SeriesCheckItem, "symbol" | "needsLook"> {
  import?: SeriesCheckItem["import"];
  /** On the ticker's own page, which needs no link to itself. */
  isHere?: boolean;
}

/** What is to be judged is judged on the ticker's page; what isn't there is brought in; a wrong import is reverted where it is listed. */
export function Remedies({ symbol, needsLook, import: newest = null, isHere = false }: RemediesProps) {
  const t = useTranslations("checks.panel");
  const colon = useColon();
  const name = (words: string) => words + colon + symbol;
  const link = (href: string, words: string) => (
    <TextLink href={href} aria-label={name(words)}>
      {words}
    </TextLink>
  );
  const has = (doubts: readonly Doubt[]) => needsLook.some((doubt) => doubts.includes(doubt));
  const doubtsHref = `${tickerHref(symbol)}#doubts`;
  return (
    <span className="flex flex-wrap gap-x-3 gap-y-0.5">
      {!isHere && has(JUDGED) && link(doubtsHref, t("judge"))}
      {needsLook.length > 0 && link(importFileHref(symbol), t("import"))}
      {!isHere && has(["adjustment"]) && link(doubtsHref, t("sayAdjustment"))}
      {has(FETCHED) && link("/prices#refresh", t("refresh"))}
      {newest && link(importHref(newest.id), t("theImport"))}
    </span>
  );
}
