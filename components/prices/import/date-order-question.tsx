import { useTranslations } from "next-intl";
import type { Answers } from "@/components/prices/import/queued-file";
import { Question } from "@/components/prices/import/question";
import { Button } from "@/components/ui/button";
import { yearLastDay } from "@/lib/domain/price-file/days";

/** Which part of the file's dates is the month: its own cells, read both ways. */
export function DateOrderQuestion({
  samples,
  onAnswer,
}: {
  samples: readonly string[];
  onAnswer: (answers: Answers) => void;
}) {
  const t = useTranslations("pricesImport.ask");
  // A cell that reads the same both ways (05/05/2025) shows nothing.
  const telling = samples.find((cell) => yearLastDay(cell, "mdy") !== yearLastDay(cell, "dmy")) ?? samples[0];
  return (
    <Question title={t("dateOrder")} why={t("dateOrderWhy")}>
      <div className="flex flex-wrap gap-2">
        {(["mdy", "dmy"] as const).map((dateOrder) => (
          <Button key={dateOrder} onClick={() => onAnswer({ dateOrder })}>
            {t(dateOrder)}
            {telling && (
              <span className="font-normal num text-muted">
                {t("reads", { cell: telling, day: yearLastDay(telling, dateOrder) ?? "—" })}
              </span>
            )}
          </Button>
        ))}
      </div>
    </Question>
  );
}
