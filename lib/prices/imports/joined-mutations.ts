import type { SeriesRecord } from "@/lib/db/bars";
import type { ProvedBars, StoredTurnoverBar } from "@/lib/db/proved-bars";
import { convertedClose } from "@/lib/domain/price-check/convert-difference";
import { isTested, provable, proveSeries, type SeriesProof } from "@/lib/domain/price-check/prove-series";
import { filedAdjustment } from "@/lib/domain/price-check/proved-adjustment";
import type { StoredSeries, TickerPlan } from "@/lib/prices/imports/ticker-plan";
import { yieldToEventLoop } from "@/lib/yield-to-event-loop";

export interface Joining {
  bars: ProvedBars;
  /** Stores a bar as it was before the import. */
  keep(tickerId: number, day: string): void;
  importId: string;
  signal?: AbortSignal;
}

/** A series of this many tested days keeps its proof when fewer days than `FEW` join it. */
const MANY = 120;
const FEW = 20;
/** The number of bars tested between two pauses, in which other requests run. */
const ROWS_AT_ONCE = 20_000;

/** The adjustment and proof of a joined series. */
export type Joined = Pick<TickerPlan["verdict"], "adjustment" | "convertedFrom"> & { proof: SeriesProof };

/**
 * Tests the series that an import joined, each as a whole, in the order of the plans; null for a series that it didn't
 * join. Writes the adjusted closes that follow. A proof that contradicts the series is stored with it and changes nothing
 * else; where the whole proves nothing, a conversion made before stays, and the new days continue it.
 */
export async function proveJoined(
  plans: readonly TickerPlan[],
  records: readonly SeriesRecord[],
  joining: Joining,
): Promise<(Joined | null)[]> {
  const joined: (Joined | null)[] = [];
  let untilPause = ROWS_AT_ONCE;
  for (const [i, plan] of plans.entries()) {
    const { tickerId } = records[i]!;
    const rows = mayChangeProof(plan) ? joining.bars.read(tickerId) : [];
    joined.push(rows.length > 0 ? joinedSeries(plan, tickerId, rows, joining) : asBefore(plan));
    untilPause -= rows.length;
    if (untilPause > 0) continue;
    await yieldToEventLoop(joining.signal);
    untilPause = ROWS_AT_ONCE;
  }
  return joined;
}

function mayChangeProof({ mode, stored, symbol, verdict }: TickerPlan): boolean {
  if (mode !== "merge" || !stored || !isTested(symbol)) return false;
  const isFew = verdict.corrected === 0 && verdict.accepted < FEW;
  return !isFew || stored.convertedFrom !== null || (storedProof(stored.proof)?.days ?? 0) < MANY;
}

const storedProof = (proof: string | null) => (proof === null ? null : (JSON.parse(proof) as SeriesProof));

/** A series that few bars continue is as it was: by themselves they prove nothing. */
function asBefore({ mode, stored, symbol }: TickerPlan): Joined | null {
  const proof = mode === "merge" && stored && isTested(symbol) ? storedProof(stored.proof) : null;
  return proof && { ...methodOf(stored!), proof };
}

const methodOf = ({ adjustment, convertedFrom }: StoredSeries) => ({ adjustment, convertedFrom });

function joinedSeries(
  { symbol, stored, verdict }: TickerPlan,
  tickerId: number,
  rows: readonly StoredTurnoverBar[],
  { bars, keep, importId }: Joining,
): Joined {
  const { adjustment, convertedFrom, proof, pieces } = proveSeries(
    symbol,
    provable(rows),
    filedAdjustment(stored!),
    "reject",
  );
  const before = stored!.convertedFrom === null ? null : storedProof(stored!.proof);
  const isContinued = proof.method === null && before !== null;
  const isConverted = pieces !== null || stored!.convertedFrom !== null || verdict.convertedFrom !== null;
  const closeOf = isContinued ? continued(rows, importId, before) : null;
  for (const row of isConverted ? rows : []) {
    const adjClose = closeOf ? closeOf(row) : pieces ? convertedClose(pieces, row.day, row.close) : null;
    if (adjClose === row.adjClose) continue;
    if (row.importId !== importId) keep(tickerId, row.day);
    bars.setAdjusted(tickerId, row.day, adjClose);
  }
  if (!isContinued) return { adjustment, convertedFrom, proof };
  return { ...methodOf(stored!), proof: before };
}

/**
 * The adjusted close of each row by an earlier conversion: that of an older row is as it was, that of a new one is taken
 * from the older rows of its segment.
 */
function continued(rows: readonly StoredTurnoverBar[], importId: string, { exDates }: SeriesProof) {
  const segmentOf = (day: string) => exDates.filter((each) => each.day <= day).length;
  const factors = [...exDates.keys(), exDates.length].map((segment) =>
    exDates.slice(segment).reduce((factor, each) => factor * each.factor, 1),
  );
  const added = new Map<number, number>();
  for (const { day, close, adjClose, importId: from } of rows) {
    const segment = segmentOf(day);
    if (from !== importId && adjClose !== null) added.set(segment, adjClose / factors[segment]! - close);
  }
  return ({ day, close, adjClose, importId: from }: StoredTurnoverBar): number | null => {
    if (from !== importId) return adjClose;
    const segment = segmentOf(day);
    return (close + (added.get(segment) ?? 0)) * factors[segment]!;
  };
}
