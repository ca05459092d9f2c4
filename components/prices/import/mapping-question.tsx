import { useTranslations } from "next-intl";
import { useRefusalText } from "@/components/prices/import/code-words";
import { MappingForm, type MappingFormProps } from "@/components/prices/import/mapping-form";
import { Question } from "@/components/prices/import/question";

export interface MappingQuestionProps extends Omit<MappingFormProps, "areHeadingsDoubted"> {
  /** Why the columns are asked for. */
  code: string;
  /** What was said is being tried. */
  isChecking: boolean;
}

/** Which column is what, where nobody knows them or they can't be what they are called; asked again where an answer didn't do. */
export function MappingQuestion({ code, isChecking, ...form }: MappingQuestionProps) {
  const t = useTranslations("pricesImport.mapping");
  const refusalText = useRefusalText();
  return (
    <Question
      title={t("title")}
      why={
        <>
          {form.given && !isChecking && (
            <strong role="alert" className="block font-medium text-warn">
              {t("again")}
            </strong>
          )}
          {refusalText({ kind: "file", code, detail: "", table: null })}
          <span className="block">{t("body")}</span>
        </>
      }
    >
      <MappingForm {...form} areHeadingsDoubted={code === "mislabelled_columns"} />
    </Question>
  );
}
