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
  /** Sends what was typed; what it throws is said beside the fields, or under them. */
  onSave: (values: V) => Promise<void>;
  /** What the button says that sends it: "Save", unless said otherwise. */
  saveLabel?: string;
  danger?: boolean;
  /** Another thing to do, at the bottom left. */
  aside?: ReactNode;
}

/** A dialog around one form. The server checks what is typed, by the schema that scripts are checked by. */
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
          event.stopPropagation(); // a form around the dialog hears it through React
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

/** Sends a form; what the server refuses stands beside its field, or in FormProblem where no field is to blame. */
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
  const fields = Object.entries(error instanceof ApiProblem ? error.fields : {}).filter(
    ([path]) => (path.split(".")[0] ?? path) in form.getValues(),
  );
  for (const [at, [path, code]] of fields.entries()) {
    form.setError(path as FieldPath<V>, { type: "server", message: code }, { shouldFocus: at === 0 });
  }
  if (fields.length === 0) form.setError("root", { message: problemCode(error) });
}

/** What was refused, where no field says it. */
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

/** A field of a form with its label and what is wrong with it. */
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
