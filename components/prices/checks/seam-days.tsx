import { useLocale, useTranslations } from "next-intl";
import { Delta } from "@/components/ui/delta";
import { Disclosure } from "@/components/ui/disclosure";
import type { SeamItem } from "@/lib/prices/checks/schema";
import type { SeamFinding } from "@/lib/domain/price-check/seam-finding";
import { formatPercent } from "@/lib/format/number";

export interface SeamDaysProps {
  seams: readonly SeamItem[];
  finding: SeamFinding;
  /** Whose import replaced the other series. */
  file: string;
}

/** What many seams have in common, the largest of them by its day, and each of them on request. */
export function SeamDays({ seams, finding: { count, largest }, file }: SeamDaysProps) {
  const t = useTranslations("checks");
  const locale = useLocale();
  const open = seams.filter(({ genuine }) => genuine === null).length;
  const most = formatPercent(Math.abs(largest.falseReturn), { locale, digits: 2 });
  return (
    <div className="flex flex-col gap-1">
      <span>
        <Delta value={largest.falseReturn} digits={2} /> {t("seamLargest", { day: largest.day })}
      </span>
      <span className="text-muted">
        {t("seamMethods", { count, file, most })}
        {open > 0 && open < count && ` ${t("seamOpen", { count: open })}`}
      </span>
      <Disclosure summary={t("seamDays", { count })}>
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-x-4 gap-y-0.5">
          {seams.map(({ day, falseReturn, genuine }) => (
            <li key={day} className="flex justify-between gap-2 tabular-nums">
              <span className={genuine ? "text-muted" : undefined}>
                {day}
                {genuine && ` ${t("genuineDay")}`}
              </span>
              <Delta value={falseReturn} digits={2} />
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
