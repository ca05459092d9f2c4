"use client";

import { useTranslations } from "next-intl";
import { useDesk } from "@/components/reports/draft/desk";
import { TypedField } from "@/components/reports/draft/typed-field";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { sayError } from "@/components/ui/toast";
import { changeCompany } from "@/lib/domain/report-text/edit/companies";
import type { DraftCompany } from "@/lib/domain/report-text/types";

const DEGREES = ["recommended", "beneficiary"] as const;

/** The fields of a company in a report: its name, its label as printed, its target price, and how it is named. */
export function CompanyFields({
  company,
  at,
  onDone,
}: {
  company: DraftCompany;
  at: number;
  onDone: () => void;
}) {
  const t = useTranslations("reportDraft");
  const { edit } = useDesk();
  const { name, rating, target, currency, degree } = company;
  const change = (changes: Parameters<typeof changeCompany>[2]) =>
    edit((each) => changeCompany(each, at, changes));
  const setTarget = (typed: string) => {
    const price = typed.trim() === "" ? null : Number(typed.replaceAll(",", ""));
    if (price === null || (Number.isFinite(price) && price > 0)) change({ target: price });
    else sayError(t("noPrice", { typed }));
  };
  const fields: [label: string, value: string, onEnter: (typed: string) => void][] = [
    [t("companyName"), name, (typed) => change({ name: typed.trim() })],
    [t("label"), rating.text ?? "", (typed) => change({ rating: { ...rating, text: typed.trim() || null } })],
    [t("targetPrice"), target === null ? "" : String(target), setTarget],
    [t("currency"), currency ?? "", (typed) => change({ currency: typed.trim().toUpperCase() || null })],
  ];
  return (
    <div className="flex w-full flex-wrap items-end gap-2 pb-1">
      {fields.map(([label, value, onEnter], order) => (
        <label key={label} className="flex flex-col text-xs text-muted">
          {label}
          <TypedField
            autoFocus={order === 0}
            value={value}
            className="h-7 w-32"
            onEnter={onEnter}
            onDone={onDone}
          />
        </label>
      ))}
      <label className="flex flex-col text-xs text-muted">
        {t("degree")}
        <Select
          value={degree}
          options={DEGREES.map((value) => ({ value, label: t(`degrees.${value}`) }))}
          onChange={({ target: chosen }) => change({ degree: chosen.value as (typeof DEGREES)[number] })}
        />
      </label>
      <Button size="sm" tone="quiet" onClick={onDone}>
        {t("done")}
      </Button>
    </div>
  );
}
