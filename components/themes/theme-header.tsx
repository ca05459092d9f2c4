"use client";

import { useRouter } from "next/navigation";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { StatusBadge } from "@/components/themes/status/status-badge";
import { SuspectBadge } from "@/components/themes/suspect-badge";
import { Excess, Return } from "@/components/themes/theme-return";
import { goTo } from "@/components/ui/leaving";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { useKey } from "@/components/ui/use-key";
import { useViewHref } from "@/components/view/use-view-href";
import { nameOf, type Named } from "@/lib/format/name";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import { themeHref } from "@/lib/view/addresses";

export type Neighbour = Named & { slug: string; level: "sector" | "subtheme" };

export interface ThemeHeaderProps {
  theme: ThemeDetail;
  /** The sector of the theme; null for a sector itself. */
  sector: Neighbour | null;
  /** The themes before and after this one in board order; of a sector, sectors. */
  previous: Neighbour | null;
  next: Neighbour | null;
  actions?: ReactNode;
}

/** The header of a theme: both names, status and figures since the call on one line, then the days. */
export function ThemeHeader({ theme, sector, previous, next, actions }: ThemeHeaderProps) {
  const t = useTranslations("themePage");
  const themes = useTranslations("themes");
  const locale = useLocale();
  const href = useViewHref();
  const name = nameOf(theme, locale);
  const other = [theme.nameEn, theme.nameZh].find((each) => each && each !== name);
  return (
    <PageHeader
      eyebrow={sector && <TextLink href={href(themeHref(sector))}>{nameOf(sector, locale)}</TextLink>}
      title={
        <span className="inline-flex flex-wrap items-baseline gap-x-3">
          {name}
          {other && (
            <span lang={locale === "zh" ? "en" : "zh-CN"} className="text-base font-normal text-muted">
              {other}
            </span>
          )}
        </span>
      }
      beside={
        <span className="flex flex-wrap items-baseline gap-x-4 text-sm">
          <StatusBadge status={theme.status} sample={theme.sample} stance={theme.callStance} size="md" />
          <span>
            <span className="text-xs text-muted">{t("sinceCall")}</span>{" "}
            <Return item={theme} period="sinceCall" className="font-medium" />
          </span>
          <span>
            <span className="text-xs text-muted">{themes("excess")}</span>{" "}
            <Excess item={theme} period="sinceCall" className="font-medium" />
          </span>
          <SuspectBadge suspected={theme.suspected} />
        </span>
      }
      subtitle={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-xs">
          <span className="num">
            {t(theme.source === "analyst" ? "started" : "called", { day: theme.callDay })}
          </span>
          <span className="num">
            {theme.priceDay
              ? t("asOfLine", { asOf: theme.asOf, priceDay: theme.priceDay })
              : t("asOfNoPrices", { asOf: theme.asOf })}
          </span>
          {theme.source === "analyst" && <span>{t("ownTheme")}</span>}
          {theme.starter && <span>{t("starter")}</span>}
        </span>
      }
      actions={
        <>
          {(previous || next) && (
            <nav aria-label={t("boardOrder")} className="flex gap-1">
              <Step to={previous} way="previous" />
              <Step to={next} way="next" />
            </nav>
          )}
          {actions}
        </>
      }
    />
  );
}

const KEYS = { previous: "[", next: "]" } as const;

/** A link to the theme before or after this one, also by its key. */
function Step({ to, way }: { to: Neighbour | null; way: keyof typeof KEYS }) {
  const t = useTranslations("themePage");
  const locale = useLocale();
  const router = useRouter();
  const href = useViewHref();
  const address = to && href(themeHref(to));
  useKey(KEYS[way], () => address && goTo(router, address), address !== null);
  if (!to || !address) return null;
  const name = nameOf(to, locale);
  return (
    <LinkButton
      tone="quiet"
      size="sm"
      href={address}
      aria-label={t(way, { name })}
      aria-keyshortcuts={KEYS[way]}
      title={`${name} (${KEYS[way]})`}
    >
      {way === "previous" && <ChevronLeft aria-hidden className="size-3.5" />}
      <span className="max-w-32 truncate">{name}</span>
      {way === "next" && <ChevronRight aria-hidden className="size-3.5" />}
    </LinkButton>
  );
}
