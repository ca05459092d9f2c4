"use client";

import dynamic from "next/dynamic";
import { CalendarDays } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useRef, useState, type ComponentProps } from "react";
import { cn } from "@/components/ui/cn";
import { isComposing } from "@/components/ui/composing";
import { useErrorText } from "@/components/ui/error-text";
import { Input } from "@/components/ui/input";
import { isDay, type Day } from "@/lib/domain/calendar/day";
import { dayProblem, typedDay } from "@/lib/domain/calendar/typed-day";

const DayCalendar = dynamic(() => import("@/components/ui/day-calendar").then((each) => each.DayCalendar), {
  ssr: false,
});

export interface DayInputProps extends Omit<ComponentProps<"input">, "type"> {
  /** The first and the last day of the calendar; a later typed day is an error. */
  first?: Day;
  last?: Day;
  /** Receives a day, or "" for none, once it is entered: by Enter, by leaving the field or from the calendar. */
  onEnter?: (day: string) => void;
}

/**
 * A field for a day, typed as `YYYY-MM-DD` or in another usual form, with a calendar that the button and Alt + ↓ open.
 * It is one tab stop. A text that is no day stays in the field, with a message once the field is left. Any other prop,
 * such as those of react-hook-form's `register`, goes to the input.
 */
export function DayInput({ first, last, onEnter, className, onBlur, onKeyDown, ...input }: DayInputProps) {
  const t = useTranslations("common");
  const errorText = useErrorText();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [calendarDay, setCalendarDay] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const shown = input["aria-invalid"] ? null : problem; // a message around the field says it already
  const field = () => box.current!.querySelector("input")!;

  function enter(): void {
    const day = typedDay(field().value);
    if (day !== field().value) write(field(), day);
    const code = day === "" ? null : dayProblem(day, last);
    setProblem(code);
    if (!code) onEnter?.(day);
  }

  return (
    <div ref={box} className={cn("relative w-36", className)}>
      <div className="relative">
        <Input
          placeholder="YYYY-MM-DD"
          inputMode="numeric"
          autoComplete="off"
          {...input}
          aria-keyshortcuts="Alt+ArrowDown"
          aria-invalid={input["aria-invalid"] ?? (shown ? true : undefined)}
          aria-describedby={[input["aria-describedby"], shown && id].filter(Boolean).join(" ") || undefined}
          className="pr-8 num"
          onBlur={(event) => {
            enter();
            onBlur?.(event);
          }}
          onKeyDown={(event) => {
            onKeyDown?.(event);
            if (event.key === "Enter" && !isComposing(event)) enter();
            if (event.key !== "ArrowDown" || !event.altKey) return;
            event.preventDefault();
            setCalendarDay(field().value);
          }}
        />
        <button
          type="button"
          tabIndex={-1}
          aria-label={t("openCalendar")}
          disabled={input.disabled}
          className="absolute inset-y-px right-px flex w-8 items-center justify-center rounded text-muted hover:text-ink"
          onMouseDown={(event) => event.preventDefault()} // the field isn't left
          onClick={() => setCalendarDay(field().value)}
        >
          <CalendarDays aria-hidden className="size-4" />
        </button>
      </div>
      {shown && (
        // Over the page: a button that is being pressed, for which the field was left, must not move away.
        <p
          id={id}
          role="alert"
          className="absolute z-30 mt-1 w-max max-w-60 rounded border border-danger bg-raised px-2 py-1 text-xs text-danger"
        >
          {errorText(shown)}
        </p>
      )}
      {calendarDay !== null && (
        <DayCalendar
          day={isDay(calendarDay) ? calendarDay : null}
          first={first}
          last={last}
          anchor={box}
          onChoose={(day) => {
            write(field(), day);
            enter();
          }}
          onClose={(hasFocus) => {
            setCalendarDay(null);
            if (hasFocus) field().focus();
          }}
        />
      )}
    </div>
  );
}

/** Changes the input's text as if it had been typed: React hears of a change only by the browser's own setter. */
function write(input: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(input, text);
  input.dispatchEvent(new Event("input", { bubbles: true }));
}
