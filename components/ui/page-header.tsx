import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

export interface PageHeaderProps {
  title: ReactNode;
  /** On the line of the title: what a reader wants first, such as a status and its figures. */
  beside?: ReactNode;
  /** The name in the other language, a sentence, or a row of badges. */
  subtitle?: ReactNode;
  /** A link to the parent page, above the title. */
  eyebrow?: ReactNode;
  actions?: ReactNode;
  className?: string;
}

/** The header of a page, with its only h1. */
export function PageHeader({ title, beside, subtitle, eyebrow, actions, className }: PageHeaderProps) {
  return (
    <header className={cn("flex flex-wrap items-end justify-between gap-x-4 gap-y-2 pt-4 pb-3", className)}>
      <div className="min-w-0">
        {eyebrow && <div className="text-xs text-muted">{eyebrow}</div>}
        <div className="flex flex-wrap items-baseline gap-x-5 gap-y-0.5">
          <h1 className="text-xl font-semibold text-balance">{title}</h1>
          {beside}
        </div>
        {subtitle && <div className="mt-0.5 text-sm text-muted">{subtitle}</div>}
      </div>
      {actions && <div className="no-print flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}
