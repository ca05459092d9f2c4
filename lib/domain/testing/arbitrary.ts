import fc from "fast-check";
import { addDays, type Day } from "@/lib/domain/calendar/day";
import { type Member, type WatchSpan, uniteSpans } from "@/lib/domain/theme/membership";
import type { PriceHistory } from "@/lib/domain/theme/price-history";

const FIRST: Day = "2025-01-06";
const LAST = 120;

/** A day within the four months that the generated bars and watches lie in. */
export const someDay = (from = 0, to = LAST): fc.Arbitrary<Day> =>
  fc.integer({ min: from, max: to }).map((offset) => addDays(FIRST, offset));

/** A history with gaps of any length; possibly without a bar. */
export const someHistory: fc.Arbitrary<PriceHistory> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 50, max: 200 }), fc.boolean()), {
    maxLength: 60,
  })
  .map((steps) => {
    const days: Day[] = [];
    const closes: number[] = [];
    let offset = -20;
    for (const [step, close, isHole] of steps) {
      offset += step > 7 ? (isHole ? 25 : 3) : 1;
      days.push(addDays(FIRST, offset));
      closes.push(close);
    }
    return { days, closes };
  });

const someSpan: fc.Arbitrary<WatchSpan> = fc
  .tuple(someDay(), fc.option(fc.integer({ min: 0, max: 60 })))
  .map(([addedOn, length]) => ({ addedOn, removedOn: length === null ? null : addDays(addedOn, length) }));

/** One to four tickers with one to three spans each. */
export const someMembers: fc.Arbitrary<Member[]> = fc
  .array(fc.tuple(fc.array(someSpan, { minLength: 1, maxLength: 3 }), someHistory), {
    minLength: 1,
    maxLength: 4,
  })
  .map((members) =>
    members.map(([spans, history], i) => ({ symbol: `${i}.SZ`, spans: uniteSpans(spans), history })),
  );
