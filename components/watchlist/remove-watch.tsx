"use client";

import { useLocale, useTranslations } from "next-intl";
import { RadioGroup } from "radix-ui";
import { useForm } from "react-hook-form";
import { DayInput } from "@/components/ui/day-input";
import { useErrorText } from "@/components/ui/error-text";
import { say, sayError } from "@/components/ui/toast";
import { FormDialog, FormField } from "@/components/view/form-dialog";
import type { WatchToChange } from "@/components/watchlist/watch-to-change";
import { problemCode } from "@/lib/client/refused";
import { nameOf } from "@/lib/format/name";
import { usePatchWatch, useRemoveWatch } from "@/lib/watchlist/queries";

type How = "from" | "void";

/** Removes a ticker from the list from a day on, or voids the watch as a mistake; both offer an undo. */
export function RemoveWatch({
  watch,
  today,
  onClose,
  onBack,
}: {
  watch: WatchToChange;
  today: string;
  onClose: () => void;
  /** Receives the id of a restored watch; the returned function is called if restoring fails. */
  onBack: (watchId: string) => () => void;
}) {
  const t = useTranslations("members");
  const common = useTranslations("common");
  const locale = useLocale();
  const errorText = useErrorText();
  const { mutateAsync: remove } = useRemoveWatch();
  const { mutateAsync: patch } = usePatchWatch();
  const form = useForm<{ how: How; on: string }>({ defaultValues: { how: "from", on: today } });
  const how = form.watch("how");
  const name = nameOf(watch, locale);

  // The promise is awaited here, because the dialog is unmounted before the undo.
  async function restore() {
    const giveUp = onBack(watch.watchId);
    try {
      const undone = how === "void" ? { void: false } : { removedOn: null };
      await patch({ id: watch.watchId, patch: undone });
      say(t("backSaid", { name }));
    } catch (error) {
      giveUp();
      sayError(errorText(problemCode(error)));
    }
  }

  return (
    <FormDialog
      form={form}
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("removeTitle", { name })}
      saveLabel={t("removeNow")}
      danger
      onSave={async ({ on }) => {
        await remove({ id: watch.watchId, ...(how === "void" ? { void: true } : { on }) });
        say(t("removedSaid", { name }), { label: common("undo"), onUndo: () => void restore() });
        onClose();
      }}
    >
      <RadioGroup.Root
        aria-label={t("removeTitle", { name })}
        value={how}
        onValueChange={(next) => form.setValue("how", next as How)}
        className="flex flex-col gap-3"
      >
        <Way value="from" label={t("removeFrom")} help={t("removeFromHelp")} />
        <Way value="void" label={t("removeVoid")} help={t("removeVoidHelp")} />
      </RadioGroup.Root>
      {how === "from" && (
        <FormField form={form} name="on" label={t("removeOn")}>
          {(control) => <DayInput {...control} first={watch.addedOn} last={today} />}
        </FormField>
      )}
    </FormDialog>
  );
}

function Way({ value, label, help }: { value: How; label: string; help: string }) {
  return (
    <div className="flex items-start gap-2 text-sm">
      <RadioGroup.Item
        id={`remove-${value}`}
        value={value}
        aria-describedby={`remove-${value}-help`}
        className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-full border border-strong bg-surface data-[state=checked]:border-accent"
      >
        <RadioGroup.Indicator className="size-2 rounded-full bg-accent" />
      </RadioGroup.Item>
      <div>
        <label htmlFor={`remove-${value}`} className="font-medium">
          {label}
        </label>
        <p id={`remove-${value}-help`} className="text-xs text-muted">
          {help}
        </p>
      </div>
    </div>
  );
}
