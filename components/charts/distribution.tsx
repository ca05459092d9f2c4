import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";

export interface DistributionItem {
  key: string;
  label: string;
  count: number;
  /** A symbol that identifies the state without colour: "●". */
  shape: string;
  /** A CSS colour from a token: "var(--status-on-track)". */
  colour: string;
}

/** The number of items in each state, as a segmented bar and as symbols with counts. */
export function Distribution({
  items,
  label,
  onSelect,
  selected,
  className,
}: {
  items: readonly DistributionItem[];
  label: string;
  /** Makes each count a button that filters by its state. */
  onSelect?: (key: string) => void;
  selected?: string | null;
  className?: string;
}) {
  const t = useTranslations("status");
  const shown = items.filter((item) => item.count > 0);
  return (
    <div
      role="group"
      aria-label={label}
      className={cn("flex flex-wrap items-center gap-x-4 gap-y-1", className)}
    >
      <div aria-hidden className="flex h-2 w-28 gap-px">
        {shown.map((item) => (
          <span key={item.key} style={{ flexGrow: item.count, background: item.colour }} />
        ))}
      </div>
      <ul className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        {shown.map((item) => {
          const content = (
            <>
              <span aria-hidden style={{ color: item.colour }}>
                {item.shape}
              </span>
              <span aria-hidden className="num">
                {item.count}
              </span>
              <span aria-hidden className="text-xs text-muted">
                {item.label}
              </span>
              <span className="sr-only">{t("distribution", { count: item.count, status: item.label })}</span>
            </>
          );
          const classes = "inline-flex items-center gap-1";
          return (
            <li key={item.key}>
              {onSelect ? (
                <button
                  type="button"
                  aria-pressed={selected === item.key}
                  onClick={() => onSelect(item.key)}
                  className={cn(
                    classes,
                    "rounded-sm px-1 hover:bg-sunken aria-pressed:bg-accent-wash pointer-coarse:min-h-8",
                  )}
                >
                  {content}
                </button>
              ) : (
                <span className={classes}>{content}</span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
