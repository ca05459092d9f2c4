"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { PageText } from "@/components/reports/page/page-text";
import { cn } from "@/components/ui/cn";
import { Segmented } from "@/components/ui/segmented";
import { Skeleton } from "@/components/ui/skeleton";
import type { ReportPage } from "@/lib/reports/pages/schema";

const FORMS = ["picture", "text"] as const;

/** A page as a picture with the sentences marked, or as its text. */
export function PageView({ page, claim }: { page: ReportPage; claim: string }) {
  const t = useTranslations("reportPages");
  const [isBroken, setBroken] = useState(false);
  const [form, setForm] = useState<(typeof FORMS)[number]>("picture");
  const image = isBroken ? null : page.image;
  return (
    <section className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2 text-xs">
        {image ? (
          <Segmented
            label={t("form")}
            value={form}
            onValueChange={setForm}
            segments={FORMS.map((value) => ({ value, label: t(value) }))}
          />
        ) : (
          <p className="text-muted">{t("noPicture")}</p>
        )}
        {image && form === "picture" && (
          <a href={image} target="_blank" rel="noreferrer" className="text-accent hover:underline">
            {t("enlarge")}
          </a>
        )}
      </div>
      {page.fault && <p className="text-xs text-warn">{t(`faults.${page.fault}`)}</p>}
      {image && form === "picture" ? (
        <Picture image={image} page={page} claim={claim} onBroken={() => setBroken(true)} />
      ) : (
        <PageText page={page} claim={claim} />
      )}
      <p className="text-xs text-faint">{t("marked")}</p>
    </section>
  );
}

interface PictureProps {
  image: string;
  page: ReportPage;
  claim: string;
  onBroken: () => void;
}

function Picture({ image, page, claim, onBroken }: PictureProps) {
  const t = useTranslations("reportPages");
  const [isLoaded, setLoaded] = useState(false);
  return (
    <div className="relative border border-line">
      {!isLoaded && <Skeleton className="absolute inset-0" />}
      {/* eslint-disable-next-line @next/next/no-img-element -- the picture is made by the API in the size that is shown */}
      <img
        src={image}
        alt={t("alt", { page: page.page ?? 0, name: page.source?.name ?? "" })}
        onLoad={() => setLoaded(true)}
        onError={onBroken}
        className={cn("bg-white block w-full", !isLoaded && "aspect-[1/1.414]")}
      />
      {isLoaded &&
        page.claims.map(({ id, marks }) =>
          marks.map(([left, top, width, height], at) => (
            <span
              key={`${id} ${at}`}
              aria-hidden
              data-mark={id === claim ? "current" : "other"}
              ref={id === claim && at === 0 ? intoSight : undefined}
              style={{ left: share(left), top: share(top), width: share(width), height: share(height) }}
              className={cn(
                "absolute rounded-sm mix-blend-multiply",
                id === claim ? "bg-[rgb(255_214_64/0.6)]" : "bg-[rgb(120_160_220/0.25)]",
              )}
            />
          )),
        )}
    </div>
  );
}

const share = (fraction: number) => `${fraction * 100}%`;

const intoSight = (mark: HTMLElement | null) => mark?.scrollIntoView({ block: "nearest" });
