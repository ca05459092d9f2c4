import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";
import { cn } from "@/components/ui/cn";

const classes = cva("inline-flex items-center gap-1 rounded-sm border px-1 text-2xs whitespace-nowrap", {
  variants: {
    tone: {
      plain: "border-line text-muted",
      accent: "border-accent-wash bg-accent-wash text-accent",
      warn: "border-warn-wash bg-warn-wash text-warn",
      danger: "border-danger-wash bg-danger-wash text-danger",
    },
  },
  defaultVariants: { tone: "plain" },
});

export type BadgeTone = NonNullable<VariantProps<typeof classes>["tone"]>;

/** A short label that qualifies the text next to it. */
export function Badge({ tone, className, ...rest }: ComponentProps<"span"> & { tone?: BadgeTone }) {
  return <span className={cn(classes({ tone }), className)} {...rest} />;
}
