"use client";

import { useLocale, useTranslations } from "next-intl";
import { themeChoices } from "@/components/notes/theme-options";
import type { NoteFormState } from "@/components/notes/use-note-form";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { NoteFacets } from "@/lib/notes/schema";

/** Which theme a new note is for. */
export function ThemeField({ form, themes }: { form: NoteFormState["form"]; themes: NoteFacets["themes"] }) {
  const t = useTranslations("notes");
  const locale = useLocale();
  const field = form.register("theme");
  return (
    <Field label={t("theme")} error={form.formState.errors.theme?.message} required className="items-start">
      {(control) => (
        <Select
          {...control}
          {...field}
          onChange={(event) => {
            // A statement belongs to its theme.
            form.setValue("evidence", []);
            return field.onChange(event);
          }}
          options={[{ value: "", label: t("chooseTheme") }, ...themeChoices(themes, locale)]}
        />
      )}
    </Field>
  );
}
