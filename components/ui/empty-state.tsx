import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

/** A placeholder for an empty list, with an explanation and an action that adds content. */
export function EmptyState({
  title,
  children,
  action,
  className,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
}) {
  return (
    <div className={cn("flex flex-col items-start gap-2 py-6 text-sm text-muted", className)}>
      <p className="font-medium text-ink">{title}</p>
      {children && <div className="measure">{children}</div>}
      {action}
    </div>
  );
}
