"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useToday } from "@/components/ui/use-today";
import { useView } from "@/components/view/use-view";
import { isDay } from "@/lib/domain/calendar/day";

/** The pages that show the day of the view; on the others it is only carried along. */
const WITH_DAY = /^\/($|sectors\/|themes\/|watchlist$|tickers\/|reports($|\/)|compare$)/;

/** A band across the page while the view is of an earlier day, with the way back to today. */
export function PastDay() {
  const t = useTranslations("view");
  const today = useToday();
  const pathname = usePathname();
  const { params, setView } = useView();
  const { asOf } = params;
  if (asOf === null || !isDay(asOf) || asOf >= today || !WITH_DAY.test(pathname)) return null;
  return (
    <section aria-label={t("pastDay")} className="border-b border-warn bg-warn-wash text-sm">
      <div className="mx-auto flex w-full max-w-page flex-wrap items-center gap-x-4 gap-y-1 px-4 py-1.5 md:px-6">
        <p>
          <strong className="font-semibold num">{t("asOfDay", { day: asOf })}</strong>{" "}
          <span className="text-muted">{t("asItStood")}</span>
        </p>
        <Button tone="link" size="sm" className="no-print" onClick={() => void setView({ asOf: null })}>
          {t("backToToday")}
        </Button>
      </div>
    </section>
  );
}
