import { useTranslations } from "next-intl";
import type { UseFormReturn } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { FormField } from "@/components/view/form-dialog";
import { typedText } from "@/lib/domain/text/plain-text";

export interface ThemeNames {
  nameEn: string;
  nameZh: string;
}

/** The two names of a theme, of which one is required. */
export function ThemeNameFields<V extends ThemeNames>(props: { form: UseFormReturn<V> }) {
  const t = useTranslations("themes");
  // The cast is safe, because the name fields are the same in every form.
  const form = props.form as unknown as UseFormReturn<ThemeNames>;
  const { error } = form.getFieldState("nameEn", form.formState);
  // The one message for both names, in place of the hint.
  const isNameless = error?.message === "required";
  return (
    <>
      <Field
        label={t("nameEn")}
        hint={isNameless ? undefined : t("oneName")}
        error={isNameless ? "name_required" : error?.message}
      >
        {(control) => <Input {...control} {...form.register("nameEn")} lang="en" autoComplete="off" />}
      </Field>
      <FormField form={form} name="nameZh" label={t("nameZh")}>
        {(control) => <Input {...control} lang="zh-CN" autoComplete="off" />}
      </FormField>
    </>
  );
}

/** The names as API input: an empty name is null. */
export function namesInput({ nameEn, nameZh }: ThemeNames) {
  return { nameEn: typedText(nameEn) || null, nameZh: typedText(nameZh) || null };
}
