import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SiteHeader } from "@/components/shell/site-header";

export interface AppShellProps {
  /** A mark in the header of every page, for example that sample prices are shown. */
  mark?: ReactNode;
  /** What the mark says, for paper, where there is no header. */
  onPaper?: ReactNode;
  /** The button of the command palette, in the header. */
  palette?: ReactNode;
  children: ReactNode;
}

/** The layout around every page. */
export async function AppShell({ mark, onPaper, palette, children }: AppShellProps) {
  const t = await getTranslations("common");
  return (
    <>
      <a
        href="#content"
        className="fixed top-2 left-2 z-50 -translate-y-16 rounded bg-accent px-3 py-1.5 text-sm text-accent-ink focus:translate-y-0"
      >
        {t("skipToContent")}
      </a>
      <SiteHeader mark={mark} palette={palette} />
      <div className="mx-auto w-full max-w-[90rem] px-4 md:px-6">
        {onPaper}
        <main id="content" tabIndex={-1} className="pb-16 outline-none">
          {children}
        </main>
      </div>
    </>
  );
}
