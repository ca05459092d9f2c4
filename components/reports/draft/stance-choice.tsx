"use client";

import { useTranslations } from "next-intl";
import { Segmented } from "@/components/ui/segmented";
import type { Stance } from "@/lib/domain/report-text/types";

export const STANCES = ["overweight", "neutral", "underweight", null] as const;

/** The key of a stance, the same in a question and on a line: 1, 2, 3, and 0 for none. */
export const stanceKey = (stance: Stance | null): string =>
  String((STANCES.indexOf(stance) + 1) % STANCES.length);

export interface StanceChoiceProps {
  label: string;
  value: Stance | null;
  onChange: (stance: Stance | null) => void;
}

/** Returns the word for a stance; without one: not stated. */
export function useStanceWord(): (stance: Stance | null) => string {
  const t = useTranslations("reportDraft");
  const units = useTranslations("units.stance");
  return (stance) => (stance ? units(stance) : t("noLabel"));
}

export function StanceChoice({ label, value, onChange }: StanceChoiceProps) {
  const word = useStanceWord();
  return (
    <Segmented<Stance | "none">
      label={label}
      value={value ?? "none"}
      onValueChange={(next) => onChange(next === "none" ? null : next)}
      segments={STANCES.map((stance) => ({ value: stance ?? "none", label: word(stance) }))}
      className="w-fit"
    />
  );
}
