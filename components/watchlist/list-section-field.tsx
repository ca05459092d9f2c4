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
/** The prefix of a value for a new theme, followed by its sector; alone it means a new sector. */
const NEW = "+";
const HAN = /\p{Script=Han}/u;

/** The target of a section's tickers: an existing theme, a new theme, or none. */
export function ListSectionField({
  section: { name, theme, leftOut },
  onChange,
}: {
  section: ListImport["sections"][number];
  /** Null to skip the section. */
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
