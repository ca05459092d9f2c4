import { useLocale, useTranslations } from "next-intl";
import { useFormText } from "@/components/prices/import/code-text";
import type { FileState } from "@/components/prices/import/file-state";
import {
  mostlyRejected,
  questionAbout,
  replacedOf,
  settledTickers,
  tableState,
  type ImportTable,
} from "@/components/prices/import/import-table";
import { cn } from "@/components/ui/cn";
import { TextLink } from "@/components/ui/text-link";
import { formatNumber } from "@/lib/format/number";
import type { ImportQuestion } from "@/lib/prices/imports/question-schema";
import type { ImportResult } from "@/lib/prices/imports/schema";
import { tickerHref } from "@/lib/view/addresses";

const SIGNS: Record<FileState, { shape: string; tone: string }> = {
  waiting: { shape: "○", tone: "text-muted" },
  checking: { shape: "◔", tone: "text-muted" },
  importing: { shape: "◕", tone: "text-muted" },
  stopped: { shape: "■", tone: "text-muted" },
  asks: { shape: "▲", tone: "text-warn" },
  ready: { shape: "●", tone: "text-ink" },
  nothing_new: { shape: "＝", tone: "text-muted" },
  kept: { shape: "＝", tone: "text-muted" },
  imported: { shape: "✓", tone: "text-accent" },
  refused: { shape: "✕", tone: "text-danger" },
};

const MOSTLY_REJECTED = { shape: "▲", tone: "text-warn" };

interface StateSignProps {
  state: FileState;
  /** It could go in with most of its rows left out. */
  isMostlyRejected?: boolean;
}

/** The state of a file: a shape and a word. */
export function StateSign({ state, isMostlyRejected = false }: StateSignProps) {
  const t = useTranslations("pricesImport.state");
  const { shape, tone } = isMostlyRejected ? { ...SIGNS[state], ...MOSTLY_REJECTED } : SIGNS[state];
  return (
    <span className={cn("font-medium", tone)}>
      <span aria-hidden className="mr-1 inline-block w-3 text-center">
        {shape}
      </span>
      {t(state)}
    </span>
  );
}

/** A table's state, symbol and where that comes from, form, adjustment and days, on one line. */
export function Recognised({ table, result }: { table: ImportTable; result: ImportResult }) {
  const t = useTranslations("pricesImport.card");
  const sources = useTranslations("priceCodes.symbolSources");
  const adjustments = useTranslations("prices.adjustments");
  const formText = useFormText();
  const state = tableState(table);
  const bad = mostlyRejected(table);
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
      <StateSign state={state} isMostlyRejected={bad !== null && state === "ready"} />
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

export interface VerdictCountsProps {
  result: ImportResult;
  /** On one line with other things: noughts are left out. */
  isShort?: boolean;
  /** After other words. */
  isInline?: boolean;
}

/** How many rows are new, there, corrected, rejected. What waits for an answer isn't counted as if it had been given. */
export function VerdictCounts({ result, isShort = false, isInline = false }: VerdictCountsProps) {
  const t = useTranslations("pricesImport.card");
  const locale = useLocale();
  const { questions, rejectedCount, warningCount, samplesReplaced } = result;
  const settled = settledTickers(result);
  const sum = (key: "accepted" | "duplicate" | "corrected") =>
    settled.reduce((total, ticker) => total + ticker[key], 0);
  const [accepted, duplicate, corrected] = [sum("accepted"), sum("duplicate"), sum("corrected")];
  const text = (value: number) => formatNumber(value, { locale });
  const isShown = (value: number) => !isShort || value > 0;
  const isNobodys = questions.some(({ about }) => about === "symbol");
  const verdict = isNobodys
    ? [t("read", { count: accepted + duplicate + corrected })]
    : isUndecided(result)
      ? []
      : [
          isShown(accepted) && t("accepted", { count: accepted }),
          isShown(duplicate) && t("duplicate", { count: text(duplicate) }),
          isShown(corrected) && t("corrected", { count: text(corrected) }),
        ];
  const replaced = replacedOf(settled);
  const parts = [
    ...verdict,
    replaced && t("replaced", { bars: replaced.bars, lost: replaced.daysLost }),
    isShown(rejectedCount) && t("rejected", { count: text(rejectedCount) }),
    warningCount > 0 && t("warnings", { count: warningCount }),
    samplesReplaced > 0 &&
      !isNobodys &&
      t(result.id === null ? "samplesReplaced" : "samplesGone", { count: samplesReplaced }),
    result.previousImportId !== null && t("repeat"),
  ].filter(Boolean);
  if (parts.length === 0) return null;
  return (
    <span className="text-muted tabular-nums">
      {isInline && " · "}
      {parts.join(" · ")}
    </span>
  );
}

const DECIDES_ROWS: readonly ImportQuestion["about"][] = ["date_order", "decimal_sign"];

/** While all its tickers are in conflict, or no row can be read before an answer, noughts would read as an empty file. */
function isUndecided(result: ImportResult): boolean {
  const { questions, tickers, accepted, duplicate, corrected } = result;
  if (accepted + duplicate + corrected === 0 && questions.some(({ about }) => DECIDES_ROWS.includes(about)))
    return true;
  const conflict = questionAbout(questions, "conflict");
  return conflict !== undefined && conflict.tickers.length === tickers.length;
}
