import type { Named } from "@/lib/format/name";

/** A page that was opened from the palette; `name` is shown where it has neither name. */
export type RecentPage = Named & { href: string; name: string };

const KEY = "themeboard-recent";
const MOST = 5;

/** The pages opened last from the palette in this browser, newest first. */
export function recentPages(): RecentPage[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(stored) ? stored.filter(isPage).slice(0, MOST) : [];
  } catch {
    return []; // storage is off, or the text isn't ours
  }
}

export function rememberPage(page: RecentPage): void {
  const others = recentPages().filter(({ href }) => href !== page.href);
  try {
    localStorage.setItem(KEY, JSON.stringify([page, ...others].slice(0, MOST)));
  } catch {
    // Storage is off or full: the palette works without.
  }
}

const isPage = (value: unknown): value is RecentPage => {
  const page = value as Partial<RecentPage> | null;
  return typeof page?.href === "string" && page.href.startsWith("/") && typeof page.name === "string";
};
