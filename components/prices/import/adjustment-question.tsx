import { useLocale, useTranslations } from "next-intl";
import type { Asked } from "@/components/prices/import/answers";
import type { Answers } from "@/components/prices/import/queued-file";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { ADJUSTMENTS, type Adjustment } from "@/lib/domain/adjustment";

export interface AdjustmentQuestionProps {
  asked: Asked["adjustment"];
  given?: Adjustment;
  onAnswer: (answers: Answers) => void;
}

/** How a file's prices are adjusted, where it doesn't say; it may stay open. What is likely is said, and not taken. */
export function AdjustmentQuestion({ asked, given, onAnswer }: AdjustmentQuestionProps) {
  const t = useTranslations("pricesImport.ask");
  const adjustments = useTranslations("prices.adjustments");
  const locale = useLocale();
  const named = (adjustment: Adjustment) =>
    adjustment === "unknown" ? t("unknown") : adjustments(adjustment);
  const both = new Intl.ListFormat(locale).format((asked?.stated ?? []).map(named));
  const why = asked && [
    both ? t("adjustmentStated", { stated: both }) : t("adjustmentWhy"),
    asked.likely && t("likely", { adjustment: named(asked.likely) }),
  ];
  return (
    <Field label={t("adjustment")} hint={why?.filter(Boolean).join(" ")} className="measure">
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
  );
}
