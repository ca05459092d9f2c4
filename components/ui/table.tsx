import { ChevronDown, ChevronUp } from "lucide-react";
import type { ComponentProps, ReactNode, Ref } from "react";
import { cn } from "@/components/ui/cn";
import type { SortDirection } from "@/components/ui/compare";
import { HelpTip } from "@/components/ui/help-tip";

/** A table in a focusable, horizontally scrolling region. The caption names both. */
export function Table({
  caption,
  showCaption = false,
  maxHeight,
  asCards = false,
  regionRef,
  rowCount,
  className,
  children,
}: {
  caption: string;
  regionRef?: Ref<HTMLDivElement>;
  /** The number of rows with the heading, if not all of them are drawn. */
  rowCount?: number;
  showCaption?: boolean;
  /** The maximum height (a CSS length); the rows scroll under a fixed heading row. */
  maxHeight?: string;
  /** On a phone each row is shown as a card, with the cells' `label` as their headings. */
  asCards?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div
      ref={regionRef}
      role="region"
      aria-label={caption}
      tabIndex={0}
      className={cn(
        "print-all relative overflow-auto scroll-cue focus-visible:outline-offset-0",
        asCards && "max-md:max-h-none!",
      )}
      style={{ maxHeight }}
    >
      <table
        aria-rowcount={rowCount}
        className={cn("w-full border-collapse text-xs", asCards && "as-cards", className)}
      >
        <caption className={showCaption ? "pb-2 text-left text-xs text-muted" : "sr-only"}>{caption}</caption>
        {children}
      </table>
    </div>
  );
}

export function Thead({ children }: { children: ReactNode }) {
  return <thead className="sticky top-0 z-10 bg-ground text-muted">{children}</thead>;
}

export function Tr({ className, ...rest }: ComponentProps<"tr">) {
  return <tr className={cn("border-b border-line", className)} {...rest} />;
}

export interface CellProps {
  numeric?: boolean;
  /** The heading of the cell on a card. */
  label?: string;
  /** The cell takes the full width of the card. */
  wide?: boolean;
}

export function Th({
  numeric = false,
  className,
  scope = "col",
  ...rest
}: ComponentProps<"th"> & Pick<CellProps, "numeric">) {
  return (
    <th
      scope={scope}
      className={cn(
        "px-2 py-1.5 align-bottom font-medium first:pl-0 last:pr-0",
        numeric ? "text-right" : "text-left",
        className,
      )}
      {...rest}
    />
  );
}

export function Td({
  numeric = false,
  label,
  wide = false,
  className,
  ...rest
}: ComponentProps<"td"> & CellProps) {
  return (
    <td
      data-label={label}
      data-wide={wide || undefined}
      className={cn("px-2 py-1.5 first:pl-0 last:pr-0", numeric ? "text-right num" : "text-left", className)}
      {...rest}
    />
  );
}

/** A column heading that sorts the table. */
export function SortableTh({
  sorted,
  onSort,
  numeric = false,
  help,
  className,
  children,
}: Pick<CellProps, "numeric"> & {
  sorted: SortDirection | null;
  onSort: () => void;
  /** An explanation of the column, shown on hover and focus. */
  help?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  const Arrow = sorted === "asc" ? ChevronUp : ChevronDown;
  const heading = (
    <button
      type="button"
      onClick={onSort}
      className={cn(
        "group relative -mx-1 rounded-sm px-1 align-top font-medium whitespace-nowrap hover:text-ink pointer-coarse:min-h-8",
        sorted && "text-ink",
      )}
    >
      {children}
      {/* Beside the words, so that it takes no width of the column. */}
      <Arrow
        aria-hidden
        className={cn(
          "absolute top-1/2 size-3 -translate-y-1/2",
          numeric ? "-left-2" : "-right-2",
          !sorted && "opacity-0 group-hover:opacity-60",
        )}
      />
    </button>
  );
  return (
    <Th
      numeric={numeric}
      className={className}
      aria-sort={sorted === "asc" ? "ascending" : sorted === "desc" ? "descending" : "none"}
    >
      {help ? <HelpTip text={help}>{heading}</HelpTip> : heading}
    </Th>
  );
}
