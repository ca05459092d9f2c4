import type { ComponentProps } from "react";
import { cn } from "@/components/ui/cn";

export const fieldClasses =
  "w-full rounded border border-strong bg-surface px-2 text-sm text-ink placeholder:text-faint disabled:opacity-55 aria-invalid:border-danger pointer-coarse:min-h-10";

export function Input({ className, ...rest }: ComponentProps<"input">) {
  return <input className={cn(fieldClasses, "h-8", className)} {...rest} />;
}
