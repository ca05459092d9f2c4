import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { typedText } from "@/lib/domain/text/plain-text";

export interface ThemeNames {
  nameEn: string;
  nameZh: string;
}

/** A theme's two names, one of which is enough. */
export function ThemeNameFields({
  names,
  errors,
  onChange,
}: {
  names: ThemeNames;
  errors: Record<string, string>;
  onChange: (names: Partial<ThemeNames>) => void;
}) {
  const t = useTranslations("themes");
  return (
    <>
      <Field label={t("nameEn")} error={errors.nameEn} hint={t("oneName")}>
        {(control) => (
          <Input
            {...control}
            lang="en"
            autoComplete="off"
            value={names.nameEn}
            onChange={({ target }) => onChange({ nameEn: target.value })}
          />
        )}
      </Field>
      <Field label={t("nameZh")} error={errors.nameZh}>
        {(control) => (
          <Input
            {...control}
            lang="zh-CN"
            autoComplete="off"
            value={names.nameZh}
            onChange={({ target }) => onChange({ nameZh: target.value })}
          />
        )}
      </Field>
    </>
  );
}

/** As the API takes them: what is empty isn't there. */
export function namesGiven({ nameEn, nameZh }: ThemeNames) {
  return { nameEn: typedText(nameEn) || null, nameZh: typedText(nameZh) || null };
}
