"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { ConceptAnswer } from "@/components/watchlist/concept-answer";
import { ConceptMemberList } from "@/components/watchlist/concept-member-list";
import { CONCEPT_KINDS, type ConceptKind } from "@/lib/domain/provider/concepts";
import { WATCHLIST_TEXT_ENTRIES } from "@/lib/domain/watchlist-text/types";
import { containsText } from "@/lib/format/contains-text";
import { toCsv } from "@/lib/format/csv";
import { conceptMembersOptions, conceptsOptions } from "@/lib/prices/concepts/queries";
import type { ConceptList } from "@/lib/prices/concepts/schema";

type Concept = ConceptList["items"][number];

/** More choices than these are narrowed by typing on. */
const SHOWN = 60;

/** The choice of one of a source's lists. Its members go on to the review as a table, with the list as their reason. */
export function ConceptStep({ onReview }: { onReview: (text: string) => void }) {
  const t = useTranslations("listImport.concepts");
  const [kind, setKind] = useState<ConceptKind>("concept");
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState<Concept | null>(null);
  const [isMissing, setMissing] = useState(false);
  const concepts = useQuery(conceptsOptions(kind));
  const members = useQuery({ ...conceptMembersOptions(chosen?.code ?? ""), enabled: chosen !== null });

  function choose(concept: Concept | null, text: string) {
    setChosen(concept);
    setTyped(text);
    setMissing(false);
  }

  function review() {
    if (!chosen) return setMissing(true);
    const { items = [], readOn: day = null } = members.data ?? {};
    if (day === null || items.length > WATCHLIST_TEXT_ENTRIES) return; // said where the members are shown
    const reason = t(`reasons.${kind}`, { code: chosen.code, name: chosen.name, day });
    const rows = items.map(({ code, symbol, name }) => [symbol ?? code, name, reason]);
    onReview(toCsv([["code", "name", "reason"], ...rows]).replace(/^\uFEFF/, ""));
  }

  return (
    <form
      id="list-import"
      noValidate
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        review();
      }}
    >
      <p className="measure text-sm text-muted">{t("body")}</p>
      <Segmented
        label={t("kind")}
        value={kind}
        onValueChange={(next) => {
          setKind(next);
          choose(null, "");
        }}
        segments={CONCEPT_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        className="w-fit"
      />
      <ConceptAnswer query={concepts}>
        {({ items }) => {
          const found = items.filter(({ code, name }) => containsText([code, name], typed));
          return (
            <Field
              label={t(`kinds.${kind}`)}
              hint={t("listed", { count: items.length })}
              error={isMissing ? "choose_list" : null}
              required
            >
              {(control) => (
                <Combobox
                  {...control}
                  value={typed}
                  onValueChange={(text) => choose(null, text)}
                  onChoose={({ value, label }) =>
                    choose(items.find(({ code }) => code === value) ?? null, label)
                  }
                  choices={found.slice(0, SHOWN).map(({ code, name }) => ({
                    value: code,
                    label: name,
                    detail: code,
                  }))}
                  preselected
                  listLabel={t(`kinds.${kind}`)}
                  placeholder={t("placeholder")}
                  className="max-w-96"
                />
              )}
            </Field>
          );
        }}
      </ConceptAnswer>
      {chosen && (
        <ConceptAnswer query={members}>
          {(answer) => <ConceptMemberList name={chosen.name} members={answer} />}
        </ConceptAnswer>
      )}
    </form>
  );
}
