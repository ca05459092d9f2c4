import type { ThemeMember } from "@/lib/themes/detail-schema";

/** The properties of a watch that its menu and dialogs need. */
export type WatchToChange = Pick<
  ThemeMember,
  "watchId" | "symbol" | "nameEn" | "nameZh" | "currency" | "reason" | "addedOn" | "recordedOn"
>;
