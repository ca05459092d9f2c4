"use client";

import { useLocale, useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { DayInput } from "@/components/ui/day-input";
import { Textarea } from "@/components/ui/textarea";
import { say } from "@/components/ui/toast";
import { FormDialog, FormField } from "@/components/view/form-dialog";
import type { WatchToChange } from "@/components/watchlist/watch-to-change";
import { typedText } from "@/lib/domain/text/plain-text";
import { nameOf } from "@/lib/format/name";
import { usePatchWatch } from "@/lib/watchlist/queries";

/** Edits the reason and the start day of a watch. */
export function EditWatch({
  watch,
  today,
  onClose,
}: {
  watch: WatchToChange;
  today: string;
  onClose: () => void;
}) {
  const t = useTranslations("members");
  const locale = useLocale();
  const { mutateAsync: patch } = usePatchWatch();
  const form = useForm({ defaultValues: { reason: watch.reason ?? "", addedOn: watch.addedOn } });
  return (
    <FormDialog
      form={form}
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("editTitle", { name: nameOf(watch, locale) })}
      onSave={async ({ reason, addedOn }) => {
        const day = addedOn === watch.addedOn ? {} : { addedOn };
        await patch({ id: watch.watchId, patch: { reason: typedText(reason) || null, ...day } });
        say(t("savedSaid"));
        onClose();
      }}
    >
      <FormField form={form} name="reason" label={t("reason")} optional>
        {(control) => <Textarea {...control} rows={3} />}
      </FormField>
      <FormField form={form} name="addedOn" label={t("addedOn")} required>
        {(control) => <DayInput {...control} last={today} />}
      </FormField>
    </FormDialog>
  );
}
