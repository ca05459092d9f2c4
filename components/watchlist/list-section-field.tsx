"use client";

import { useLocale, useTranslations } from "next-intl";
import { useErrorText } from "@/components/ui/error-text";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { say } from "@/components/ui/toast";
import { themeChoices, useBoardThemes } from "@/components/view/theme-select";
import { problemCode } from "@/lib/client/refused";
import { nameOf } from "@/lib/format/name";
import { useCreateTheme } from "@/lib/themes/queries";
import type { ListImport } from "@/lib/watchlist/imports/schema";

const LEFT_OUT = "-";
/** Stands before the sector that a new theme comes under; alone: the section becomes a sector of its own. */
const NEW = "+";
const HAN = /\p{Script=Han}/u;

/** Where a section's tickers go: a theme of the board, one made of the section, or nowhere. */
export function ListSectionField({
  section: { name, theme, leftOut },
  onChange,
}: {
  section: ListImport["sections"][number];
  /** Null: left out. */
  onChange: (theme: string | null) => void;
}) {
  const t = useTranslations("listImport");
  const locale = useLocale();
  const errorText = useErrorText();
  const themes = useBoardThemes();
  const sectors = themes.filter(({ level }) => level === "sector");
  const { mutate, isPending, error } = useCreateTheme();

  function make(parent: string | null) {
    const names = HAN.test(name) ? { nameZh: name } : { nameEn: name };
    mutate(
      { ...names, parent },
      {
        onSuccess: (made) => {
          say(t("themeMade", { name: nameOf(made, locale) }));
          onChange(made.slug);
        },
      },
    );
  }

  return (
    <Field label={name} error={error ? errorText(problemCode(error)) : undefined}>
      {(control) => (
        <Select
          {...control}
          disabled={isPending}
          value={leftOut ? LEFT_OUT : (theme ?? "")}
          onChange={({ target: { value } }) => {
            if (value.startsWith(NEW)) make(value.slice(NEW.length) || null);
            else onChange(value === LEFT_OUT ? null : value);
          }}
          options={[
            { value: "", label: t("chooseTheme"), disabled: true },
            ...themeChoices(themes, locale),
            ...(theme === null
              ? [
                  ...sectors.map((sector) => ({
                    value: NEW + sector.slug,
                    label: t("newUnder", { name, sector: nameOf(sector, locale) }),
                  })),
                  { value: NEW, label: t("newSector", { name }) },
                ].map((option) => ({ ...option, group: t("newTheme") }))
              : []),
            { value: LEFT_OUT, label: t("leaveOut") },
          ]}
        />
      )}
    </Field>
  );
}
