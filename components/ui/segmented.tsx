"use client";

import { RadioGroup } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

export interface Segment<V extends string> {
  value: V;
  label: ReactNode;
  /** Said instead of the label where that is a symbol. */
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

/** One of a few: a radio group that lies on one line. */
export function Segmented<V extends string>({
  label,
  value,
  onValueChange,
  segments,
  size = "sm",
  className,
}: SegmentedProps<V>) {
  return (
    <RadioGroup.Root
      aria-label={label}
      value={value}
      onValueChange={(next) => onValueChange(next as V)}
      orientation="horizontal"
      className={cn(
        "inline-flex max-w-full overflow-x-auto rounded border border-strong bg-surface p-px",
        className,
      )}
    >
      {segments.map((segment) => (
        <RadioGroup.Item
          key={segment.value}
          value={segment.value}
          disabled={segment.disabled}
          aria-label={segment.name}
          className={cn(
            "shrink-0 rounded-sm font-medium whitespace-nowrap text-muted hover:text-ink focus-visible:-outline-offset-2 disabled:opacity-55 data-[state=checked]:bg-accent-wash data-[state=checked]:text-accent pointer-coarse:min-h-9 pointer-coarse:px-3",
            size === "sm" ? "h-6 px-2 text-xs" : "h-7 px-3 text-sm",
          )}
        >
          {segment.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
