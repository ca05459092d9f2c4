"use client";

import type { ComponentProps, ReactNode } from "react";
import type { SelectOption } from "@/components/ui/select";
import { ToolbarItem } from "@/components/ui/toolbar";
import { useColon } from "@/components/ui/use-colon";

/** A control with the words of the sentence before it; its name is said instead where they are no name. */
export function Part({
  words,
  name,
  children,
}: {
  words: string | null;
  name?: string;
  children: ReactNode;
}) {
  const colon = useColon();
  return (
    <label className="inline-flex items-center gap-1 text-xs whitespace-nowrap text-muted">
      {words !== null && (
        <span aria-hidden={name ? true : undefined} className="lowercase">
          {name ? words : `${words}${colon}`}
        </span>
      )}
      {name && <span className="sr-only">{name}</span>}
      {children}
    </label>
  );
}

// The type that a toolbar gives its buttons isn't one of a select.
const NO_TYPE = { type: undefined };

/** A native select that is as wide as its choice and looks like a word of the sentence. */
export function PartSelect({
  options,
  ...rest
}: Omit<ComponentProps<"select">, "children"> & { options: readonly SelectOption[] }) {
  return (
    <span className="relative inline-block">
      <ToolbarItem>
        <select
          className="field-sizing-content h-7 max-w-64 cursor-pointer appearance-none rounded-sm bg-transparent pr-4 font-medium text-ink hover:text-accent pointer-coarse:min-h-10"
          {...NO_TYPE}
          {...rest}
        >
          {options.map(({ value, label }) => (
            <option key={value} value={value} className="bg-surface text-ink">
              {label}
            </option>
          ))}
        </select>
      </ToolbarItem>
      <span
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-0.5 -translate-y-1/2 text-2xs text-muted"
      >
        ▾
      </span>
    </span>
  );
}
