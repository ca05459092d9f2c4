"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { useThemeChoices } from "@/components/watchlist/use-theme-choices";
import type { ListImportInput } from "@/lib/watchlist/imports/schema";

/** Where the entries go that no section or column of the list says a theme for. */
export function ListThemeField({
  input,
  onChange,
}: {
  input: ListImportInput;
  onChange: (input: ListImportInput) => void;
}) {
  const t = useTranslations("listImport");
  const themes = useThemeChoices();
  return (
    <Field label={t("theme")}>
      {(control) => (
        <Select
          {...control}
          className="w-fit max-w-full"
          value={input.theme ?? ""}
          onChange={({ target }) => onChange({ ...input, theme: target.value || null })}
          options={[{ value: "", label: t("noTheme") }, ...themes]}
        />
      )}
    </Field>
  );
}
