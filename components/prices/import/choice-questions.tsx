"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import type { Answers } from "@/components/prices/import/answers";
import { useProofText } from "@/components/view/use-proof-text";
import { QuestionGroup } from "@/components/prices/import/question";
import { Button } from "@/components/ui/button";
import { DayInput } from "@/components/ui/day-input";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { isDay } from "@/lib/domain/calendar/day";
import { ADJUSTMENTS, type Adjustment } from "@/lib/domain/adjustment";
import { numberIn } from "@/lib/domain/price-file/cells";
import { yearLastDay } from "@/lib/domain/price-file/days";
import type { QuestionAbout } from "@/lib/prices/imports/question-schema";

type OnAnswer = (answers: Answers) => void;

export interface AdjustmentQuestionProps {
  /** Absent after an answer; the question then stays visible so that the answer can be changed. */
  question?: QuestionAbout<"adjustment">;
  answer?: Adjustment;
  onAnswer: OnAnswer;
}

/**
 * Asks for the adjustment of a file that doesn't state it. The question is optional, and the likely answer is shown but
 * not applied.
 */
export function AdjustmentQuestion({ question, answer, onAnswer }: AdjustmentQuestionProps) {
  const t = useTranslations("pricesImport.ask");
  const adjustments = useTranslations("prices.adjustments");
  const locale = useLocale();
  const proofText = useProofText();
  const named = (adjustment: Adjustment) =>
    adjustment === "unknown" ? t("unknown") : adjustments(adjustment);
  const stated = question?.stated.map(named) ?? [];
  const why = question && [
    stated.length > 1
      ? t("adjustmentStated", { stated: new Intl.ListFormat(locale).format(stated) })
      : stated[0]
        ? t("adjustmentMethod", { stated: stated[0] })
        : t("adjustmentWhy"),
    question.proof && proofText(question.proof),
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

/** Shows that the file states another adjustment than the given answer. */
export function ContradictedAdjustment({ stated, onAnswer }: { stated: Adjustment; onAnswer: OnAnswer }) {
  const t = useTranslations("pricesImport.conflict");
  const adjustments = useTranslations("prices.adjustments");
  return (
    <QuestionGroup title={t("contradicts", { stated: adjustments(stated) })}>
      <Button onClick={() => onAnswer({ adjustment: undefined })}>{t("takeStated")}</Button>
    </QuestionGroup>
  );
}

interface SamplesProps {
  samples: readonly string[];
  onAnswer: OnAnswer;
}

/** Asks for the position of the month in the file's dates, with one date shown in both readings. */
export function DateOrderQuestion({ samples, onAnswer }: SamplesProps) {
  const t = useTranslations("pricesImport.ask");
  // A cell with equal readings (05/05/2025) is no useful sample.
  const sample = samples.find((cell) => yearLastDay(cell, "mdy") !== yearLastDay(cell, "dmy")) ?? samples[0];
  return (
    <QuestionGroup title={t("dateOrder")} why={t("dateOrderWhy")}>
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
    </QuestionGroup>
  );
}

/**
 * Asks whether the comma in a file's numbers is a thousands separator or a decimal sign, with one number shown in both
 * readings.
 */
export function DecimalSignQuestion({ samples, onAnswer }: SamplesProps) {
  const t = useTranslations("pricesImport.ask");
  const [cell = ""] = samples;
  return (
    <QuestionGroup title={t("decimalSign")} why={t("decimalSignWhy")}>
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
    </QuestionGroup>
  );
}

export interface AdjustedCloseQuestionProps extends Pick<
  QuestionAbout<"adjusted_close">,
  "without" | "rows"
> {
  onAnswer: OnAnswer;
}

/** Asks how to import a file in which many adjusted closes are missing: use the close, or skip the rows without one. */
export function AdjustedCloseQuestion({ without, rows, onAnswer }: AdjustedCloseQuestionProps) {
  const t = useTranslations("pricesImport.ask");
  return (
    <QuestionGroup title={t("goBy", { without, rows })} why={t("goByWhy")}>
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
    </QuestionGroup>
  );
}

/** Asks for the day of a table of latest prices. */
export function DayQuestion({ answer = "", onAnswer }: { answer?: string; onAnswer: OnAnswer }) {
  const t = useTranslations("pricesImport.ask");
  const files = useTranslations("priceCodes.files");
  const [day, setDay] = useState(answer);
  return (
    <QuestionGroup title={t("day")} why={files("snapshot_without_day")}>
      <form
        className="flex flex-wrap items-end gap-2"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (isDay(day)) onAnswer({ day });
        }}
      >
        <Field label={t("dayField")} required>
          {(control) => <DayInput {...control} value={day} onChange={({ target }) => setDay(target.value)} />}
        </Field>
        <Button type="submit">{t("check")}</Button>
      </form>
    </QuestionGroup>
  );
}
