"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";

/** The page's first tab stop: past the header, and on the overview past the controls, to the board itself. */
export function SkipLink() {
  const t = useTranslations("common");
  const isOverview = usePathname() === "/";
  return (
    <a
      href={isOverview ? "#board" : "#content"}
      onClick={(event) => {
        if (!isOverview || document.getElementById("board")) return;
        event.preventDefault(); // the view can't be shown, so there is no board
        document.getElementById("content")?.focus();
      }}
      className="no-print fixed top-2 left-2 z-50 -translate-y-16 rounded bg-accent px-3 py-1.5 text-sm text-accent-ink focus:translate-y-0"
    >
      {t(isOverview ? "skipToBoard" : "skipToContent")}
    </a>
  );
}
