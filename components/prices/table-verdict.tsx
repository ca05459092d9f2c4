"use client";

import { useLocale, useTranslations } from "next-intl";
import { useFormText, useRefusalText } from "@/components/prices/code-words";
import { Fold } from "@/components/prices/fold";
import type { Answers } from "@/components/prices/import-queue";
import { conflictsOf, tableState, type ImportTable } from "@/components/prices/import-table";
import { RowVerdicts } from "@/components/prices/row-verdicts";
import { SampleRows } from "@/components/prices/sample-rows";
import { StateMark } from "@/components/prices/state-mark";
import { TickerVerdicts } from "@/components/prices/ticker-verdicts";
import { TextLink } from "@/components/ui/text-link";
import { formatNumber } from "@/lib/format/number";
import type { ImportResult } from "@/lib/prices/schema";
import { tickerHref } from "@/lib/view/addresses";

export interface TableVerdictProps {
  table: ImportTable;
  answers: Answers;
  /** What its tables are called by: the file, or the name it has in the archive. */
  name: string;
  /** The only file of the list is shown with everything there is. */
  isAlone: boolean;
}

/** What was recognised of a table, and what would become, or became, of its rows. */
export function TableVerdict({ table, answers, name, isAlone }: TableVerdictProps) {
  const refusalText = useRefusalText();
  const state = tableState(table, answers);
  const { result, refusal } = table;
  if (refusal) {
    return (
      <div className="min-h-10 text-sm" role={state === "refused" ? "alert" : undefined}>
        <StateMark state={state} />
        {state === "refused" && <p className="measure">{refusalText(refusal)}</p>}
      </div>
    );
  }
  const hasTickers = result.tickers.length > 1;
  // What is asked stands below: long lists would push it out of sight.
  const isOpenFirst = isAlone && state !== "asks";
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <Recognised result={result} state={state} />
      {!isUndecided(result, answers) && <Counts result={result} />}
      {hasTickers && (
        <Fold summary={<FoldText id="tickers" count={result.tickers.length} />} isOpenFirst={isOpenFirst}>
          <TickerVerdicts file={name} tickers={result.tickers} />
        </Fold>
      )}
      {result.rejected.length > 0 && (
        <Fold summary={<FoldText id="rejected" count={result.rejectedCount} />} isOpenFirst={isOpenFirst}>
          <Rejected result={result} name={name} />
        </Fold>
      )}
      {result.warnings.length > 0 && (
        <Fold summary={<FoldText id="warnings" count={result.warningCount} />}>
          <Warnings result={result} name={name} />
        </Fold>
      )}
      <Fold summary={<FoldText id="sample" />} isOpenFirst={isAlone && state !== "imported"}>
        <SampleRows file={name} columns={result.columns} sample={result.sample} />
      </Fold>
    </div>
  );
}

/** Until a conflict is settled nothing of its only ticker goes in: noughts would read as an empty file. */
const isUndecided = (result: ImportResult, answers: Answers): boolean =>
  !answers.conflict &&
  result.tickers.length === 1 &&
  conflictsOf(result).length > 0 &&
  result.rejectedCount === 0;

function FoldText({ id, count = 0 }: { id: "tickers" | "rejected" | "warnings" | "sample"; count?: number }) {
  const t = useTranslations("pricesImport");
  const locale = useLocale();
  if (id === "sample") return t("sample.fold");
  if (id === "tickers") return t("tickers.fold", { count });
  return id === "rejected"
    ? t("card.rejected", { count: formatNumber(count, { locale }) })
    : t("card.warnings", { count });
}

function Rejected({ result, name }: { result: ImportResult; name: string }) {
  const t = useTranslations("pricesImport.rows");
  return (
    <RowVerdicts
      caption={t("rejected", { file: name })}
      rows={result.rejected}
      count={result.rejectedCount}
    />
  );
}

function Warnings({ result, name }: { result: ImportResult; name: string }) {
  const t = useTranslations("pricesImport.rows");
  return (
    <RowVerdicts caption={t("warnings", { file: name })} rows={result.warnings} count={result.warningCount} />
  );
}

/** Its state, symbol and where that comes from, form, adjustment and days, on one line. */
function Recognised({ result, state }: { result: ImportResult; state: ReturnType<typeof tableState> }) {
  const t = useTranslations("pricesImport.card");
  const sources = useTranslations("priceCodes.symbolSources");
  const adjustments = useTranslations("prices.adjustments");
  const formText = useFormText();
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
    <p className="text-sm">
      <StateMark state={state} />
      {parts.filter(Boolean).map((part) => ` · ${part}`)}
      {result.id !== null && only && symbols.length === 1 && (
        <>
          {" · "}
          <TextLink href={tickerHref(only)}>{t("toTicker", { symbol: only })}</TextLink>
        </>
      )}
    </p>
  );
}

function Counts({ result }: { result: ImportResult }) {
  const t = useTranslations("pricesImport.card");
  const locale = useLocale();
  const count = (value: number) => formatNumber(value, { locale });
  const parts = [
    t("accepted", { count: result.accepted }),
    t("duplicate", { count: count(result.duplicate) }),
    t("corrected", { count: count(result.corrected) }),
    t("rejected", { count: count(result.rejectedCount) }),
    result.warningCount > 0 && t("warnings", { count: result.warningCount }),
    result.samplesReplaced > 0 && t("samplesReplaced", { count: result.samplesReplaced }),
    result.previousImportId !== null && t("repeat"),
  ];
  return <p className="text-sm text-muted tabular-nums">{parts.filter(Boolean).join(" · ")}</p>;
}
