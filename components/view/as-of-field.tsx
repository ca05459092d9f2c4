"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { DayInput } from "@/components/ui/day-input";
import { useView } from "@/components/view/use-view";
import { dayProblem } from "@/lib/domain/calendar/typed-day";

/** The field for the day of the view. A text that is no day stays in the field. */
export function AsOfField({ today }: { today: string }) {
  const t = useTranslations("view");
  const id = useId();
  const { params, setView } = useView();
  const shown = params.asOf ?? today;
  const [{ text, of }, setTyped] = useState({ text: shown, of: shown });
  if (of !== shown) setTyped({ text: shown, of: shown }); // the view has another day: from a link, say
  const enter = (day: string) => {
    if (dayProblem(day, today) === null && day !== shown) void setView({ asOf: day === today ? null : day });
  };
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5 text-xs text-muted">
      <label htmlFor={id} className="whitespace-nowrap">
        {t("asOf")}
      </label>
      <DayInput
        id={id}
        last={today}
        value={text}
        onChange={({ target }) => {
          setTyped({ text: target.value, of });
          enter(target.value);
        }}
        onEnter={enter}
      />
    </span>
  );
}
