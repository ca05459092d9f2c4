import autocannon from "autocannon";

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** How long `work` takes, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** An address and its expected status: an error answers fast, and must not pass for speed. */
export interface Target {
  url: string;
  status: number;
}

const CONNECTIONS = 8;

/** Requests per second that the server answers at one address, over `amount` requests. */
async function requestRate({ url, status }: Target, amount: number): Promise<number> {
  const result = await autocannon({ url, connections: CONNECTIONS, amount, sampleInt: 50, timeout: 60 });
  const good = result.statusCodeStats[String(status)]?.count ?? 0;
  const all = Object.values(result.statusCodeStats).reduce((sum, each) => sum + each.count, 0);
  if (all === 0 || good !== all || result.errors + result.timeouts > 0) {
    const seen = JSON.stringify(result.statusCodeStats);
    throw new Error(
      `${url} was to answer ${status}: ${seen}, ${result.errors} errors, ${result.timeouts} late`,
    );
  }
  return good / result.duration;
}

/**
 * Each target's rates, round by round. A round measures every target in turn, so that other load on the machine affects
 * all of them. The first round warms the server up, and sets the number of requests that take about `seconds`.
 */
export async function ratesByRound<K extends string>(
  targets: Record<K, Target>,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Record<K, number[]>> {
  const names = Object.keys(targets) as K[];
  const rates = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<K, number[]>;
  const amounts = new Map<K, number>();
  for (const name of names) {
    const rate = await requestRate(targets[name], 4 * CONNECTIONS);
    await requestRate(targets[name], amountIn(rate, seconds));
    amounts.set(name, amountIn(await requestRate(targets[name], amountIn(rate, seconds)), seconds));
  }
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 ? [...names].reverse() : names; // a server that has just worked is at an advantage
    for (const name of order) rates[name].push(await requestRate(targets[name], amounts.get(name)!));
  }
  return rates;
}

const amountIn = (rate: number, seconds: number) => Math.max(2 * CONNECTIONS, Math.round(rate * seconds));

/** The median of the rounds' own ratios. */
export function medianRatio(values: readonly number[], against: readonly number[]): number {
  return median(values.map((value, round) => value / against[round]!));
}
