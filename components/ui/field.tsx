"use client";

import { useTranslations } from "next-intl";
import { useId, type ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { useErrorText } from "@/components/ui/error-text";

export interface FieldControl {
  id: string;
  "aria-invalid": boolean | undefined;
  "aria-describedby": string | undefined;
  "aria-required": boolean | undefined;
}

export interface FieldProps {
  label: string;
  hint?: ReactNode;
  /** An error code ("too_long"), not its text. */
  error?: string | null;
  required?: boolean;
  /** Shows "optional" beside the label. */
  optional?: boolean;
  /** Shows the label to screen readers only. */
  hideLabel?: boolean;
  className?: string;
  /** Receives the props that the control must have: `{(control) => <Input {...control} />}`. */
  children: (control: FieldControl) => ReactNode;
}

/** A form control with a label, a hint and an error text. */
export function Field({
  label,
  hint,
  error,
  required,
  optional,
  hideLabel,
  className,
  children,
}: FieldProps) {
  const id = useId();
  const t = useTranslations("common");
  const errorText = useErrorText();
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <div className={cn("flex flex-col gap-1", className)}>
      <label htmlFor={id} className={hideLabel ? "sr-only" : "text-xs font-medium text-muted"}>
        {label}
        {optional && <span className="font-normal text-faint"> ({t("optional")})</span>}
      </label>
      {children({
        id,
        "aria-invalid": error ? true : undefined,
        "aria-describedby": described || undefined,
        "aria-required": required ? true : undefined,
      })}
      {hint && (
        <p id={`${id}-hint`} className="text-xs text-faint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} role="alert" className="text-xs text-danger">
          {errorText(error)}
        </p>
      )}
    </div>
  );
}
