import type { QueryClient } from "@tanstack/react-query";

/** What each write makes stale: the first words of the keys that the browser keeps answers under. */
const AFFECTS = {
  /** A theme's names, benchmark or closing; a theme of one's own made, voided or restored. */
  theme: ["themes", "needs-look", "notes", "watchlist", "reports", "tickers", "prices"],
  /** A note and its evidence: its theme's status, and what became of the claims. */
  note: ["notes", "themes", "needs-look", "reports"],
  /** Who is watched decides the theme's index. */
  watch: ["watchlist", "themes", "needs-look", "tickers", "prices"],
  /** A ticker's names. */
  ticker: ["tickers", "themes", "needs-look", "watchlist", "notes", "prices", "refreshes"],
  /** Bars, and how they are adjusted. */
  prices: ["prices", "themes", "needs-look", "tickers", "watchlist", "notes", "reports", "refreshes"],
  /** A price issue that was dismissed, or is open again. */
  dismissal: ["prices", "themes", "needs-look", "tickers", "watchlist"],
  /** What people said the columns of their files are. */
  priceForm: ["prices"],
  /** The board's own benchmark and zone decide its numbers; the analyst's name stands under what they wrote. */
  settings: ["settings", "themes", "needs-look", "watchlist", "notes", "tickers", "prices", "refreshes"],
} as const;

export type Write = keyof typeof AFFECTS;

/** Whether a write reaches what is kept under a key. */
export const isAffected = (write: Write, [root]: readonly unknown[]): boolean =>
  AFFECTS[write].some((each) => each === root);

/** Asks anew for everything on the screen that a write made stale, but for keys that `except` names. */
export function renew(
  client: QueryClient,
  write: Write,
  except: (key: readonly unknown[]) => boolean = () => false,
): Promise<void> {
  return client.invalidateQueries({
    predicate: ({ queryKey }) => isAffected(write, queryKey) && !except(queryKey),
  });
}
