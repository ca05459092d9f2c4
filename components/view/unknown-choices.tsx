"use client";

import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { parseAsString, useQueryStates } from "nuqs";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";

export interface LinkChoice {
  /** The name of the URL parameter: "period". */
  param: string;
  /** The parameter's name on the screen. */
  name: string;
  /** Whether the URL holds a valid value. */
  known: boolean;
  /** The value shown instead of an invalid one. */
  shown: string;
}

/** Lists the invalid parameters of a URL and the values shown instead. It must receive all parameters of the page. */
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
