"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ImportRefusal } from "@/components/prices/import-error";
import { Button } from "@/components/ui/button";
import { useErrorText } from "@/components/ui/error-text";
import { nameOf } from "@/lib/format/name";
import type { prices } from "@/lib/i18n/en/prices";

type FileCode = keyof typeof prices.fileCodes;

export interface ImportRefusedProps {
  refusal: ImportRefusal;
  onSymbol: (symbol: string) => void;
  onReplace: () => void;
  onTakeStated: () => void;
  onKeep: () => void;
}

/** Why a file wasn't taken, and what can be chosen instead. */
export function ImportRefused({ refusal, onSymbol, onReplace, onTakeStated, onKeep }: ImportRefusedProps) {
  const t = useTranslations("prices.file");
  const fileText = useTranslations("prices.fileCodes");
  const adjustments = useTranslations("prices.adjustments");
  const locale = useLocale();
  const errorText = useErrorText();
  switch (refusal.kind) {
    case "symbol":
      return (
        <Refusal
          text={
            refusal.candidates.length > 0
              ? t("candidates")
              : t("symbolNeeded", { why: errorText(refusal.code) })
          }
        >
          {refusal.candidates.map((candidate) => (
            <Button key={candidate.symbol} onClick={() => onSymbol(candidate.symbol)}>
              {candidate.symbol}
              {nameOf(candidate, locale) !== candidate.symbol && (
                <span className="font-normal text-muted">{nameOf(candidate, locale)}</span>
              )}
            </Button>
          ))}
        </Refusal>
      );
    case "differs":
      return (
        <Refusal text={t("conflict", { there: adjustments(refusal.there), file: adjustments(refusal.file) })}>
          <Button tone="danger" onClick={onReplace}>
            {t("replace")}
          </Button>
          <Button onClick={onKeep}>{t("keep")}</Button>
        </Refusal>
      );
    case "contradicts":
      return (
        <Refusal text={t("contradicts", { stated: adjustments(refusal.stated) })}>
          <Button onClick={onTakeStated}>{t("takeStated")}</Button>
          <Button tone="quiet" onClick={onKeep}>
            {t("leaveOut")}
          </Button>
        </Refusal>
      );
    case "file":
      return (
        <Refusal
          text={
            fileText.has(refusal.code as FileCode)
              ? fileText(refusal.code as FileCode, { detail: refusal.detail })
              : errorText("unreadable_file")
          }
        />
      );
    case "other":
      return <Refusal text={errorText(refusal.code)} />;
  }
}

function Refusal({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div role="alert" className="flex flex-col items-start gap-2 rounded bg-warn-wash px-3 py-2 text-sm">
      <p>{text}</p>
      {children && <div className="flex flex-wrap gap-2">{children}</div>}
    </div>
  );
}
