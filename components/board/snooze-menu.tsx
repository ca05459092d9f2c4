import { useLocale, useTranslations } from "next-intl";
import { lookName } from "@/components/board/look-line";
import { MenuItem, SharedMenu } from "@/components/ui/menu";
import { useErrorText } from "@/components/ui/error-text";
import { say, sayError } from "@/components/ui/toast";
import { useView } from "@/components/view/use-view";
import { useEndSnooze, useSnooze } from "@/lib/board/queries";
import type { LookItem } from "@/lib/board/schema";
import { problemCode } from "@/lib/client/refused";
import { addDays, addMonths } from "@/lib/domain/calendar/day";

/** The pressed snooze button, and its item. */
export interface PressedLook {
  button: HTMLElement;
  look: LookItem;
}

/** The one menu of all snooze buttons: until when the item is put off. The message after it has the undo. */
export function SnoozeMenu({
  pressed,
  today,
  onClose,
}: {
  pressed: PressedLook | null;
  today: string;
  onClose: () => void;
}) {
  const t = useTranslations("attention");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const locale = useLocale();
  const { base, benchmark } = useView().query;
  const { mutateAsync } = useSnooze();
  const { bringBack } = useBringBack();
  const look = pressed?.look;
  // Uses the promise instead of the callbacks of `mutate`, which run only for the latest of several quick snoozes.
  const snooze = (item: LookItem, until: string | null) =>
    mutateAsync({
      ...{ base, benchmark, until },
      theme: item.theme.slug,
      ticker: item.ticker?.symbol ?? null,
      kind: item.reasons[0]!.kind,
    }).then(
      ({ id }) =>
        say(
          until === null
            ? t("saidUntilWorse", { name: lookName(item, locale) })
            : t("saidUntil", { name: lookName(item, locale), day: until }),
          { label: common("undo"), onUndo: () => void bringBack(id) },
        ),
      (error: unknown) => sayError(errorText(problemCode(error))),
    );
  const [week, month] = [addDays(today, 7), addMonths(today, 1)];
  return (
    <SharedMenu
      button={pressed?.button ?? null}
      label={look ? t("snoozeOf", { name: lookName(look, locale) }) : ""}
      onClose={onClose}
    >
      {look && (
        <>
          <MenuItem onSelect={() => void snooze(look, week)}>{t("forWeek", { day: week })}</MenuItem>
          <MenuItem onSelect={() => void snooze(look, month)}>{t("forMonth", { day: month })}</MenuItem>
          <MenuItem onSelect={() => void snooze(look, null)}>{t("untilWorse")}</MenuItem>
        </>
      )}
    </SharedMenu>
  );
}

/** Brings an item back, or says why that failed. */
export function useBringBack() {
  const errorText = useErrorText();
  const { mutateAsync, isPending } = useEndSnooze();
  const bringBack = (id: string) =>
    mutateAsync(id).catch((error: unknown) => sayError(errorText(problemCode(error))));
  return { bringBack, isPending };
}
