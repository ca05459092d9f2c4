"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { useErrorText } from "@/components/ui/error-text";
import { Input } from "@/components/ui/input";
import { useView } from "@/components/view/use-view";
import { isDay } from "@/lib/domain/calendar/day";
import { FIRST_TYPED_DAY } from "@/lib/domain/limits";

/** The error code of a typed day that the view can't use; null for a valid day. */
export function dayProblem(day: string, today: string): string | null {
  if (!isDay(day)) return "bad_day";
  if (day < FIRST_TYPED_DAY) return "day_too_early";
  return day > today ? "day_in_future" : null;
}

/**
 * The field for the day of the view, with a button back to today. A partly typed day stays in the field until it is
 * valid.
 */
export function AsOfField({ today }: { today: string }) {
  const t = useTranslations("view");
  const errorText = useErrorText();
  const id = useId();
  const { params, setView } = useView();
  const [typed, setTyped] = useState(params.asOf ?? today);
  const problem = dayProblem(typed, today);
  // A year is typed digit by digit, so 0002, 0020 and 0202 are not errors yet.
  const error = problem === "day_in_future" ? problem : null;
  const errorId = `${id}-error`;
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5 text-xs text-muted">
      <label htmlFor={id} className="whitespace-nowrap">
        {t("asOf")}
      </label>
      <Input
        id={id}
        type="date"
        min={FIRST_TYPED_DAY}
        max={today}
        value={typed}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? errorId : undefined}
        className="w-36"
        onChange={({ target }) => {
          setTyped(target.value);
          if (dayProblem(target.value, today) === null) {
            void setView({ asOf: target.value === today ? null : target.value });
          }
        }}
      />
      {params.asOf && (
        <Button tone="link" size="sm" onClick={() => void setView({ asOf: null })}>
          {t("backToToday")}
        </Button>
      )}
      {error && (
        <span id={errorId} role="alert" className="text-danger">
          {errorText(error)}
        </span>
      )}
    </span>
  );
}
