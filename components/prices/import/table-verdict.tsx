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
  /** Whether most rows of the table would be rejected. */
  isMostlyRejected?: boolean;
}

/** The state of a file as a symbol and a word. */
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

/** A table's state, symbol with its source, format, adjustment and days in one line. */
export function TableSummary({ table, result }: { table: ImportTable; result: ImportResult }) {
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
  /** Omits zero counts, for a line with other content. */
  isShort?: boolean;
  /** Follows other text in the same line. */
  isInline?: boolean;
}

/** The number of new, existing, corrected and rejected rows. Rows that wait for an answer are not counted. */
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

/**
 * Whether no row is decided yet (all tickers in conflict, or an answer missing); zero counts would suggest an empty
 * file.
 */
function isUndecided(result: ImportResult): boolean {
  const { questions, tickers, accepted, duplicate, corrected } = result;
  if (accepted + duplicate + corrected === 0 && questions.some(({ about }) => DECIDES_ROWS.includes(about)))
    return true;
  const conflict = questionAbout(questions, "conflict");
  return conflict !== undefined && conflict.tickers.length === tickers.length;
}
