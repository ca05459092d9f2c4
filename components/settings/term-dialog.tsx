"use client";

import { useLocale, useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { say } from "@/components/ui/toast";
import { FormDialog, FormField } from "@/components/view/form-dialog";
import { NameFields } from "@/components/view/name-fields";
import { typedText } from "@/lib/domain/text/plain-text";
import { slugOf } from "@/lib/domain/text/slug";
import { nameOf } from "@/lib/format/name";
import { useWriteTerm } from "@/lib/glossary/queries";
import type { TermItem } from "@/lib/glossary/schema";

/** Edits a term of the glossary, or adds a theme to it. */
export function TermDialog({
  term,
  industries,
  onClose,
}: {
  /** Null: a new one. */
  term: TermItem | null;
  industries: readonly TermItem[];
  onClose: () => void;
}) {
  const t = useTranslations("glossary");
  const common = useTranslations("common");
  const locale = useLocale();
  const { mutateAsync } = useWriteTerm();
  const form = useForm({
    defaultValues: {
      nameZh: term?.nameZh ?? "",
      nameEn: term?.nameEn ?? "",
      aliases: term?.aliases.join("\n") ?? "",
      parent: term?.parent ?? "",
    },
  });
  return (
    <FormDialog
      form={form}
      open
      onOpenChange={(open) => !open && onClose()}
      title={term ? t("editNamed", { name: nameOf(term, locale) }) : t("add")}
      onSave={async (values) => {
        const names = {
          nameEn: typedText(values.nameEn) || null,
          nameZh: typedText(values.nameZh) || null,
        };
        await mutateAsync({
          isAdded: term === null,
          key: term?.key ?? slugOf(names.nameEn ?? names.nameZh ?? ""),
          term: {
            ...names,
            level: term?.level ?? "subtheme",
            indexCode: term?.indexCode ?? null,
            aliases: values.aliases.split("\n").map(typedText).filter(Boolean),
            parent: values.parent || null,
          },
        });
        say(common("saved"));
        onClose();
      }}
    >
      <NameFields
        form={form}
        zh={{ name: "nameZh", label: t("nameZh") }}
        en={{ name: "nameEn", label: t("nameEn") }}
      />
      <FormField form={form} name="aliases" label={t("aliases")} hint={t("aliasesHint")} optional>
        {(control) => <Textarea {...control} rows={4} />}
      </FormField>
      {term?.level !== "industry1" && (
        <FormField form={form} name="parent" label={t("under")}>
          {(control) => (
            <Select
              {...control}
              options={[
                { value: "", label: t("noIndustry") },
                ...industries
                  .filter(({ key }) => key !== term?.key)
                  .map((each) => ({
                    value: each.key,
                    label: `${each.level === "industry2" ? "\u2003" : ""}${nameOf(each, locale)}`,
                  })),
              ]}
            />
          )}
        </FormField>
      )}
    </FormDialog>
  );
}
