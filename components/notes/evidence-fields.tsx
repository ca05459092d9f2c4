"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Controller, useFieldArray, type Control, type FieldErrors } from "react-hook-form";
import type { NoteFormValues } from "@/components/notes/draft-storage";
import { BEARING_SHAPE } from "@/components/notes/evidence-chip";
import { EvidenceMoves } from "@/components/notes/evidence-moves";
import type { ClaimChoice } from "@/components/notes/use-claims";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { BEARINGS } from "@/lib/domain/theme/evidence";

/** Sorts claims on few themes first: most evidence concerns the theme's own claims. */
const bySpread = (claims: readonly ClaimChoice[]) =>
  claims.toSorted((a, b) => (a.themes?.length ?? 0) - (b.themes?.length ?? 0));

const WEIGHTS = ["1", "2", "3"] as const;
const SHOWN = 60;
/** A claim on one theme always counts for its sector too, so the hint appears only above two. */
const SECTOR_AND_THEME = 2;

function optionOf({ id, text, pages }: ClaimChoice) {
  const words = text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()}…` : text;
  return { value: id, label: `${pages.map((page) => `[${page}]`).join("")} ${words}`.trim() };
}

export interface EvidenceFieldsProps {
  control: Control<NoteFormValues, unknown, NoteFormValues>;
  errors: FieldErrors<NoteFormValues>["evidence"];
  /** Undefined while loading; the selection is then empty. */
  claims?: readonly ClaimChoice[];
  disabled?: boolean;
}

/** The evidence fields of a note: the claim, the direction and the weight of each piece. */
export function EvidenceFields({ control, errors, claims, disabled }: EvidenceFieldsProps) {
  const t = useTranslations("notes");
  const { fields, append, remove } = useFieldArray({ control, name: "evidence" });
  const addButton = useRef<HTMLButtonElement>(null);
  return (
    <div className="flex flex-col gap-2">
      {fields.map((row, at) => (
        <fieldset
          key={row.id}
          disabled={disabled}
          className="flex flex-col gap-1.5 border-l-2 border-line pl-2"
        >
          <legend className="sr-only">{t("evidenceNumber", { number: at + 1 })}</legend>
          <Controller
            control={control}
            name={`evidence.${at}.claimId`}
            render={({ field }) => (
              <Field label={t("claim")} hideLabel error={errors?.[at]?.claimId?.message} required>
                {(fieldProps) => (
                  <>
                    <div className="flex gap-1">
                      <Select
                        {...fieldProps}
                        {...field}
                        className="min-w-0 flex-1"
                        options={[
                          { value: "", label: t("chooseClaim") },
                          ...bySpread(claims ?? []).map(optionOf),
                        ]}
                      />
                      <Button
                        tone="quiet"
                        size="sm"
                        aria-label={t("evidenceRemove", { number: at + 1 })}
                        onClick={() => {
                          remove(at);
                          addButton.current?.focus();
                        }}
                        className="h-8"
                      >
                        <X aria-hidden className="size-3.5" />
                      </Button>
                    </div>
                    <ClaimPreview claim={claims?.find((claim) => claim.id === field.value)} />
                  </>
                )}
              </Field>
            )}
          />
          <div className="flex flex-wrap items-center gap-2">
            <Controller
              control={control}
              name={`evidence.${at}.bearing`}
              render={({ field }) => (
                <Segmented
                  label={t("bearing")}
                  value={field.value}
                  onValueChange={field.onChange}
                  segments={BEARINGS.map((value) => ({
                    value,
                    label: `${BEARING_SHAPE[value]} ${t(value)}`,
                  }))}
                />
              )}
            />
            <Controller
              control={control}
              name={`evidence.${at}.weight`}
              render={({ field }) => (
                <span className="inline-flex items-center gap-1.5 text-xs text-muted">
                  <span aria-hidden>{t("weight")}</span>
                  <Segmented
                    label={t("weight")}
                    value={WEIGHTS.find((weight) => weight === String(field.value)) ?? "1"}
                    onValueChange={(weight) => field.onChange(Number(weight))}
                    segments={WEIGHTS.map((value) => ({
                      value,
                      label: value,
                      name: t("weightOf", { weight: value }),
                    }))}
                  />
                </span>
              )}
            />
          </div>
        </fieldset>
      ))}
      {fields.length > 0 && <EvidenceMoves control={control} claims={claims} />}
      {claims === undefined ? null : claims.length > 0 ? (
        <Button
          ref={addButton}
          tone="link"
          size="sm"
          disabled={disabled || fields.length >= 20}
          className="self-start"
          onClick={() => append({ claimId: "", bearing: "supports", weight: 1 })}
        >
          {t("evidenceAdd")}
        </Button>
      ) : (
        <p className="text-xs text-faint">{t("noClaims")}</p>
      )}
    </div>
  );
}

/**
 * A select truncates its options, so the full claim is shown below, with the themes for which evidence on it counts.
 */
function ClaimPreview({ claim }: { claim?: ClaimChoice }) {
  const t = useTranslations("notes");
  const spread = claim?.themes?.length ?? 0;
  if (!claim) return null;
  return (
    <>
      {claim.text.length > SHOWN && <p className="text-xs text-muted">{claim.text}</p>}
      {spread > SECTOR_AND_THEME && (
        <p className="text-xs text-warn">{t("claimSpread", { count: spread })}</p>
      )}
    </>
  );
}
