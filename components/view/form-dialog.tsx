"use client";

import { useTranslations } from "next-intl";
import { useId, type ReactNode } from "react";
import type { FieldPath, FieldValues, UseFormRegisterReturn, UseFormReturn } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, type DialogProps } from "@/components/ui/dialog";
import { useErrorText } from "@/components/ui/error-text";
import { Field, type FieldControl, type FieldProps } from "@/components/ui/field";
import { ApiProblem } from "@/lib/client/fetch";
import { problemCode } from "@/lib/client/refused";

export interface FormDialogProps<V extends FieldValues> extends Omit<DialogProps, "footer"> {
  form: UseFormReturn<V>;
  /** Submits the values; a thrown error is shown beside its fields or under the form. */
  onSave: (values: V) => Promise<void>;
  /** The label of the submit button; "Save" by default. */
  saveLabel?: string;
  danger?: boolean;
  /** An additional action at the bottom left. */
  aside?: ReactNode;
}

/** A dialog with one form. The server validates the values by the same schema as API requests. */
export function FormDialog<V extends FieldValues>(props: FormDialogProps<V>) {
  const { form, onSave, saveLabel, danger = false, aside, children, ...dialog } = props;
  const common = useTranslations("common");
  const id = useId();
  const { isSubmitting } = form.formState;
  return (
    <Dialog
      {...dialog}
      footer={
        <>
          {aside}
          <DialogClose asChild>
            <Button>{common("cancel")}</Button>
          </DialogClose>
          <Button type="submit" form={id} tone={danger ? "danger" : "primary"} disabled={isSubmitting}>
            {isSubmitting ? common("saving") : (saveLabel ?? common("save"))}
          </Button>
        </>
      }
    >
      <form
        id={id}
        noValidate
        onSubmit={(event) => {
          event.stopPropagation(); // React events bubble through portals to a form around the dialog
          void submitting(form, onSave)(event);
        }}
        className="flex flex-col gap-3"
      >
        {children}
        <FormProblem form={form} />
      </form>
    </Dialog>
  );
}

/** Submits a form. A validation error is shown beside its field, and any other error in FormProblem. */
export function submitting<V extends FieldValues>(
  form: UseFormReturn<V>,
  save: (values: V) => Promise<void>,
) {
  return form.handleSubmit(async (values) => {
    try {
      await save(values);
    } catch (error) {
      refuse(form, error);
    }
  });
}

function refuse<V extends FieldValues>(form: UseFormReturn<V>, error: unknown): void {
  if (!(error instanceof ApiProblem)) throw error;
  const fields = Object.entries(error.fields).filter(
    ([path]) => (path.split(".")[0] ?? path) in form.getValues(),
  );
  for (const [at, [path, code]] of fields.entries()) {
    form.setError(path as FieldPath<V>, { type: "server", message: code }, { shouldFocus: at === 0 });
  }
  if (fields.length === 0) form.setError("root", { message: problemCode(error) });
}

/** The error of a form that belongs to no single field. */
export function FormProblem<V extends FieldValues>({ form }: { form: UseFormReturn<V> }) {
  const errorText = useErrorText();
  const code = form.formState.errors.root?.message;
  return (
    code && (
      <p role="alert" className="text-sm text-danger">
        {errorText(code)}
      </p>
    )
  );
}

/** A form field with its label and its error. */
export function FormField<V extends FieldValues>({
  form,
  name,
  children,
  ...field
}: Omit<FieldProps, "children" | "error"> & {
  form: UseFormReturn<V>;
  name: FieldPath<V>;
  children: (control: FieldControl & UseFormRegisterReturn) => ReactNode;
}) {
  const { error } = form.getFieldState(name, form.formState);
  return (
    <Field {...field} error={error?.message}>
      {(control) => children({ ...control, ...form.register(name) })}
    </Field>
  );
}
