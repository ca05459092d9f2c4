import type { HistoryRequest, CorporateAction, LeftOut, ProviderName } from "@/lib/domain/provider/types";
import { logError } from "@/lib/log-error";
import { storeProviderBars } from "@/lib/prices/imports/provider-bars";
import type { Provider } from "@/lib/prices/providers/provider";
import type { Outcome } from "@/lib/prices/refreshes/schema";
import type { Context } from "@/lib/contract/context";

/** One ticker of a refresh. */
export interface Ask extends HistoryRequest {
  fetchId: string;
  provider: ProviderName;
  /** Whether the whole history replaces the series. */
  replace: boolean;
}

/** The result of the fetch. */
export interface Fetched {
  outcome: Outcome;
  /** A text for the user: the provider's message or the conflict. */
  text: string | null;
  leftOut: LeftOut[];
  bars: number;
  importId: string | null;
}

const nothing = (outcome: Outcome, text: string | null = null): Fetched => ({
  outcome,
  text,
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
    if (!reading.ok) return nothing(reading.code, reading.detail ?? null);
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
      return { outcome: count > 0 ? "stored" : "unchanged", text: null, leftOut, bars: count, importId: id };
    }
    const { code, extra = {} } = stored;
    if (code === "adjustment_seam" || code === "other_prices" || code === "no_overlap")
      return { ...nothing(code, seamWords(extra.day, actions)), leftOut };
    if (code === "adjustment_conflict") {
      return { ...nothing(code, `${String(extra.file)} ≠ ${String(extra.series)}`), leftOut };
    }
    return { ...nothing("not_stored", code), leftOut };
  } catch (error) {
    logError("price refresh", error, { symbol: ask.symbol });
    return nothing("not_stored");
  }
}

/** The seam's day, and the newest dividend or split in the span, after which an adjusted history changes. */
function seamWords(day: unknown, actions: readonly CorporateAction[]): string | null {
  const newest = actions.at(-1);
  const why = newest ? `${newest.kind} ${newest.value} ${newest.day}` : null;
  return [day, why].filter(Boolean).join(" · ") || null;
}
