"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import { AddByName } from "@/components/reports/draft/add-by-name";
import { closeAt, useDesk } from "@/components/reports/draft/desk";
import { CompanyFields } from "@/components/reports/draft/company-fields";
import { Item } from "@/components/reports/draft/item";
import { StanceChoice, stanceKey, STANCES, useStanceWord } from "@/components/reports/draft/stance-choice";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { isComposing } from "@/components/ui/composing";
import { Combobox } from "@/components/ui/combobox";
import { Panel } from "@/components/ui/panel";
import { useTickerChoices } from "@/components/view/use-ticker-choices";
import {
  addCompany,
  changeCompany,
  companyToTheme,
  dropCompany,
  setSymbol,
} from "@/lib/domain/report-text/edit/companies";
import { DRAFT_LINE_MAX } from "@/lib/domain/limits";
import { parseSymbol } from "@/lib/domain/symbol/symbol";
import type { DraftCompany, Stance } from "@/lib/domain/report-text/types";

/** The companies that a report names, each with its ticker. */
export function DraftCompanies() {
  const t = useTranslations("reportDraft");
  const { draft, edit } = useDesk();
  return (
    <Panel
      title={t("companies")}
      aside={draft.companies.length > 0 && draft.companies.length}
      actions={
        <AddByName
          label={t("addCompany")}
          name={t("companyName")}
          maxLength={DRAFT_LINE_MAX}
          onAdd={(name) => edit((each) => addCompany(each, name, null))}
        />
      }
    >
      {draft.companies.length === 0 && <p className="text-sm text-muted">{t("noCompanies")}</p>}
      <ul className="flex flex-col">
        {draft.companies.map((company, at) => (
          <CompanyLine key={at} company={company} at={at} />
        ))}
      </ul>
    </Panel>
  );
}

function CompanyLine({ company, at }: { company: DraftCompany; at: number }) {
  const t = useTranslations("reportDraft");
  const stanceWord = useStanceWord();
  const { draft, edit, focus } = useDesk();
  const [opened, setOpened] = useState<"ticker" | "details" | null>(null);
  const { name, code, symbol, candidates, rating, target, currency, degree } = company;
  const choose = (chosen: string | null) => edit((each) => setSymbol(each, at, chosen));
  const stance = [rating.text, rating.stance && stanceWord(rating.stance)].filter(Boolean).join(" · ");
  const rate = (next: Stance | null) =>
    edit((each) => changeCompany(each, at, { rating: { ...rating, stance: next } }));
  const done = () => closeAt(`company-${at}`, focus, () => setOpened(null));
  return (
    <Item
      id={`company-${at}`}
      isLine
      span={company.place ?? (company.claim === null ? null : draft.claims[company.claim])}
      actions={[
        ...STANCES.map((each) => ({
          label: stanceWord(each),
          keys: stanceKey(each),
          isHidden: true,
          run: () => rate(each),
        })),
        { label: t("tickerAndStance"), keys: "e", run: () => setOpened("ticker") },
        { label: t("details"), keys: "d", run: () => setOpened("details") },
        { label: t("toTheme"), keys: "o", run: () => edit((each) => companyToTheme(each, at)) },
        { label: t("drop"), keys: ["x", "Delete"], run: () => edit((each) => dropCompany(each, at)) },
      ]}
      meta={
        <span className="flex flex-wrap gap-x-2 text-xs text-muted">
          {degree === "beneficiary" && t("degrees.beneficiary")}
          {stance && <span>{stance}</span>}
          {target !== null && (
            <span className="num">
              {t("target", { target: [currency, target].filter(Boolean).join(" ") })}
            </span>
          )}
        </span>
      }
    >
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
        <span className="font-medium">{name}</span>
        {symbol ? <span className="num">{symbol}</span> : <Badge tone="warn">{code ?? t("noTicker")}</Badge>}
        {!symbol &&
          candidates.map((candidate) => (
            <Button key={candidate} size="sm" onClick={() => choose(candidate)}>
              <span className="num">{candidate}</span>
            </Button>
          ))}
        {opened === "ticker" && (
          <>
            <TickerField company={company} onChoose={choose} onDone={done} />
            <StanceChoice label={t("stanceOf", { name })} value={rating.stance} onChange={rate} />
          </>
        )}
        {opened === "details" && <CompanyFields company={company} at={at} onDone={done} />}
      </div>
    </Item>
  );
}

/** Enter takes what the list chose, a code that means itself, or no ticker; another text stays with a message. */
function TickerField({
  company,
  onChoose,
  onDone,
}: {
  company: DraftCompany;
  onChoose: (symbol: string | null) => void;
  onDone: () => void;
}) {
  const t = useTranslations("reportDraft");
  const [typed, setTyped] = useState(company.symbol ?? company.code ?? company.name);
  const [isRefused, setRefused] = useState(false);
  const { choices, preselected } = useTickerChoices(typed);
  const refusal = useId();
  const around = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const field = around.current?.querySelector("input");
    field?.focus();
    field?.select();
  }, []);
  const enter = () => {
    const code = parseSymbol(typed);
    const symbol = typed.trim() === "" ? null : code.ok ? code.symbol : undefined;
    setRefused(symbol === undefined);
    if (symbol === undefined) return;
    if (symbol !== company.symbol) onChoose(symbol);
    onDone();
  };
  return (
    <span
      ref={around}
      className="flex flex-wrap items-center gap-1"
      onKeyDown={(event) => {
        if (event.defaultPrevented || isComposing(event)) return;
        if (event.key === "Enter" && event.target instanceof HTMLInputElement) enter();
        if (event.key === "Escape") onDone();
      }}
    >
      <Combobox
        value={typed}
        onValueChange={setTyped}
        onChoose={({ value }) => {
          onChoose(value);
          onDone();
        }}
        choices={choices}
        preselected={preselected}
        listLabel={t("tickers")}
        aria-label={t("tickerOf", { name: company.name })}
        aria-invalid={isRefused || undefined}
        aria-describedby={isRefused ? refusal : undefined}
        className="h-7 w-44"
      />
      <Button
        size="sm"
        tone="quiet"
        onClick={() => {
          onChoose(null);
          onDone();
        }}
      >
        {t("noTicker")}
      </Button>
      {isRefused && (
        <span id={refusal} role="alert" className="text-xs text-danger">
          {t("chooseTicker")}
        </span>
      )}
    </span>
  );
}
