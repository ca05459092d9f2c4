import type { QueryClient } from "@tanstack/react-query";

/** The data that each write makes stale, by the first part of the query keys. */
const AFFECTS = {
  /** A theme's names, benchmark or closing; an own theme created, voided or restored. Drafts are matched to themes. */
  theme: ["themes", "needs-look", "notes", "watchlist", "reports", "report-drafts", "tickers", "prices"],
  /** A report accepted, withdrawn or restored brings themes and claims, or takes them away. */
  report: ["reports", "report-drafts", "themes", "needs-look", "notes", "watchlist", "tickers", "prices"],
  /** A note and its evidence change its theme's status and the balance of the claims. */
  note: ["notes", "themes", "needs-look", "reports", "tickers"],
  /** The members decide a theme's index. */
  watch: ["watchlist", "themes", "needs-look", "reports", "tickers", "prices"],
  /** A ticker's names. */
  ticker: ["tickers", "themes", "needs-look", "watchlist", "notes", "prices", "refreshes"],
  /** A ticker's code: what names it by its code, and with a merge its prices. */
  tickerCode: [
    "tickers",
    "themes",
    "needs-look",
    "watchlist",
    "notes",
    "prices",
    "refreshes",
    "reports",
    "report-drafts",
    "settings",
  ],
  /** Bars and their adjustment. */
  prices: ["prices", "themes", "needs-look", "tickers", "watchlist", "notes", "reports", "refreshes"],
  /** A price issue dismissed or reopened. */
  dismissal: ["prices", "themes", "needs-look", "tickers", "watchlist"],
  /** An item that needs attention put off or brought back. */
  snooze: ["needs-look"],
  /** The column mappings that people chose for their files. */
  priceForm: ["prices"],
  /** A price source described, changed, deleted or restored: which market takes its prices from it. */
  priceSource: ["price-sources", "settings"],
  /** A draft of a report added, corrected, discarded or restored. */
  reportDraft: ["report-drafts"],
  /** A report's original document attached, detached or counted otherwise: what its marks mean. */
  reportSource: ["reports"],
  /** A term's names decide how the themes of the next drafts are named, and which of the board's they are. */
  glossary: ["glossary", "report-drafts"],
  /** An analyst's name for an address of the board. */
  namedView: ["board-views"],
  /** The board's benchmark and time zone decide its numbers; the analyst's name is shown beside notes and drafts. */
  settings: [
    "settings",
    "price-sources",
    "themes",
    "needs-look",
    "watchlist",
    "notes",
    "tickers",
    "prices",
    "refreshes",
    "reports",
    "report-drafts",
  ],
} as const;

export type Write = keyof typeof AFFECTS;

/** Whether a write makes the answer under a query key stale. */
export const isAffected = (write: Write, [root]: readonly unknown[]): boolean =>
  AFFECTS[write].some((each) => each === root);

/** Refetches every query on the screen that a write made stale, except keys in `except`. */
export function renew(
  client: QueryClient,
  write: Write,
  except: (key: readonly unknown[]) => boolean = () => false,
): Promise<void> {
  return client.invalidateQueries({
    predicate: ({ queryKey }) => isAffected(write, queryKey) && !except(queryKey),
  });
}
