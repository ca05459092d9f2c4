import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form";
import { Input } from "@/components/ui/input";
import { FormField } from "@/components/view/form-dialog";

interface NameField<V extends FieldValues> {
  name: FieldPath<V>;
  label: string;
}

/** The fields of a name in both languages. */
export function NameFields<V extends FieldValues>({
  form,
  zh,
  en,
}: {
  form: UseFormReturn<V>;
  zh: NameField<V>;
  en: NameField<V>;
}) {
  return (
    <>
      <FormField form={form} {...zh}>
        {(control) => <Input {...control} lang="zh-CN" />}
      </FormField>
      <FormField form={form} {...en}>
        {(control) => <Input {...control} lang="en" />}
      </FormField>
    </>
  );
}
