import type { CorporateAction, HistoryRequest, LeftOut } from "@/lib/domain/provider/types";
import { logError } from "@/lib/log-error";
import { storeProviderBars } from "@/lib/prices/imports/provider-bars";
import { importConflictSchema } from "@/lib/prices/imports/question-schema";
import type { Provider } from "@/lib/prices/providers/provider";
import type { FetchItem, Outcome } from "@/lib/prices/refreshes/schema";
import type { Failure } from "@/lib/result";
import type { Context } from "@/lib/contract/context";

/** One ticker of a refresh. */
export interface Ask extends HistoryRequest {
  fetchId: string;
  provider: string;
  /** Whether the whole history replaces the series. */
  replace: boolean;
}

/** The result of the fetch. */
export interface Fetched extends Pick<FetchItem, "adjustments" | "seamDay" | "lastAction"> {
  outcome: Outcome;
  /** The provider's message, or the code of a failed write. */
  text: string | null;
  leftOut: LeftOut[];
  bars: number;
  importId: string | null;
}

/** A fetch that stored no bars. */
export const emptyFetch = (outcome: Outcome, text: string | null = null): Fetched => ({
  outcome,
  text,
  adjustments: null,
  seamDay: null,
  lastAction: null,
  leftOut: [],
  bars: 0,
  importId: null,
});

/** Fetches one ticker from a provider and imports its bars with the checks of a file import. */
export async function fetchOne(
  provider: Provider,
  ask: Ask,
  signal: AbortSignal,
  context: Context,
): Promise<Fetched> {
  try {
    const reading = await provider.history(ask, signal);
    if (!reading.ok) return emptyFetch(reading.code, reading.detail ?? null);
    const { bars, currency, adjustment, leftOut, actions } = reading;
    const { symbol, from, to, replace } = ask;
    const stored = await storeProviderBars(
      context,
      { provider: provider.name, symbol, currency: currency ?? ask.currency, adjustment, bars, from, to },
      { replace },
    );
    if (stored.ok) {
      const { id, accepted, corrected } = stored.value;
      const count = accepted + corrected;
      const outcome = count > 0 ? "stored" : "unchanged";
      return { ...emptyFetch(outcome), leftOut, bars: count, importId: id };
    }
    return { ...notStored(stored, actions), leftOut };
  } catch (error) {
    logError("price refresh", error, { symbol: ask.symbol });
    return emptyFetch("not_stored");
  }
}

/** The reason why received bars were not stored: they don't fit the series, or the write failed. */
function notStored({ code, extra }: Failure, actions: readonly CorporateAction[]): Fetched {
  const conflict = () => importConflictSchema.omit({ code: true }).parse(extra);
  switch (code) {
    case "adjustment_conflict": {
      const { file, series } = conflict();
      return { ...emptyFetch(code), adjustments: { file, series } };
    }
    case "adjustment_seam":
    case "other_prices":
    case "no_overlap":
      return { ...emptyFetch(code), seamDay: conflict().day, lastAction: actions.at(-1) ?? null };
    default:
      return emptyFetch("not_stored", code);
  }
}
