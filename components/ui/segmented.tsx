"use client";

import { useId, type ReactNode } from "react";
import { cn } from "@/components/ui/cn";

export interface Segment<V extends string> {
  value: V;
  label: ReactNode;
  /** The accessible name of an option whose label is a symbol. */
  name?: string;
  disabled?: boolean;
}

export interface SegmentedProps<V extends string> {
  label: string;
  value: V;
  onValueChange: (value: V) => void;
  segments: readonly Segment<V>[];
  size?: "sm" | "md";
  className?: string;
}

/** A choice between a few options: radio buttons in one row, or in two on a narrow screen. */
export function Segmented<V extends string>(props: SegmentedProps<V>) {
  const { label, value, onValueChange, segments, size = "sm", className } = props;
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={cn(
        "inline-flex max-w-full flex-wrap rounded border border-strong bg-surface p-px",
        className,
      )}
    >
      {segments.map((segment) => (
        <label
          key={segment.value}
          className={cn(
            "relative flex shrink-0 cursor-pointer items-center rounded-sm font-medium whitespace-nowrap text-muted hover:text-ink has-checked:bg-accent-wash has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-focus has-disabled:cursor-not-allowed has-disabled:opacity-55 pointer-coarse:min-h-9 pointer-coarse:px-3",
            size === "sm" ? "h-6 px-2 text-xs" : "h-7 px-3 text-sm",
          )}
        >
          {/* The input covers its label instead of being hidden, so that pointers and touch screen readers reach it. */}
          <input
            type="radio"
            name={name}
            value={segment.value}
            checked={segment.value === value}
            disabled={segment.disabled}
            aria-label={segment.name}
            onChange={() => onValueChange(segment.value)}
            className="absolute inset-0 m-0 cursor-[inherit] appearance-none opacity-0 outline-none"
          />
          {segment.label}
        </label>
      ))}
    </div>
  );
}
