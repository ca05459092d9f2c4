import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";
import { cn } from "@/components/ui/cn";

export const buttonClasses = cva(
  "inline-flex shrink-0 items-center justify-center gap-1.5 rounded border font-medium whitespace-nowrap select-none disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:opacity-55 pointer-coarse:min-h-10",
  {
    variants: {
      tone: {
        primary: "border-accent bg-accent text-accent-ink hover:border-accent-hover hover:bg-accent-hover",
        plain: "border-strong bg-surface text-ink hover:bg-sunken",
        quiet: "border-transparent bg-transparent text-muted hover:bg-sunken hover:text-ink",
        danger: "border-danger bg-surface text-danger hover:bg-danger-wash",
        link: "border-transparent bg-transparent text-accent hover:text-accent-hover hover:underline",
      },
      size: {
        sm: "h-7 px-2 text-xs",
        md: "h-8 px-3 text-sm",
        icon: "size-8 text-sm pointer-coarse:min-w-10",
      },
    },
    compoundVariants: [{ tone: "link", class: "h-auto px-0" }],
    defaultVariants: { tone: "plain", size: "md" },
  },
);

export interface ButtonProps extends ComponentProps<"button">, VariantProps<typeof buttonClasses> {}

/** A button that triggers an action. For navigation use LinkButton. */
export function Button({ tone, size, className, type = "button", ...rest }: ButtonProps) {
  return <button type={type} className={cn(buttonClasses({ tone, size }), className)} {...rest} />;
}
