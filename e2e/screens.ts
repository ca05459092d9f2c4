import type { BoardApi } from "./board-api";

/** The review of a draft: its address ends with the id of one that is made first. */
const DRAFT = "/reports/new?draft=";

/** Every screen there is, and an address without one. */
export const SCREENS = [
  "/",
  "/sectors/communication",
  "/themes/optical-modules",
  "/compare?themes=operators,optical-modules",
  "/reports",
  "/reports/deepseek-2025-02-04",
  "/reports/new",
  DRAFT,
  "/notes",
  "/watchlist",
  "/tickers/300308.SZ",
  "/prices",
  "/prices/checks",
  "/settings",
  "/settings/glossary",
  "/settings/sources",
  "/help",
] as const;

export const NOWHERE = "/nowhere";

/** A report with all that a review shows: themes, companies, a sentence that names several, words without a place. */
const REPORT = `Investment Rating - The report rates the steel industry "Overweight", and suggests focusing on segments such as rebar, wire rod, and Baoshan Steel (600019.SH) [6]. Core Insights - Orders rose 4% in the first quarter [2][3]. - Prices fell for three weeks, while stocks at the mills rose [4]. Summary by Sections Section 1: Outlook - Supply is short [5].
${"Stray words that no part of it takes. ".repeat(3)}
钢铁行业周报：限产之后
明舟证券·2025-02-04 16:05
`;

/** The address of a screen; of a draft's, one is made. */
export async function addressOf(screen: string, api: BoardApi): Promise<string> {
  if (screen !== DRAFT) return screen;
  const added = await api.send<{ files: { draft: string }[] }>("POST", "/report-drafts", { text: REPORT });
  return screen + added.files[0]!.draft;
}
