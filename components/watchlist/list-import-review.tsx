"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Table, Th, Thead, Tr } from "@/components/ui/table";
import { ThemeSelect, useBoardThemes } from "@/components/view/theme-select";
import { ListImportRow } from "@/components/watchlist/list-import-row";
import { ListSectionField } from "@/components/watchlist/list-section-field";
import { nameOf } from "@/lib/format/name";
import type { ListChoice, ListEntry, ListImport, ListImportInput } from "@/lib/watchlist/imports/schema";

/** The preview of each entry's result before anything is written; every entry can be corrected or skipped. */
export function ListImportReview({
  list,
  done,
  open,
  isReading,
  input,
  onChange,
}: {
  list: ListImport;
  /** The keys of the entries that were added already, which are not shown again. */
  done: readonly string[];
  /** The entries that need a decision. */
  open: readonly ListEntry[];
  /** The list is being read again: an entry that was just answered still counts as open. */
  isReading: boolean;
  input: ListImportInput;
  onChange: (input: ListImportInput) => void;
}) {
  const t = useTranslations("listImport");
  const locale = useLocale();
  const themes = useBoardThemes();
  const nameOfTheme = (slug: string | null) => {
    const theme = themes.find((each) => each.slug === slug);
    return theme ? nameOf(theme, locale) : "";
  };
  const isDone = new Set(done);
  const shown = list.items.filter(({ key }) => !isDone.has(key));
  const count = (verdict: ListEntry["verdict"]) => shown.filter((entry) => entry.verdict === verdict).length;
  const choose = (keys: readonly string[], choice: ListChoice) =>
    onChange({
      ...input,
      choices: {
        ...input.choices,
        ...Object.fromEntries(keys.map((key) => [key, { ...input.choices?.[key], ...choice }])),
      },
    });
  return (
    <div className="flex flex-col gap-3">
      <p className="text-xs text-muted">
        {t(`forms.${list.form}`, { count: list.items.length })} ·{" "}
        {t("summary", { add: count("add"), watched: count("watched") })}
      </p>
      {list.sections.length > 0 && (
        <fieldset className="flex flex-wrap gap-x-4 gap-y-2">
          <legend className="mb-1 text-xs font-medium">{t("sections")}</legend>
          {list.sections.map((section) => (
            <ListSectionField
              key={section.name}
              section={section}
              onChange={(theme) =>
                onChange({ ...input, sections: { ...input.sections, [section.name]: theme } })
              }
            />
          ))}
        </fieldset>
      )}
      {list.items.some(({ section }) => section === null) && (
        <Field label={t("theme")}>
          {(control) => (
            <ThemeSelect
              {...control}
              className="w-fit max-w-full"
              themes={themes}
              none={t("noTheme")}
              value={input.theme ?? ""}
              onChange={({ target }) => onChange({ ...input, theme: target.value || null })}
            />
          )}
        </Field>
      )}
      {open.length > 0 && (
        <p role="status" className="flex flex-wrap items-center gap-2 text-xs text-warn">
          {t("openCount", { count: open.length })}
          <Button
            size="sm"
            disabled={isReading}
            onClick={() =>
              choose(
                open.map(({ key }) => key),
                { leaveOut: true },
              )
            }
          >
            {t("leaveOutOpen")}
          </Button>
        </p>
      )}
      <Table caption={t("entries")} maxHeight="24rem">
        <Thead>
          <Tr className="bg-raised">
            <Th>{t("verdict")}</Th>
            <Th>{t("code")}</Th>
            <Th>{t("ticker")}</Th>
            {list.sections.length > 0 && <Th>{t("inTheme")}</Th>}
            <Th>{t("reason")}</Th>
            <Th>{t("addedOn")}</Th>
            <Th numeric>{t("line")}</Th>
          </Tr>
        </Thead>
        <tbody>
          {shown.map((entry) => (
            <ListImportRow
              key={entry.key}
              entry={entry}
              themeName={list.sections.length > 0 ? nameOfTheme(entry.theme) : null}
              onChoose={(choice) => choose([entry.key], choice)}
            />
          ))}
        </tbody>
      </Table>
    </div>
  );
}
