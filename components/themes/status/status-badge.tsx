import { useTranslations } from "next-intl";
import { STATUS_LOOK } from "@/components/themes/status/status-look";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import type { Status } from "@/lib/domain/theme/status";

export interface StatusBadgeProps {
  status: Status;
  /** At least one generated bar affects the status, and the badge says so. */
  sample?: boolean;
  size?: "sm" | "md";
  className?: string;
}

/** A theme's status as a symbol and a word, with the word "sample" if it depends on sample prices. */
export function StatusBadge({ status, sample = false, size = "sm", className }: StatusBadgeProps) {
  const t = useTranslations("status");
  const { shape, text } = STATUS_LOOK[status];
  return (
    <span
      className={cn(
        "inline-flex items-center gap-1.5 whitespace-nowrap",
        size === "md" ? "text-sm font-medium" : "text-xs",
        className,
      )}
    >
      <span className={cn("inline-flex items-center gap-1", text)}>
        <span aria-hidden>{shape}</span>
        {t(status)}
      </span>
      {sample && <Badge tone="warn">{t("sample")}</Badge>}
    </span>
  );
}
