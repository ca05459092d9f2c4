import { addDays, type Day } from "@/lib/domain/calendar/day";
import type { TurnoverBar } from "@/lib/domain/price-check/turnover-verdict";

/** A made-up ticker's dividends and bonus shares; the place of each is the first bar without the right to it. */
interface Payment {
  at: number;
  /** A share, as traded. */
  cash: number;
  /** New shares for each share held. */
  bonus: number;
}

/** The way a vendor prints a series. By difference, new shares are still multiplied, as East Money does it. */
export type Vendor = "none" | "ratio" | "difference";

export interface SeriesForm {
  seed: number;
  days: number;
  price: number;
  /** Standard deviation of a day's return. */
  volatility: number;
  /** A year's mean return. */
  drift: number;
  dividends: number;
  bonuses: number;
  vendor: Vendor;
  isBackward: boolean;
  /** Decimals of the printed prices. */
  decimals: number;
  /** Volume and turnover are rounded to these. */
  volumeUnit: number;
  turnoverUnit: number;
  /** Share of days without trading. */
  halted: number;
  /** Shares on a usual day. */
  volume: number;
}

export interface AdjustedSeries {
  bars: TurnoverBar[];
  rawCloses: number[];
  /** Adjusted by ratio without rounding: returns of these are the true ones. */
  trueCloses: number[];
  payments: Payment[];
}

const STEPS_A_DAY = 12;

/** Random walks within the day, rounded as an exchange and then as a vendor rounds. */
export function adjustedSeries(form: SeriesForm): AdjustedSeries {
  const random = randomFrom(form.seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const placed = new Map<number, Payment>();
  for (let i = 0; i < form.dividends + form.bonuses; i++) {
    const at = 1 + Math.floor(random() * (form.days - 1));
    const payment = placed.get(at) ?? { at, cash: 0, bonus: 0 };
    if (i < form.dividends)
      payment.cash = 0.002 + 0.058 * random() ** 2; // a fraction until the price is known
    else payment.bonus = [0.1, 0.2, 0.3, 0.4, 0.5, 0.8, 1][Math.floor(random() * 7)]!;
    placed.set(at, payment);
  }
  const payments = [...placed.values()].sort((a, b) => a.at - b.at);
  let price = form.price;
  let day: Day = "2015-01-05";
  const raw: TurnoverBar[] = [];
  for (let i = 0; i < form.days; i++) {
    const payment = placed.get(i);
    if (payment) {
      payment.cash = Math.round(payment.cash * price * 1_000) / 1_000;
      price = (price - payment.cash) / (1 + payment.bonus);
    }
    day = addDays(day, i % 5 === 4 ? 3 : 1);
    let [high, low, volume, turnover] = [0, Infinity, 0, 0];
    const before = cents(price);
    const isHalted = random() < form.halted;
    // Some days have a single price, at the limit.
    const isFlat = random() < 0.01;
    if (isFlat && !isHalted) price *= random() < 0.5 ? 1.1 : 0.9;
    const scale = (form.volatility * (0.4 + 1.2 * random())) / Math.sqrt(STEPS_A_DAY);
    for (let step = 0; step < STEPS_A_DAY && !isHalted; step++) {
      if (!isFlat) price *= Math.exp(scale * normal() + form.drift / 250 / STEPS_A_DAY);
      if (price < 1) price = 1 + (1 - price);
      const traded = cents(price);
      const shares = 1 + Math.floor(((form.volume * random()) / STEPS_A_DAY) * (step === 0 ? 4 : 1));
      volume += shares;
      turnover += shares * traded;
      high = Math.max(high, traded);
      low = Math.min(low, traded);
    }
    price = isHalted ? before : cents(price);
    if (isHalted) [high, low] = [price, price];
    raw.push({ day, high, low, close: price, volume, turnover });
  }
  const rawCloses = raw.map(({ close }) => close);
  return {
    bars: printed(raw, payments, form),
    rawCloses,
    trueCloses: trueCloses(rawCloses, payments),
    payments,
  };
}

const cents = (price: number) => Math.round(price * 100) / 100;

function printed(raw: TurnoverBar[], payments: readonly Payment[], form: SeriesForm): TurnoverBar[] {
  const closes = raw.map(({ close }) => close);
  const adjust = adjustmentsOf(closes, payments, form);
  const to = (unit: number, value: number) => Math.round(value / unit) * unit;
  return raw.map((bar, i) => {
    const [factor, add] = adjust[i]!;
    const print = (price: number) => Number((price * factor + add).toFixed(form.decimals));
    return {
      ...bar,
      high: print(bar.high!),
      low: print(bar.low!),
      close: print(bar.close),
      volume: to(form.volumeUnit, bar.volume!),
      turnover: to(form.turnoverUnit, bar.turnover!),
    };
  });
}

/** A vendor's adjustment of each day's raw prices: printed = raw × the first + the second. */
function adjustmentsOf(
  closes: readonly number[],
  payments: readonly Payment[],
  { vendor, isBackward }: SeriesForm,
): [number, number][] {
  const adjust = closes.map((): [number, number] => [1, 0]);
  if (vendor === "none") return adjust;
  let [factor, add] = [1, 0];
  let next = isBackward ? 0 : payments.length - 1;
  for (let n = 0; n < closes.length; n++) {
    const i = isBackward ? n : closes.length - 1 - n;
    for (;;) {
      const payment = payments[next];
      if (!payment || (isBackward ? payment.at > i : payment.at <= i)) break;
      next += isBackward ? 1 : -1;
      // Forward takes an earlier price past the payment, backward a later one before it.
      const before = closes[payment.at - 1]!;
      const multiplied = vendor === "ratio" ? 1 - payment.cash / before : 1;
      const times = multiplied / (1 + payment.bonus);
      const plus = vendor === "ratio" ? 0 : -payment.cash / (1 + payment.bonus);
      const [f, a] = isBackward ? [1 / times, -plus / times] : [times, plus];
      [factor, add] = [factor * f, factor * a + add];
    }
    adjust[i] = [factor, add];
  }
  return adjust;
}

function trueCloses(closes: readonly number[], payments: readonly Payment[]): number[] {
  let factor = 1;
  const out = [...closes];
  let next = payments.length - 1;
  for (let i = closes.length - 1; i >= 0; i--) {
    for (; next >= 0 && payments[next]!.at > i; next--) {
      const { at, cash, bonus } = payments[next]!;
      const before = closes[at - 1]!;
      factor *= (before - cash) / before / (1 + bonus);
    }
    out[i] = closes[i]! * factor;
  }
  return out;
}

/** Mulberry32: numbers from 0 to 1, the same ones for a seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
