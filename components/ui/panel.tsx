import { useId, type ReactNode } from "react";
import { cn } from "@/components/ui/cn";

export interface PanelProps {
  title: ReactNode;
  /** Secondary text beside the title, such as a count or a day. */
  aside?: ReactNode;
  actions?: ReactNode;
  /** 2 under the page title, 3 inside another panel. */
  level?: 2 | 3;
  id?: string;
  className?: string;
  children: ReactNode;
}

/** A titled section of a page, with a hairline above it. */
export function Panel({ title, aside, actions, level = 2, id, className, children }: PanelProps) {
  const headingId = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section
      id={id}
      aria-labelledby={headingId}
      className={cn("min-w-0 border-t border-line pt-2", className)}
    >
      <header className="mb-2 flex min-h-7 flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <div className="flex min-w-0 items-baseline gap-2">
          <Heading id={headingId} className="text-sm font-semibold">
            {title}
          </Heading>
          {aside && <span className="text-xs text-faint">{aside}</span>}
        </div>
        {actions && <div className="no-print flex flex-wrap items-center gap-2">{actions}</div>}
      </header>
      {children}
    </section>
  );
}
