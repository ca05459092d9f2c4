"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import type { Answers } from "@/components/prices/import/answers";
import { Question } from "@/components/prices/import/question";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { ADJUSTMENTS, type Adjustment } from "@/lib/domain/adjustment";
import { numberIn } from "@/lib/domain/price-file/cells";
import { yearLastDay } from "@/lib/domain/price-file/days";
import type { QuestionAbout } from "@/lib/prices/imports/question-schema";

type OnAnswer = (answers: Answers) => void;

export interface AdjustmentQuestionProps {
  /** Absent: it was answered, and stays in sight to be answered otherwise. */
  question?: QuestionAbout<"adjustment">;
  answer?: Adjustment;
  onAnswer: OnAnswer;
}

/** How a file's prices are adjusted, where it doesn't say; it may stay open. The likely answer is shown, not taken. */
export function AdjustmentQuestion({ question, answer, onAnswer }: AdjustmentQuestionProps) {
  const t = useTranslations("pricesImport.ask");
  const adjustments = useTranslations("prices.adjustments");
  const locale = useLocale();
  const named = (adjustment: Adjustment) =>
    adjustment === "unknown" ? t("unknown") : adjustments(adjustment);
  const both = new Intl.ListFormat(locale).format((question?.stated ?? []).map(named));
  const why = question && [
    both ? t("adjustmentStated", { stated: both }) : t("adjustmentWhy"),
    question.likely && t("likely", { adjustment: named(question.likely) }),
  ];
  return (
    <Field label={t("adjustment")} hint={why?.filter(Boolean).join(" ")} className="measure">
      {(control) => (
        <Select
          {...control}
          value={answer ?? ""}
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

/** The file states another adjustment than the one that was answered. */
export function ContradictedAdjustment({ stated, onAnswer }: { stated: Adjustment; onAnswer: OnAnswer }) {
  const t = useTranslations("pricesImport.conflict");
  const adjustments = useTranslations("prices.adjustments");
  return (
    <Question title={t("contradicts", { stated: adjustments(stated) })}>
      <Button onClick={() => onAnswer({ adjustment: undefined })}>{t("takeStated")}</Button>
    </Question>
  );
}

interface SamplesProps {
  samples: readonly string[];
  onAnswer: OnAnswer;
}

/** Which part of the file's dates is the month: one of its cells, read both ways. */
export function DateOrderQuestion({ samples, onAnswer }: SamplesProps) {
  const t = useTranslations("pricesImport.ask");
  // A cell that reads the same both ways (05/05/2025) shows nothing.
  const sample = samples.find((cell) => yearLastDay(cell, "mdy") !== yearLastDay(cell, "dmy")) ?? samples[0];
  return (
    <Question title={t("dateOrder")} why={t("dateOrderWhy")}>
      <div className="flex flex-wrap gap-2">
        {(["mdy", "dmy"] as const).map((dateOrder) => (
          <Button key={dateOrder} onClick={() => onAnswer({ dateOrder })}>
            {t(dateOrder)}
            {sample && (
              <span className="font-normal num text-muted">
                {t("reads", { cell: sample, day: yearLastDay(sample, dateOrder) ?? "—" })}
              </span>
            )}
          </Button>
        ))}
      </div>
    </Question>
  );
}

/** Whether the comma of a file's numbers groups thousands or sets off the fraction: one of them, read both ways. */
export function DecimalSignQuestion({ samples, onAnswer }: SamplesProps) {
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

export interface AdjustedCloseQuestionProps extends Pick<
  QuestionAbout<"adjusted_close">,
  "without" | "rows"
> {
  onAnswer: OnAnswer;
}

/** Whether a file that lacks many adjusted closes goes by the close instead, or without the rows that lack one. */
export function AdjustedCloseQuestion({ without, rows, onAnswer }: AdjustedCloseQuestionProps) {
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

/** The day of a list of latest prices. */
export function DayQuestion({ answer = "", onAnswer }: { answer?: string; onAnswer: OnAnswer }) {
  const t = useTranslations("pricesImport.ask");
  const files = useTranslations("priceCodes.files");
  const [day, setDay] = useState(answer);
  return (
    <Question title={t("day")} why={files("snapshot_without_day")}>
      <form
        className="flex flex-wrap items-end gap-2"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (day !== "") onAnswer({ day });
        }}
      >
        <Field label={t("dayField")} required>
          {(control) => (
            <Input {...control} type="date" value={day} onChange={({ target }) => setDay(target.value)} />
          )}
        </Field>
        <Button type="submit">{t("check")}</Button>
      </form>
    </Question>
  );
}
