"use client";

import { useTranslations } from "next-intl";
import { useDesk } from "@/components/reports/draft/desk";
import { Item } from "@/components/reports/draft/item";
import { useCheckText } from "@/components/reports/draft/use-check";
import { Panel } from "@/components/ui/panel";
import { placeOfCheck, type DraftCheck } from "@/lib/domain/report-text/edit/checks";

/** Everything that is unsure, in the order in which it matters; each with its answers. */
export function DraftChecks({ checks }: { checks: readonly DraftCheck[] }) {
  const t = useTranslations("reportDraft");
  const { draft } = useDesk();
  const textOf = useCheckText();
  const texts = checks.map(textOf);
  return (
    <Panel title={t("toCheck")} aside={checks.length > 0 && t("checksLeft", { count: checks.length })}>
      {checks.length === 0 && <p className="text-sm text-muted">{t("nothingToCheck")}</p>}
      <ol className="flex flex-col divide-y divide-line">
        {checks.map((check, at) => {
          const { question, quotes, options } = texts[at]!;
          // Two lines of a text, or two companies, may ask the same.
          const isSame = (each: (typeof texts)[number]) =>
            each.question === question && each.quotes.join() === quotes.join();
          const order = texts.slice(0, at).filter(isSame).length;
          return (
            <Item
              key={`${order} ${question}${quotes.join()}`}
              id={`check-${at}`}
              span={placeOfCheck(draft, check)}
              isOpen
              actions={options.map(({ key, ...option }, order) => ({
                ...option,
                keys: [...(order === 0 ? ["Enter"] : []), key ?? String(order + 1)],
              }))}
            >
              <p className="text-sm font-medium">{question}</p>
              {quotes.map((quote, order) => (
                <blockquote
                  key={order}
                  className="mt-0.5 measure border-l border-line pl-2 text-sm text-muted"
                >
                  {quote}
                </blockquote>
              ))}
            </Item>
          );
        })}
      </ol>
    </Panel>
  );
}
