"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { RemoveSamples } from "@/components/prices/series/remove-samples";
import { Button } from "@/components/ui/button";
import { Popover, PopoverClose } from "@/components/ui/popover";
import { TextLink } from "@/components/ui/text-link";
import { sampleStateOptions } from "@/lib/prices/samples/queries";
import type { SampleState } from "@/lib/prices/samples/schema";

/** The mark in the header of every page while sample prices are shown; its popover says what they are and removes them. */
export function SampleMark({ samples }: { samples: SampleState }) {
  const t = useTranslations("prices");
  const { sampleTickers: count } = useQuery({ ...sampleStateOptions(), initialData: samples }).data;
  if (count === 0) return null;
  const shown = t("sampleShown", { count });
  return (
    <Popover
      align="end"
      label={t("sampleTitle")}
      className="w-80 space-y-2"
      trigger={
        <Button
          tone="quiet"
          size="sm"
          className="bg-warn-wash text-warn hover:bg-warn-wash hover:text-warn"
          aria-label={`${t("sampleMark")}: ${shown}`} // begins with the visible text, as voice control requires
        >
          {t("sampleMark")}
        </Button>
      }
    >
      <p>{shown}</p>
      <p className="text-muted">{t("sampleMeans")}</p>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <PopoverClose asChild>
          <TextLink href="/prices#import">{t("import")}</TextLink>
        </PopoverClose>
        <RemoveSamples tickers={count} trigger={<Button tone="link">{t("removeSamples")}</Button>} />
      </p>
    </Popover>
  );
}

/** On paper the header isn't printed, so a line says it. */
export function SampleLineOnPaper({ samples }: { samples: SampleState }) {
  const t = useTranslations("prices");
  const { sampleTickers: count } = useQuery({ ...sampleStateOptions(), initialData: samples }).data;
  return count > 0 && <p className="hidden text-xs print:block">{t("sampleShown", { count })}</p>;
}
