import { useLocale, useTranslations } from "next-intl";
import type { Asked } from "@/components/prices/asked";
import type { Answers } from "@/components/prices/import-queue";
import { Question } from "@/components/prices/question";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { ADJUSTMENTS, type Adjustment } from "@/lib/domain/adjustment";

export interface AdjustmentQuestionProps {
  asked: Asked["adjustment"];
  given?: Adjustment;
  onAnswer: (answers: Answers) => void;
}

/** How a file's prices are adjusted, where it doesn't say. What is likely is said, and not taken. */
export function AdjustmentQuestion({ asked, given, onAnswer }: AdjustmentQuestionProps) {
  const t = useTranslations("pricesImport.ask");
  const adjustments = useTranslations("prices.adjustments");
  const locale = useLocale();
  const named = (adjustment: Adjustment) =>
    adjustment === "unknown" ? t("unknown") : adjustments(adjustment);
  const both = new Intl.ListFormat(locale).format((asked?.stated ?? []).map(named));
  return (
    <Question
      isOptional
      title={t("adjustment")}
      why={asked && (both ? t("adjustmentStated", { stated: both }) : t("adjustmentWhy"))}
    >
      <Field
        label={t("adjustmentField")}
        hint={asked?.likely ? t("likely", { adjustment: named(asked.likely) }) : undefined}
      >
        {(control) => (
          <Select
            {...control}
            value={given ?? ""}
            onChange={({ target }) =>
              onAnswer({ adjustment: ADJUSTMENTS.find((each) => each === target.value) })
            }
            options={[
              { value: "", label: t("adjustmentOpen") },
              ...ADJUSTMENTS.map((value) => ({ value, label: named(value) })),
            ]}
            className="w-72 max-w-full"
          />
        )}
      </Field>
    </Question>
  );
}
