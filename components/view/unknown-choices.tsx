"use client";

import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { parseAsString, useQueryStates } from "nuqs";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";

export interface LinkChoice {
  /** Its name in the address: "period". */
  param: string;
  /** Its name for a reader. */
  name: string;
  /** Whether the address holds a value that is understood. */
  known: boolean;
  /** What is shown where it doesn't. */
  shown: string;
}

/** Says which choices of a link the board doesn't know, and what is shown instead. Give every choice of the page. */
export function UnknownChoices({
  choices,
  className,
}: {
  choices: readonly LinkChoice[];
  className?: string;
}) {
  const t = useTranslations("view");
  const search = useSearchParams();
  const [, setParams] = useQueryStates(
    Object.fromEntries(choices.map(({ param }) => [param, parseAsString])),
    { history: "replace" },
  );
  const unknown = choices.filter(({ param, known }) => search.get(param) && !known);
  if (unknown.length === 0) return null;
  const drop = () => void setParams(Object.fromEntries(unknown.map(({ param }) => [param, null])));
  return (
    <Banner
      tone="warn"
      className={className}
      actions={
        <Button tone="link" onClick={drop}>
          {t("dropUnknown", { count: unknown.length })}
        </Button>
      }
    >
      {unknown
        .map(({ param, name, shown }) => t("unknownChoice", { name, value: search.get(param) ?? "", shown }))
        .join(" ")}
    </Banner>
  );
}
