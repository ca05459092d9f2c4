import { useLocale, useTranslations } from "next-intl";
import type { Answers } from "@/components/prices/import/answers";
import { QuestionGroup } from "@/components/prices/import/question";
import { useProofText } from "@/components/view/use-proof-text";
import { Button } from "@/components/ui/button";
import type { QuestionAbout } from "@/lib/prices/imports/question-schema";
import type { SeriesProof } from "@/lib/domain/price-check/prove-series";
import type { ImportResult } from "@/lib/prices/imports/schema";

const NAMED = 6;

/** A test of rows that could have been proved. */
const GIVEN_UP: ReadonlySet<SeriesProof["reason"]> = new Set(["untested_days", "misfit"]);

/** Joins sentences; Chinese has no space between them. */
function useSentences(): (parts: readonly (string | false | null)[]) => string {
  const locale = useLocale();
  return (parts) => parts.filter(Boolean).join(locale === "zh" ? "" : " ");
}

/** Lists ex-dates, the newest last. */
function useExDates(): (days: readonly string[]) => string {
  const t = useTranslations("pricesImport.proof");
  const locale = useLocale();
  return (days) => {
    const named = days.slice(-NAMED);
    const left = days.length - named.length;
    const all = left > 0 ? [t("earlier", { count: left }), ...named] : named;
    return all.join(locale === "zh" ? "、" : ", ");
  };
}

/** One line on the adjustment that the rows of a single ticker prove. */
export function ProofLine({ result }: { result: Pick<ImportResult, "tickers" | "questions"> }) {
  const t = useTranslations("pricesImport.proof");
  const proofText = useProofText();
  const exDates = useExDates();
  const sentences = useSentences();
  const converted = result.tickers.filter(({ convertedFrom }) => convertedFrom !== null);
  const [only] = result.tickers;
  if (result.questions.some(({ about }) => about === "proof")) return null; // the question shows it
  if (result.tickers.length > 1)
    return converted.length === 0 ? null : (
      <span className="block text-xs text-muted">{t("convertedMany", { count: converted.length })}</span>
    );
  if (only?.proof && GIVEN_UP.has(only.proof.reason))
    return <span className="block text-xs text-muted">{proofText(only.proof)}</span>;
  if (!only?.proof?.method || only.adjustment === "total") return null;
  const { method, uncertain } = only.proof;
  const days = only.proof.exDates.map(({ day }) => day);
  const parts = [
    only.convertedFrom !== null
      ? t("converted")
      : method === "difference"
        ? t("unconverted", { days: exDates(uncertain) })
        : t(`method.${method}`),
    days.length > 0 && t("exDates", { count: days.length, days: exDates(days) }),
    proofText(only.proof),
  ];
  return <span className="block text-xs text-muted">{sentences(parts)}</span>;
}

interface ProofQuestionProps {
  question: QuestionAbout<"proof">;
  onAnswer: (answers: Answers) => void;
}

/** Asks whether to go by the rows or by the file's statement, with the proof beside each ticker. */
export function ProofQuestion({ question: { tickers }, onAnswer }: ProofQuestionProps) {
  const t = useTranslations("pricesImport.proof");
  const adjustments = useTranslations("prices.adjustments");
  const proofText = useProofText();
  const exDates = useExDates();
  const sentences = useSentences();
  const shown = tickers.slice(0, NAMED);
  return (
    <QuestionGroup title={t("question", { count: tickers.length })} why={t("questionWhy")}>
      <ul className="flex measure list-disc flex-col gap-1 pl-4">
        {shown.map(({ symbol, declared, adjustment, convertedFrom, faults, proof }, i) => {
          const proved = convertedFrom ?? adjustment;
          const days = proof.exDates.map(({ day }) => day);
          return (
            <li key={symbol ?? i}>
              {symbol && <span className="font-medium num">{symbol} </span>}
              {sentences([
                ...faults.map((fault) => t(`faults.${fault}`)),
                declared !== null &&
                  declared !== proved &&
                  declared !== adjustment &&
                  t("otherwise", { declared: adjustments(declared), proved: adjustments(proved) }),
                proof.method !== null && proofText(proof),
                days.length > 0 && t("exDates", { count: days.length, days: exDates(days) }),
              ])}
            </li>
          );
        })}
      </ul>
      {tickers.length > shown.length && (
        <p className="text-xs text-muted">{t("more", { count: tickers.length - shown.length })}</p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => onAnswer({ proof: "accept" })}>{t("accept")}</Button>
        <Button onClick={() => onAnswer({ proof: "reject" })}>{t("reject")}</Button>
      </div>
    </QuestionGroup>
  );
}
