import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

export interface PageHeaderProps {
  title: ReactNode;
  /** The other language's name, a sentence, a row of badges. */
  subtitle?: ReactNode;
  /** Above the title: the way back up. */
  eyebrow?: ReactNode;
  actions?: ReactNode;
  className?: string;
}

/** The one h1 of a page. */
export function PageHeader({ title, subtitle, eyebrow, actions, className }: PageHeaderProps) {
  return (
    <header className={cn("flex flex-wrap items-end justify-between gap-x-4 gap-y-2 pt-4 pb-3", className)}>
      <div className="min-w-0">
        {eyebrow && <div className="text-xs text-muted">{eyebrow}</div>}
        <h1 className="text-xl font-semibold text-balance">{title}</h1>
        {subtitle && <div className="mt-0.5 text-sm text-muted">{subtitle}</div>}
      </div>
      {actions && <div className="no-print flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}
