import { useTranslations } from "next-intl";
import { Question } from "@/components/prices/import/question";
import type { Answers } from "@/components/prices/import/queued-file";
import { Button } from "@/components/ui/button";
import { numberIn } from "@/lib/domain/price-file/cells";

/** Whether the comma of a file's numbers groups thousands or sets off the fraction: one of them, read both ways. */
export function DecimalSignQuestion({
  samples,
  onAnswer,
}: {
  samples: readonly string[];
  onAnswer: (answers: Answers) => void;
}) {
  const t = useTranslations("pricesImport.ask");
  const [cell = ""] = samples;
  return (
    <Question title={t("decimalSign")} why={t("decimalSignWhy")}>
      <div className="flex flex-wrap gap-2">
        {([".", ","] as const).map((decimalSign) => (
          <Button key={decimalSign} onClick={() => onAnswer({ decimalSign })}>
            {t(decimalSign === "," ? "decimalComma" : "decimalPoint")}
            <span className="font-normal num text-muted">
              {t("readsNumber", { cell, number: String(numberIn(cell, decimalSign)) })}
            </span>
          </Button>
        ))}
      </div>
    </Question>
  );
}
