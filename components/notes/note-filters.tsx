"use client";

import { useLocale, useTranslations } from "next-intl";
import type { FilterParams } from "@/components/notes/filter-params";
import { SearchField } from "@/components/notes/search-field";
import { DayInput } from "@/components/ui/day-input";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Select, type SelectOption } from "@/components/ui/select";
import { useAuthor } from "@/components/ui/use-author";
import { themeChoices } from "@/components/view/theme-select";
import { nameOf, type Named } from "@/lib/format/name";
import { NOTE_KINDS, type NoteFacets, type NoteKind } from "@/lib/notes/schema";

export interface NoteFiltersProps {
  params: FilterParams;
  facets: NoteFacets;
  onChange: (patch: Partial<FilterParams>, history?: "push" | "replace") => void;
}

/** The filters of the list of notes. */
export function NoteFilterBar({ params, facets, onChange }: NoteFiltersProps) {
  const t = useTranslations("notes");
  const author = useAuthor();
  const locale = useLocale();
  const ticker = (item: Named & { symbol: string }) => ({
    value: item.symbol,
    label: item.nameEn || item.nameZh ? `${item.symbol} ${nameOf(item, locale)}` : item.symbol,
  });
  const choices: {
    key: "theme" | "kind" | "ticker" | "tag" | "author";
    label: string;
    all: string;
    options: SelectOption[];
  }[] = [
    { key: "theme", label: t("theme"), all: t("allThemes"), options: themeChoices(facets.themes, locale) },
    {
      key: "kind",
      label: t("kind"),
      all: t("allKinds"),
      options: NOTE_KINDS.map((kind) => ({ value: kind, label: t(kind) })),
    },
    { key: "ticker", label: t("ticker"), all: t("allTickers"), options: facets.tickers.map(ticker) },
    {
      key: "tag",
      label: t("tag"),
      all: t("allTags"),
      options: facets.tags.map((tag) => ({ value: tag, label: `#${tag}` })),
    },
    {
      key: "author",
      label: t("author"),
      all: t("allAuthors"),
      options: facets.authors.map(({ handle, name }) => ({ value: handle, label: author(name) })),
    },
  ];
  const count =
    choices.filter(({ key }) => params[key]).length +
    [params.deleted, params.from, params.to].filter(Boolean).length;
  return (
    <section aria-label={t("filters")} className="no-print flex flex-col gap-2 pb-3">
      <SearchField value={params.q ?? ""} onSearch={(q) => onChange({ q: q || null }, "replace")} />
      <Disclosure summary={t("moreFilters", { count })} isOpenFirst={count > 0}>
        <div className="grid grid-cols-2 items-end gap-x-3 gap-y-2 md:flex md:flex-wrap">
          {choices.map(({ key, label, all, options }) => (
            <Field key={key} label={label}>
              {(control) => (
                <Select
                  {...control}
                  className="w-full md:max-w-44"
                  value={params[key] ?? ""}
                  onChange={({ target }) => onChange({ [key]: (target.value || null) as NoteKind | null })}
                  options={[{ value: "", label: all }, ...withChosen(options, params[key])]}
                />
              )}
            </Field>
          ))}
          <Field label={t("state")}>
            {(control) => (
              <Select
                {...control}
                className="w-full md:max-w-44"
                value={params.deleted ? "deleted" : "standing"}
                onChange={({ target }) => onChange({ deleted: target.value === "deleted" || null })}
                options={[
                  { value: "standing", label: t("standing") },
                  { value: "deleted", label: t("deletedOnes") },
                ]}
              />
            )}
          </Field>
          <DayFilter label={t("from")} value={params.from} onChange={(from) => onChange({ from })} />
          <DayFilter label={t("to")} value={params.to} onChange={(to) => onChange({ to })} />
        </div>
      </Disclosure>
    </section>
  );
}

/** Adds the selected value to the options, because a URL may name a value that no note has. */
function withChosen(options: SelectOption[], chosen: string | null): SelectOption[] {
  if (!chosen || options.some((option) => option.value === chosen)) return options;
  return [...options, { value: chosen, label: chosen }];
}

function DayFilter({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string | null;
  onChange: (day: string | null) => void;
}) {
  return (
    <Field label={label}>
      {(control) => (
        // The input has local state while a day is typed, and resets when the URL changes.
        <DayInput
          {...control}
          key={value}
          defaultValue={value ?? ""}
          className="w-full md:w-36"
          onEnter={(day) => day !== (value ?? "") && onChange(day || null)}
        />
      )}
    </Field>
  );
}
