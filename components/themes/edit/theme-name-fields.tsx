import { useTranslations } from "next-intl";
import type { UseFormReturn } from "react-hook-form";
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
  return (
    <>
      <FormField form={form} name="nameEn" label={t("nameEn")} hint={t("oneName")}>
        {(control) => <Input {...control} lang="en" autoComplete="off" />}
      </FormField>
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
