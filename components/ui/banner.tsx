import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

export interface BannerProps {
  tone?: "info" | "warn" | "danger";
  /** Buttons or links at the end of the line. */
  actions?: ReactNode;
  /** The region's accessible name; set it for a banner that should be reachable as a landmark. */
  label?: string;
  className?: string;
  children: ReactNode;
}

const TONES = {
  info: "border-line bg-accent-wash",
  warn: "border-warn bg-warn-wash",
  danger: "border-danger bg-danger-wash",
};

/** A message that applies to all content below it. */
export function Banner({ tone = "info", actions, label, className, children }: BannerProps) {
  return (
    <section
      aria-label={label}
      role={tone === "danger" ? "alert" : undefined}
      className={cn(
        "flex flex-wrap items-center justify-between gap-x-4 gap-y-1 rounded border px-3 py-1.5 text-sm text-ink",
        TONES[tone],
        className,
      )}
    >
      <div className="min-w-0">{children}</div>
      {actions && <div className="no-print flex flex-wrap items-center gap-3">{actions}</div>}
    </section>
  );
}
