import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { RefreshReport } from "@/lib/prices/refreshes/schema";

/** How far a running round is, and whom it is asking for. */
export function RefreshProgress({
  report,
  isCancelling,
  onCancel,
}: {
  report: RefreshReport;
  isCancelling: boolean;
  onCancel: () => void;
}) {
  const t = useTranslations("refresh");
  const { done, asked, current } = report;
  const text = t("progress", { done, asked });
  return (
    <div className="flex flex-wrap items-center gap-3 text-sm">
      <progress
        value={done}
        max={asked}
        aria-label={t("title")}
        className="h-2 w-48 appearance-none overflow-hidden rounded bg-sunken [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent"
      />
      <span className="num">{text}</span>
      {current.length > 0 && <span className="text-muted">{t("now", { symbols: current.join(", ") })}</span>}
      <Button size="sm" onClick={onCancel} disabled={isCancelling}>
        {t(isCancelling ? "cancelling" : "cancel")}
      </Button>
    </div>
  );
}
