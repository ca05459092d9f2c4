"use client";

import { useTranslations } from "next-intl";
import type { FocusEventHandler, KeyboardEvent, ReactNode } from "react";
import { Controller } from "react-hook-form";
import { BodyField } from "@/components/notes/body-field";
import { EvidenceFields } from "@/components/notes/evidence-fields";
import type { ClaimChoice } from "@/components/notes/use-claims";
import { TagField } from "@/components/notes/tag-field";
import type { NoteFormState } from "@/components/notes/use-note-form";
import { Button } from "@/components/ui/button";
import { isComposing } from "@/components/ui/composing";
import { DayInput } from "@/components/ui/day-input";
import { useErrorText } from "@/components/ui/error-text";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { say } from "@/components/ui/toast";
import { NOTE_KINDS } from "@/lib/notes/schema";

export interface NoteFormProps {
  state: NoteFormState;
  /** The form's accessible name. */
  label: string;
  claims?: readonly ClaimChoice[];
  saveLabel: string;
  /** Shows only the text field until the user begins to write. */
  open?: boolean;
  onOpen?: FocusEventHandler;
  /** Leaves without confirmation; the draft is stored. */
  onLeave: () => void;
  /** Content above the text, such as the theme selection. */
  before?: ReactNode;
  /** Content above the buttons, such as a conflict. */
  after?: ReactNode;
}

/** The form of a note: its text, day, kind, tags and evidence. */
export function NoteForm({
  state,
  label,
  claims,
  saveLabel,
  open = true,
  onOpen,
  onLeave,
  before,
  after,
}: NoteFormProps) {
  const t = useTranslations("notes");
  const common = useTranslations("common");
  const { form, today, isRestored, discard } = state;
  const { errors, isSubmitting } = form.formState;
  const text = form.watch("body");

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event)) return;
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
      event.preventDefault();
      state.submit();
    } else if (event.key === "Escape") {
      event.stopPropagation();
      onLeave();
    }
  }

  return (
    <form
      aria-label={label}
      noValidate
      onKeyDown={onKeyDown}
      onFocus={onOpen}
      onSubmit={(event) => {
        event.preventDefault();
        state.submit();
      }}
      className="flex flex-col gap-2"
    >
      {isRestored && (
        <p role="status" className="flex items-center gap-2 text-xs text-muted">
          {t("draftRestored")}
          <Button
            tone="link"
            size="sm"
            onClick={() => {
              const undo = discard();
              form.setFocus("body"); // this button goes
              say(t("draftDiscarded"), { label: common("undo"), onUndo: undo });
            }}
          >
            {t("discard")}
          </Button>
        </p>
      )}
      {open && before}
      <BodyField
        {...form.register("body")}
        text={text}
        error={errors.body?.message}
        open={open}
        readOnly={isSubmitting}
        onSettle={(settled) => {
          form.setValue("body", settled, { shouldDirty: true });
          form.setFocus("body"); // the pressed button disappears with its question
        }}
      />
      {open && (
        <>
          <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
            <Field label={t("kind")} error={errors.kind?.message}>
              {(control) => (
                <Select
                  {...control}
                  {...form.register("kind")}
                  options={NOTE_KINDS.map((kind) => ({ value: kind, label: t(kind) }))}
                />
              )}
            </Field>
            <Field label={t("observedOn")} error={errors.observedOn?.message}>
              {(control) => <DayInput {...control} {...form.register("observedOn")} last={today} />}
            </Field>
            <Controller
              control={form.control}
              name="tags"
              render={({ field, fieldState }) => (
                <TagField
                  tags={field.value}
                  onChange={field.onChange}
                  error={firstMessage(fieldState.error)}
                  disabled={isSubmitting}
                />
              )}
            />
          </div>
          <EvidenceFields
            control={form.control}
            errors={errors.evidence}
            claims={claims}
            disabled={isSubmitting}
          />
          {after}
          <Problem code={state.problem} />
          <div className="flex flex-wrap items-center gap-2">
            <Button tone="primary" type="submit" disabled={isSubmitting}>
              {isSubmitting ? t("saving") : saveLabel}
            </Button>
            <Button tone="quiet" onClick={onLeave}>
              {t("leave")}
            </Button>
            <span className="text-xs text-faint pointer-coarse:hidden">{t("saveKeys")}</span>
          </div>
        </>
      )}
    </form>
  );
}

/** The error code of a list field: its own, or that of its first invalid entry. */
function firstMessage(error: unknown): string | undefined {
  if (Array.isArray(error)) return firstMessage(error.find(Boolean));
  const message = (error as { message?: unknown } | undefined)?.message;
  return typeof message === "string" ? message : undefined;
}

function Problem({ code }: { code: string | null }) {
  const errorText = useErrorText();
  return <div role="alert">{code && <p className="text-sm text-danger">{errorText(code)}</p>}</div>;
}
