import type { ComponentProps } from "react";
import { cn } from "@/components/ui/cn";
import { fieldClasses } from "@/components/ui/input";

/** A text area that grows with its text in browsers that support field-sizing. */
export function Textarea({ className, rows = 3, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      rows={rows}
      className={cn(fieldClasses, "field-sizing-content min-h-16 resize-y py-1.5 leading-normal", className)}
      {...rest}
    />
  );
}
