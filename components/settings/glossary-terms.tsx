"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { TermDialog } from "@/components/settings/term-dialog";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { useErrorText } from "@/components/ui/error-text";
import { SearchInput } from "@/components/ui/search-input";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";
import { say, sayError } from "@/components/ui/toast";
import { useFocusAfterRemoval } from "@/components/ui/use-focus-after-removal";
import { problemCode } from "@/lib/client/refused";
import { containsText } from "@/lib/format/contains-text";
import { nameOf } from "@/lib/format/name";
import { glossaryOptions, useWriteTerm } from "@/lib/glossary/queries";
import type { TermItem } from "@/lib/glossary/schema";

/** More rows than a person reads: a search finds the others. */
const SHOWN = 60;

/** The terms of the glossary, found by any of their names or codes. */
export function GlossaryTerms() {
  const t = useTranslations("glossary");
  const locale = useLocale();
  const region = useFocusAfterRemoval<HTMLDivElement>();
  const [search, setSearch] = useState("");
  const [edited, setEdited] = useState<TermItem | "new" | null>(null);
  const terms = useQuery(glossaryOptions()).data?.items ?? [];
  const byKey = new Map(terms.map((term) => [term.key, term]));
  const found = terms.filter(({ nameEn, nameZh, aliases, indexCode }) =>
    containsText([nameEn, nameZh, indexCode, ...aliases], search),
  );
  return (
    <div ref={region}>
      <div className="flex flex-wrap items-center gap-3 pb-2">
        <SearchInput label={t("search")} value={search} onSearch={setSearch} />
        <Button onClick={() => setEdited("new")}>{t("add")}</Button>
        <span role="status" className="text-xs text-muted">
          {t("shown", { shown: Math.min(found.length, SHOWN), of: found.length })}
        </span>
      </div>
      {found.length === 0 ? (
        <EmptyState title={t("none")} />
      ) : (
        <Table caption={t("title")} asCards className="max-w-6xl">
          <Thead>
            <Tr>
              <Th className="whitespace-nowrap">{t("nameZh")}</Th>
              <Th>{t("nameEn")}</Th>
              <Th>{t("aliases")}</Th>
              <Th className="whitespace-nowrap">{t("under")}</Th>
              <Th>{t("index")}</Th>
              <Th>
                <span className="sr-only">{t("actions")}</span>
              </Th>
            </Tr>
          </Thead>
          <tbody>
            {found.slice(0, SHOWN).map((term) => {
              const above = term.parent === null ? undefined : byKey.get(term.parent);
              return (
                <TermRow
                  key={term.key}
                  term={term}
                  above={above ? nameOf(above, locale) : null}
                  onEdit={() => setEdited(term)}
                />
              );
            })}
          </tbody>
        </Table>
      )}
      {edited && (
        <TermDialog
          term={edited === "new" ? null : edited}
          industries={terms.filter(({ level }) => level !== "subtheme")}
          onClose={() => setEdited(null)}
        />
      )}
    </div>
  );
}

function TermRow({ term, above, onEdit }: { term: TermItem; above: string | null; onEdit: () => void }) {
  const t = useTranslations("glossary");
  const common = useTranslations("common");
  const locale = useLocale();
  const errorText = useErrorText();
  const { mutateAsync, isPending } = useWriteTerm();
  const { key, nameEn, nameZh, aliases, benchmark, origin } = term;
  const name = nameOf(term, locale);
  const onError = (error: unknown) => sayError(errorText(problemCode(error)));
  // Uses promises, because the row unmounts before the mutation's own callbacks would run.
  const remove = () =>
    mutateAsync({ key, remove: true }).then(
      () =>
        say(t(origin === "edited" ? "resetSaid" : "removedSaid", { name }), {
          label: common("undo"),
          onUndo: () => void mutateAsync({ key, term: inputOf(term) }).catch(onError),
        }),
      onError,
    );
  return (
    <Tr>
      <Th scope="row" className="align-middle font-normal md:whitespace-nowrap">
        {nameZh ?? <Missing />}{" "}
        {origin !== "shipped" && <Badge>{t(origin === "own" ? "own" : "edited")}</Badge>}
      </Th>
      <Td label={t("nameEn")}>{nameEn ?? <Missing />}</Td>
      <Td label={t("aliases")} wide className="text-muted">
        {aliases.join(t("separator"))}
      </Td>
      <Td label={t("under")} className="md:whitespace-nowrap">
        {above}
      </Td>
      <Td label={t("index")} className="num">
        {benchmark}
      </Td>
      <Td>
        <span className="flex gap-2">
          <Button size="sm" tone="quiet" aria-label={t("editNamed", { name })} onClick={onEdit}>
            {t("edit")}
          </Button>
          <Button
            size="sm"
            tone="quiet"
            disabled={isPending}
            aria-label={t(origin === "edited" ? "resetNamed" : "removeNamed", { name })}
            onClick={() => void remove()}
          >
            {t(origin === "edited" ? "reset" : "remove")}
          </Button>
        </span>
      </Td>
    </Tr>
  );
}

function Missing() {
  const t = useTranslations("glossary");
  return <span className="text-faint">{t("missing")}</span>;
}

const inputOf = ({ level, nameEn, nameZh, aliases, indexCode, parent }: TermItem) => ({
  ...{ level, nameEn, nameZh, aliases, indexCode, parent },
});
