"use client";

import { useLocale, useTranslations } from "next-intl";
import { Popover } from "radix-ui";
import { useRef, type RefObject } from "react";
import { DayPicker, type ClassNames } from "react-day-picker";
import { enGB } from "react-day-picker/locale/en-GB";
import { zhCN } from "react-day-picker/locale/zh-CN";
import type { Day } from "@/lib/domain/calendar/day";
import { FIRST_TYPED_DAY } from "@/lib/domain/limits";

export interface DayCalendarProps {
  /** The selected day. */
  day: Day | null;
  first?: Day;
  last?: Day;
  anchor: RefObject<HTMLElement | null>;
  onChoose: (day: Day) => void;
  /** `hasFocus`: the focus is in the calendar and goes with it, because nothing else was clicked. */
  onClose: (hasFocus: boolean) => void;
}

/** The browser's local noon: the calendar computes with local dates, and no change of clocks is at noon. */
const dateOf = (day: Day) => new Date(`${day}T12:00`);
const dayOfDate = (date: Date): Day =>
  [
    String(date.getFullYear()).padStart(4, "0"),
    String(date.getMonth() + 1).padStart(2, "0"),
    String(date.getDate()).padStart(2, "0"),
  ].join("-");

const WEEKEND = { dayOfWeek: [0, 6] };

/** A calendar below a field. Weeks begin on Monday; days that can't be chosen are struck through, weekends are grey. */
export function DayCalendar({
  day,
  first = FIRST_TYPED_DAY,
  last,
  anchor,
  onChoose,
  onClose,
}: DayCalendarProps) {
  const t = useTranslations("common");
  const locale = useLocale() === "zh" ? zhCN : enGB;
  const hasFocus = useRef(true);
  const shown = day ?? last;
  return (
    <Popover.Root open onOpenChange={(open) => !open && onClose(hasFocus.current)}>
      <Popover.Anchor virtualRef={anchor as RefObject<HTMLElement>} />
      <Popover.Portal>
        <Popover.Content
          aria-label={t("calendar")}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          className="z-50 animate-appear rounded-lg border border-line bg-raised p-2 text-sm shadow-pop"
          onOpenAutoFocus={(event) => event.preventDefault()} // the calendar focuses a day
          onCloseAutoFocus={(event) => event.preventDefault()}
          onInteractOutside={() => (hasFocus.current = false)}
          onKeyDown={(event) => event.stopPropagation()} // the form around hears no Escape and no Enter
        >
          <DayPicker
            mode="single"
            required
            autoFocus
            captionLayout="dropdown"
            locale={locale}
            weekStartsOn={1}
            today={last ? dateOf(last) : undefined}
            selected={day ? dateOf(day) : undefined}
            defaultMonth={shown ? dateOf(shown) : undefined}
            startMonth={dateOf(first)}
            endMonth={last ? dateOf(last) : undefined}
            disabled={[{ before: dateOf(first) }, ...(last ? [{ after: dateOf(last) }] : [])]}
            modifiers={{ weekend: WEEKEND }}
            modifiersClassNames={{ weekend: "text-faint" }}
            classNames={CLASSES}
            onSelect={(date) => {
              onChoose(dayOfDate(date));
              onClose(true);
            }}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

const NAV_BUTTON =
  "flex size-8 items-center justify-center rounded text-muted hover:bg-sunken hover:text-ink aria-disabled:opacity-40 [&_svg]:size-3.5 [&_svg]:fill-current";

const CLASSES: Partial<ClassNames> = {
  months: "relative",
  nav: "absolute inset-x-0 top-0 flex justify-between",
  button_previous: NAV_BUTTON,
  button_next: NAV_BUTTON,
  month_caption: "flex h-8 items-center justify-center",
  dropdowns: "flex gap-1 font-medium",
  dropdown_root: "relative rounded hover:bg-sunken focus-within:outline-2 focus-within:outline-focus",
  dropdown: "absolute inset-0 w-full cursor-pointer appearance-none opacity-0",
  caption_label: "flex h-7 items-center gap-0.5 px-1.5 [&_svg]:size-2.5 [&_svg]:fill-muted",
  month_grid: "mt-1 border-collapse",
  weekday: "size-8 text-center text-xs font-normal text-muted",
  day: "p-0 text-center num",
  day_button:
    "size-8 rounded hover:bg-sunken disabled:cursor-not-allowed disabled:line-through disabled:opacity-40 disabled:hover:bg-transparent",
  selected: "[&>button]:bg-accent [&>button]:text-accent-ink [&>button]:hover:bg-accent-hover",
  today: "[&>button]:font-semibold [&>button]:underline [&>button]:underline-offset-4",
  outside: "invisible",
};
