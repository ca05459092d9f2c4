import type { IntervalWalk, Run } from "./interval-walk";

/** Segments of fewer days are wrong figures, or the wrong method. */
const SHORT = 5;

export interface Settled {
  /** Null where the walk is lost. */
  runs: Run[] | null;
  count: number;
  misfit: number;
}

/** The runs with days of wrong figures left out: short runs between two that agree. */
export function settled(walk: IntervalWalk): Settled {
  const runs = walk.runs();
  if (runs === null) return { runs, count: walk.count, misfit: 1 };
  const kept: Run[] = [];
  let misfits = 0;
  for (const run of runs) {
    if (run.days < SHORT) misfits += run.days;
    const before = run.days < SHORT ? -1 : kept.findLastIndex((each) => each.days >= SHORT);
    const earlier = before === -1 || before === kept.length - 1 ? null : kept[before]!;
    if (earlier !== null && earlier.low <= run.high && earlier.high >= run.low) {
      kept.length = before;
      kept.push({
        ...run,
        firstDay: earlier.firstDay,
        days: earlier.days + run.days,
        low: Math.max(earlier.low, run.low),
        high: Math.min(earlier.high, run.high),
      });
    } else kept.push(run);
  }
  return { runs: kept, count: kept.length, misfit: walk.days === 0 ? 0 : misfits / walk.days };
}
