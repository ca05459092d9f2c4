import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { STATUS_LOOK } from "@/components/themes/status/status-look";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import type { Status } from "@/lib/domain/theme/status";
import type { ThemeItem } from "@/lib/themes/schema";

export interface StatusBadgeProps {
  status: Status;
  /** At least one generated bar affects the status, and the badge says so. */
  sample?: boolean;
  /** The stance of the call: beside an underweight one the status says what it is about. */
  stance?: ThemeItem["callStance"];
  size?: "sm" | "md";
  className?: string;
}

/** A theme's status as a symbol and a word, with the word "sample" if it depends on sample prices. */
export function StatusBadge({ status, sample = false, stance, size = "sm", className }: StatusBadgeProps) {
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
        {stance === "underweight" ? <OfTheme>{t(status)}</OfTheme> : t(status)}
      </span>
      {sample && <Badge tone="warn">{t("sample")}</Badge>}
    </span>
  );
}

/** The word of a status whose call is underweight: a theme that runs ahead is on track although the call is wrong. */
export function OfTheme({ children }: { children: ReactNode }) {
  const note = useTranslations("status")("underweight");
  return (
    <span title={note} className="underline decoration-dotted underline-offset-2">
      {children}
      <span className="sr-only"> ({note})</span>
    </span>
  );
}
