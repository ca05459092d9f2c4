import { useTranslations } from "next-intl";
import { useFormText } from "@/components/prices/import/code-words";
import { mostlyRejected, tableState, type ImportTable } from "@/components/prices/import/import-table";
import type { Answers } from "@/components/prices/import/queued-file";
import { StateMark } from "@/components/prices/import/state-mark";
import { TextLink } from "@/components/ui/text-link";
import type { ImportResult } from "@/lib/prices/imports/schema";
import { tickerHref } from "@/lib/view/addresses";

/** A table's state, symbol and where that comes from, form, adjustment and days, on one line. */
export function Recognised({
  table,
  answers,
}: {
  table: Extract<ImportTable, { result: ImportResult }>;
  answers: Answers;
}) {
  const t = useTranslations("pricesImport.card");
  const sources = useTranslations("priceCodes.symbolSources");
  const adjustments = useTranslations("prices.adjustments");
  const formText = useFormText();
  const { result } = table;
  const state = tableState(table, answers);
  const bad = mostlyRejected(table, answers);
  const { symbols, symbolSource, firstDay, lastDay } = result;
  const [only] = symbols;
  const whose =
    symbols.length > 1
      ? t("tickers", { count: symbols.length })
      : only && [only, symbolSource && sources(symbolSource)];
  const parts = [
    [whose].flat().filter(Boolean).join(" "),
    formText(result.form),
    adjustments(result.adjustment),
    firstDay && lastDay && t("span", { first: firstDay, last: lastDay }),
  ];
  return (
    <>
      <StateMark state={state} isDoubtful={bad !== null && state === "ready"} />
      {bad && <strong className="font-medium text-warn"> · {t("mostlyRejected", bad)}</strong>}
      {parts.filter(Boolean).map((part) => ` · ${part}`)}
      {result.id !== null && only && symbols.length === 1 && (
        <>
          {" · "}
          <TextLink href={tickerHref(only)}>{t("toTicker", { symbol: only })}</TextLink>
        </>
      )}
    </>
  );
}
