"use client";

import { useTranslations } from "next-intl";
import { Segmented } from "@/components/ui/segmented";
import type { Stance } from "@/lib/domain/report-text/types";

export const STANCES = ["overweight", "neutral", "underweight", null] as const;

export interface StanceChoiceProps {
  label: string;
  value: Stance | null;
  onChange: (stance: Stance | null) => void;
}

export function StanceChoice({ label, value, onChange }: StanceChoiceProps) {
  const t = useTranslations("reportDraft.stances");
  return (
    <Segmented<Stance | "none">
      label={label}
      value={value ?? "none"}
      onValueChange={(next) => onChange(next === "none" ? null : next)}
      segments={STANCES.map((stance) => ({ value: stance ?? "none", label: t(stance ?? "none") }))}
      className="w-fit"
    />
  );
}
