import type { ReactNode } from "react";
import { PaperHead } from "@/components/shell/paper-head";
import { SiteHeader } from "@/components/shell/site-header";
import { SkipLink } from "@/components/shell/skip-link";
import { PastDay } from "@/components/view/past-day";

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
export function AppShell({ mark, onPaper, palette, children }: AppShellProps) {
  return (
    <>
      <SkipLink />
      <SiteHeader mark={mark} palette={palette} />
      <PaperHead />
      <PastDay />
      <div className="mx-auto w-full max-w-page px-4 md:px-6">
        {onPaper}
        <main id="content" tabIndex={-1} className="pb-16 outline-none">
          {children}
        </main>
      </div>
    </>
  );
}
