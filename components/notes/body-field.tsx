"use client";

import { useTranslations } from "next-intl";
import { useId, useState, type ComponentProps } from "react";
import { Mentions } from "@/components/notes/mentions";
import { NoteBody } from "@/components/notes/note-body";
import { cn } from "@/components/ui/cn";
import { Field } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { Textarea } from "@/components/ui/textarea";

export interface BodyFieldProps extends ComponentProps<"textarea"> {
  text: string;
  error?: string;
  /** Without it only the text field is shown, as for a note that isn't begun. */
  open: boolean;
  /** Receives the text after an ambiguous mention was resolved. */
  onSettle: (text: string) => void;
}

/** The text field of a note with a preview, and the list of mentioned tickers. */
export function BodyField({ text, error, open, onSettle, ...textarea }: BodyFieldProps) {
  const t = useTranslations("notes");
  const name = useId();
  const [isPreview, setPreview] = useState(false);
  return (
    <div className="flex flex-col gap-1.5">
      {open && (
        <Segmented
          label={t("view")}
          value={isPreview ? "preview" : "write"}
          onValueChange={(value) => setPreview(value === "preview")}
          segments={[
            { value: "write", label: t("write") },
            { value: "preview", label: t("preview") },
          ]}
          className="self-end"
        />
      )}
      {open && isPreview && (
        <div className="min-h-16 rounded border border-line px-2 py-1.5">
          {text.trim() ? (
            <NoteBody body={text} name={name} />
          ) : (
            <p className="text-sm text-faint">{t("previewEmpty")}</p>
          )}
        </div>
      )}
      {/* The field stays mounted during the preview, because its value belongs to the form. */}
      <div hidden={open && isPreview}>
        <Field label={t("body")} hideLabel error={error} required>
          {(control) => (
            <Textarea
              {...control}
              {...textarea}
              placeholder={t("placeholder")}
              rows={open ? 3 : 1}
              className={cn("max-h-[60dvh] text-base", open ? "min-h-24" : "min-h-9")}
            />
          )}
        </Field>
      </div>
      <Mentions text={text} onSettle={onSettle} />
    </div>
  );
}
