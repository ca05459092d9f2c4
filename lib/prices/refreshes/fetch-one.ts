import type { Day } from "@/lib/domain/calendar/day";
import { isTested } from "@/lib/domain/price-check/prove-series";
import { sourceFacts } from "@/lib/domain/provider/sources";
import type { CorporateAction, Failed, History, HistoryRequest, LeftOut } from "@/lib/domain/provider/types";
import { logError } from "@/lib/log-error";
import { storeProviderBars, type StoredBars } from "@/lib/prices/imports/provider-bars";
import { importConflictSchema } from "@/lib/prices/imports/question-schema";
import type { Provider } from "@/lib/prices/providers/provider";
import { hasCome, type FetchItem, type Outcome } from "@/lib/prices/refreshes/schema";
import type { Failure } from "@/lib/result";
import type { Context } from "@/lib/contract/context";

/** Before the reopening of any exchange of these markets. */
export const FIRST_DAY: Day = "1990-01-01";

/** One ticker of a refresh. */
export interface Ask extends HistoryRequest {
  fetchId: string;
  provider: string;
  /** Whether the whole history replaces the series. */
  replace: boolean;
  /** The stored series that the fetched bars continue; null where the whole history is requested. */
  series: { source: string; firstDay: Day; lastDay: Day } | null;
}

/** The result of the fetch. */
export interface Fetched extends Pick<
  FetchItem,
  "adjustments" | "seamDay" | "lastAction" | "method" | "note" | "proof" | "reread"
> {
  outcome: Outcome;
  /** The provider's message, or the code of a failed write. */
  text: string | null;
  leftOut: LeftOut[];
  bars: number;
  importId: string | null;
  /** The wait that the provider asks for, in milliseconds. */
  retryAfter?: number;
}

/** A fetch that stored no bars. */
export const emptyFetch = (outcome: Outcome, text: string | null = null): Fetched => ({
  outcome,
  text,
  adjustments: null,
  seamDay: null,
  lastAction: null,
  method: null,
  note: null,
  proof: null,
  reread: null,
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
    if (!reading.ok) return notRead(reading);
    if (leavesGap(provider, ask, reading)) return { ...emptyFetch("short_history"), method: reading.method };
    const action = rewritingAction(provider, ask, reading);
    const isNew = action !== null && action.day > ask.series!.lastDay;
    const fetched = isNew ? null : await store(provider, ask, reading, context);
    if (fetched && !(action && SEAMS.includes(fetched.outcome))) return fetched;
    return await reread(provider, ask, action!, signal, context);
  } catch (error) {
    logError("price refresh", error, { symbol: ask.symbol });
    return emptyFetch("not_stored");
  }
}

/** Whether a source has its latest sessions only. */
const isLatestOnly = ({ name }: Provider): boolean => sourceFacts(name)?.sessions !== undefined;

/** Whether the sessions after a series' last bar are too many for the source. */
const leavesGap = (provider: Provider, { series }: Ask, { bars }: History): boolean =>
  isLatestOnly(provider) && series !== null && bars[0]!.day > series.lastDay;

/** Failures of bars that don't continue a series. */
const SEAMS: readonly Outcome[] = ["adjustment_seam", "other_prices", "no_overlap"];

/**
 * The newest corporate action of a span that changes every earlier adjusted close of a series; null if there is none, or
 * the series isn't this provider's, so that a person says whether it is replaced.
 */
function rewritingAction(
  { name }: Provider,
  { series, replace }: Ask,
  { adjustment, actions }: History,
): CorporateAction | null {
  const isOwn = series !== null && series.source === name && adjustment === "total" && !replace;
  return isOwn ? (actions.at(-1) ?? null) : null;
}

/**
 * Fetches the whole history after a corporate action, and replaces the series in one import. A history that begins
 * later than the series would lose days, so that is left to a person.
 */
async function reread(
  provider: Provider,
  ask: Ask,
  action: CorporateAction,
  signal: AbortSignal,
  context: Context,
): Promise<Fetched> {
  const whole = { ...ask, from: FIRST_DAY, known: null };
  const reading = await provider.history(whole, signal);
  if (!reading.ok) return notRead(reading);
  if (reading.bars[0]!.day > ask.series!.firstDay)
    return { ...emptyFetch("adjustment_seam"), seamDay: action.day, lastAction: action };
  const fetched = await store(provider, { ...whole, replace: true }, reading, context, true);
  return hasCome(fetched.outcome) ? { ...fetched, reread: action } : fetched;
}

const notRead = ({ code, detail, retryAfter }: Failed): Fetched => ({
  ...emptyFetch(code, detail ?? null),
  retryAfter,
});

async function store(
  provider: Provider,
  { symbol, from, to, replace, ...ask }: Ask,
  { bars, currency, adjustment, method, note, leftOut, actions }: History,
  context: Context,
  whole = false,
): Promise<Fetched> {
  const stored = await storeProviderBars(
    context,
    { provider: provider.name, symbol, currency: currency ?? ask.currency, adjustment, bars, from, to },
    { replace, whole, latestOnly: isLatestOnly(provider) },
  );
  const how = { method, note: note ?? null, leftOut };
  if (!stored.ok) return { ...notStored(stored, actions), ...how };
  const { id, accepted, corrected } = stored.value;
  const count = accepted + corrected;
  const proof = proofOf(symbol, stored.value);
  return { ...emptyFetch(count > 0 ? "stored" : "unchanged"), ...how, proof, bars: count, importId: id };
}

/** The verdict on the closes of the whole series; null for an index, which isn't tested. */
function proofOf(symbol: string, { convertedFrom, proof }: StoredBars): Fetched["proof"] {
  if (proof === null || !isTested(symbol)) return null;
  return { method: proof.method, reason: proof.reason, isConverted: convertedFrom !== null };
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
    case "changed_meanwhile":
    case "not_as_stated":
    case "short_history":
      return emptyFetch(code);
    default:
      return emptyFetch("not_stored", code);
  }
}
