"use client";

import { Check, Minus } from "lucide-react";
import { Checkbox as Primitive } from "radix-ui";
import { useId, type ReactNode } from "react";
import { cn } from "@/components/ui/cn";

export interface CheckboxProps {
  checked: boolean | "indeterminate";
  onCheckedChange: (checked: boolean) => void;
  label: ReactNode;
  disabled?: boolean;
  name?: string;
  className?: string;
}

export function Checkbox({ checked, onCheckedChange, label, disabled, name, className }: CheckboxProps) {
  const id = useId();
  return (
    <span className={cn("inline-flex items-center gap-2 text-sm", className)}>
      <Primitive.Root
        id={id}
        name={name}
        checked={checked}
        disabled={disabled}
        onCheckedChange={(next) => onCheckedChange(next === true)}
        className="flex size-4 shrink-0 items-center justify-center rounded-sm border border-strong bg-surface disabled:opacity-55 data-[state=checked]:border-accent data-[state=checked]:bg-accent data-[state=checked]:text-accent-ink"
      >
        <Primitive.Indicator>
          {checked === "indeterminate" ? <Minus className="size-3" /> : <Check className="size-3" />}
        </Primitive.Indicator>
      </Primitive.Root>
      <label htmlFor={id}>{label}</label>
    </span>
  );
}
