import { useTranslations } from "next-intl";
import { Question } from "@/components/prices/import/question";
import type { Answers } from "@/components/prices/import/queued-file";
import { Button } from "@/components/ui/button";

/** Whether a file that lacks many adjusted closes goes by the close instead, or without the rows that lack one. */
export function AdjustedCloseQuestion({
  without,
  rows,
  onAnswer,
}: {
  without: number;
  rows: number;
  onAnswer: (answers: Answers) => void;
}) {
  const t = useTranslations("pricesImport.ask");
  return (
    <Question title={t("goBy", { without, rows })} why={t("goByWhy")}>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => onAnswer({ goBy: "close" })}>
          {t("goByClose")}
          <span className="font-normal num text-muted">{t("goByRows", { count: rows })}</span>
        </Button>
        <Button onClick={() => onAnswer({ goBy: "adjusted_close" })}>
          {t("goByAdjusted")}
          <span className="font-normal num text-muted">{t("goByRows", { count: rows - without })}</span>
        </Button>
      </div>
    </Question>
  );
}
