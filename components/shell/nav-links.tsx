"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { navPageOf, PAGES } from "@/components/shell/pages";
import { cn } from "@/components/ui/cn";
import { PageLink } from "@/components/ui/page-link";
import { useViewHref } from "@/components/view/use-view-href";

/** Pages that depend on the view; links to them preserve its day and benchmark. */
const WITH_VIEW: readonly string[] = ["/", "/reports", "/watchlist"];

export function NavLinks() {
  const t = useTranslations("nav");
  const pathname = usePathname();
  const inView = useViewHref();
  const current = navPageOf(pathname);
  return (
    <nav aria-label={t("label")} className="overflow-x-auto px-4 md:px-0">
      <ul className="flex gap-4 text-sm md:gap-5">
        {PAGES.filter(({ key }) => key !== "settings").map(({ key, href }) => (
          <li key={key}>
            <PageLink
              href={WITH_VIEW.includes(href) ? inView(href) : href}
              aria-current={pathname === href ? "page" : current === key ? "true" : undefined}
              className={cn(
                "flex h-10 items-center border-b-2 whitespace-nowrap focus-visible:-outline-offset-2 md:h-12",
                current === key
                  ? "border-accent font-medium text-ink"
                  : "border-transparent text-muted hover:text-ink",
              )}
            >
              {t(key)}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
