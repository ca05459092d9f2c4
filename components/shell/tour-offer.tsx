"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useHash } from "@/components/ui/use-hash";
import { useView } from "@/components/view/use-view";
import { useSaveSetting } from "@/components/view/use-save-setting";
import { useSettings } from "@/lib/settings/queries";

const Tour = dynamic(() => import("@/components/shell/tour").then(({ Tour }) => Tour), { ssr: false });

/**
 * Offers the tour on today's overview until the analyst has left or ended it once. It takes no focus and comes last in the
 * tab order, and on a phone last on the page. The help page starts it again by the address `/#tour`.
 */
export function TourOffer() {
  const t = useTranslations("tour");
  const { data: settings } = useSettings();
  const { params } = useView();
  const apply = useSaveSetting();
  const isAsked = useHash() === "tour";
  const [isStarted, setStarted] = useState(false);
  const end = () => {
    setStarted(false);
    if (isAsked) window.location.hash = "";
    if (!settings?.tourDone) apply({ tourDone: true });
  };
  if (isStarted || isAsked) return <Tour onEnd={end} />;
  if (!settings || settings.tourDone || params.asOf !== null) return null;
  return (
    <section
      aria-label={t("title")}
      className="no-print mt-6 ml-auto flex w-fit items-center gap-3 rounded border border-line bg-raised px-3 py-1 text-sm md:sticky md:bottom-2"
    >
      {t("title")}
      <Button tone="link" onClick={() => setStarted(true)}>
        {t("start")}
      </Button>
      <Button tone="link" className="text-muted" onClick={end}>
        {t("noThanks")}
      </Button>
    </section>
  );
}
