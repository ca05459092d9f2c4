"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

export interface ColumnChoicesProps<Column extends string> {
  /** All that can be chosen, in display order. */
  columns: readonly { id: Column; name: string; disabled?: boolean }[];
  chosen: readonly Column[];
  /** The usual columns are chosen, so there is nothing to reset. */
  isStandard: boolean;
  /** Receives the chosen columns in display order; null for the usual ones. */
  onChoose: (chosen: Column[] | null) => void;
}

/** A checkbox per column of a table, and the way back to the usual ones. */
export function ColumnChoices<Column extends string>({
  columns,
  chosen,
  isStandard,
  onChoose,
}: ColumnChoicesProps<Column>) {
  const t = useTranslations("common.columns");
  const toggled = (id: Column, isChosen: boolean) =>
    columns.map((each) => each.id).filter((each) => (each === id ? isChosen : chosen.includes(each)));
  return (
    <>
      <fieldset className="grid grid-cols-2 gap-x-6 gap-y-1">
        <legend className="sr-only">{t("help")}</legend>
        {columns.map(({ id, name, disabled }) => (
          <label key={id} className="flex min-h-7 items-center gap-2 pointer-coarse:min-h-10">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              disabled={disabled}
              onChange={({ target }) => onChoose(toggled(id, target.checked))}
            />
            {name}
          </label>
        ))}
      </fieldset>
      <Button tone="link" size="sm" className="mt-2" disabled={isStandard} onClick={() => onChoose(null)}>
        {t("reset")}
      </Button>
    </>
  );
}
