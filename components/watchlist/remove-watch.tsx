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
import type { WatchPatch } from "@/lib/watchlist/schema";

type How = "from" | "void";

/** Receives the id of a restored watch; the returned function is called if restoring fails. */
type OnBack = (watchId: string) => () => void;

/** Removes a watch from a day on, or voids it as a mistake, and offers an undo. */
export function useRemoval(onBack: OnBack) {
  const t = useTranslations("members");
  const common = useTranslations("common");
  const locale = useLocale();
  const errorText = useErrorText();
  const { mutateAsync: remove } = useRemoveWatch();
  const { mutateAsync: patch } = usePatchWatch();

  // Promises are awaited here, because the menu or dialog of the removal is unmounted before the undo.
  async function restore(watch: WatchToChange, undone: WatchPatch) {
    const giveUp = onBack(watch.watchId);
    try {
      await patch({ id: watch.watchId, patch: undone });
      say(t("backSaid", { name: nameOf(watch, locale) }));
    } catch (error) {
      giveUp();
      sayError(errorText(problemCode(error)));
    }
  }

  return async (watch: WatchToChange, how: { on: string } | { void: true }) => {
    await remove({ id: watch.watchId, ...how });
    const undone = "void" in how ? { void: false } : { removedOn: null };
    say(t("removedSaid", { name: nameOf(watch, locale) }), {
      label: common("undo"),
      onUndo: () => void restore(watch, undone),
    });
  };
}

/** Asks how a ticker is removed from the list: from a day on, or as a mistake. */
export function RemoveWatch({
  watch,
  today,
  onClose,
  onBack,
}: {
  watch: WatchToChange;
  today: string;
  onClose: () => void;
  onBack: OnBack;
}) {
  const t = useTranslations("members");
  const locale = useLocale();
  const remove = useRemoval(onBack);
  const form = useForm<{ how: How; on: string }>({ defaultValues: { how: "from", on: today } });
  const how = form.watch("how");
  const name = nameOf(watch, locale);

  return (
    <FormDialog
      form={form}
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("removeTitle", { name })}
      saveLabel={t("removeNow")}
      danger
      onSave={async ({ on }) => {
        await remove(watch, how === "void" ? { void: true } : { on });
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
