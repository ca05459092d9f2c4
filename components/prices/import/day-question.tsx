"use client";

import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import type { Answers } from "@/components/prices/import/queued-file";
import { Question } from "@/components/prices/import/question";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** The day of a list of latest prices. */
export function DayQuestion({
  given = "",
  onAnswer,
}: {
  given?: string;
  onAnswer: (answers: Answers) => void;
}) {
  const t = useTranslations("pricesImport.ask");
  const files = useTranslations("priceCodes.files");
  const [day, setDay] = useState(given);
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
