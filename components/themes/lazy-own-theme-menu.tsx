import dynamic from "next/dynamic";

/** Only a board with an analyst's own themes asks for it. */
export const OwnThemeMenu = dynamic(() =>
  import("@/components/themes/own-theme-menu").then((module) => module.OwnThemeMenu),
);
