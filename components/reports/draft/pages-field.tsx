"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useDeskActs } from "@/components/reports/draft/desk";
import { TypedField } from "@/components/reports/draft/typed-field";
import { setPages } from "@/lib/domain/report-text/edit/claims";
import { parsePages } from "@/lib/domain/report-text/edit/pages";

/** The pages of a claim as typed. A text that names none stays in the field with a message, and the pages as they were. */
export function PagesField({
  pages,
  at,
  onDone,
}: {
  pages: readonly number[];
  /** The index of the claim. */
  at: number;
  onDone: () => void;
}) {
  const t = useTranslations("reportDraft");
  const { edit } = useDeskActs();
  const [refused, setRefused] = useState<string | null>(null);
  const refusal = useId();
  const enter = (typed: string) => {
    const named = parsePages(typed);
    setRefused(named ? null : typed);
    if (named) edit((each) => setPages(each, at, named));
    return named !== null;
  };
  return (
    <span className="my-1 flex flex-wrap items-center gap-2">
      <TypedField
        autoFocus
        isSelected
        aria-label={t("pagesOf")}
        aria-invalid={refused !== null || undefined}
        aria-describedby={refused === null ? undefined : refusal}
        value={pages.join(", ")}
        className="h-7 w-40 num"
        onEnter={enter}
        onDone={onDone}
      />
      {refused !== null && (
        <span id={refusal} role="alert" className="text-xs text-danger">
          {t("noPageList", { typed: refused })}
        </span>
      )}
    </span>
  );
}
