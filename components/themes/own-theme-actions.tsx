import dynamic from "next/dynamic";

/** What is done to an analyst's own theme; a board of a report's themes alone needs nothing of it. */
export const OwnThemeActions = dynamic(() =>
  import("@/components/themes/own-theme-menu").then((module) => module.OwnThemeMenu),
);
