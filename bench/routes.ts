import type { BoardServer } from "@/e2e/server";
import { median, medianRatio, ratesByRound } from "./measure";
import type { BenchLine } from "./table";

const ROUNDS = { rounds: 5, seconds: 1 };

/**
 * The constant is an address that the API doesn't have: the same server, routing, host check and JSON answer, without
 * the database. The empty page is the one for an address that isn't there: the frame around every page and a sentence.
 */
const CONSTANT = "/api/v1/nothing-here";
const EMPTY_PAGE = "/nothing-here";

/** Requests a second of the warm board, a series and the overview, against what answers nothing. */
export async function measureRoutes({ origin }: BoardServer): Promise<BenchLine[]> {
  const at = (path: string, status = 200) => ({ url: `${origin}${path}`, status });
  const rates = await ratesByRound(
    {
      constant: at(CONSTANT, 404),
      board: at("/api/v1/themes"),
      series: at("/api/v1/themes/optical-modules/series"),
      empty: at(EMPTY_PAGE, 404),
      overview: at("/"),
    },
    ROUNDS,
  );
  const line = (
    what: string,
    of: keyof typeof rates,
    against: keyof typeof rates,
    goal?: BenchLine["goal"],
  ): BenchLine => ({
    what,
    measured: perSecond(rates[of]),
    against: `${against === "empty" ? "an empty page" : "a constant route"}: ${perSecond(rates[against])}`,
    ratio: medianRatio(rates[of], rates[against]),
    goal,
  });
  return [
    line("GET /api/v1/themes", "board", "constant", { least: 0.5 }),
    line("GET /api/v1/themes/{slug}/series", "series", "constant", { least: 0.5 }),
    line("the overview page /", "overview", "empty", { least: 0.4 }),
  ];
}

const perSecond = (rates: readonly number[]) => `${Math.round(median(rates))}/s`;

/** The warm board of each server against its own constant route, as a ratio to the first's: 1 is "it makes no difference". */
export async function measureIndependence(servers: ReadonlyMap<number, BoardServer>): Promise<BenchLine[]> {
  const targets = [...servers].flatMap(([bars, { origin }]) => [
    [`constant ${bars}`, { url: `${origin}${CONSTANT}`, status: 404 }] as const,
    [`board ${bars}`, { url: `${origin}/api/v1/themes`, status: 200 }] as const,
  ]);
  const rates = await ratesByRound(Object.fromEntries(targets), { rounds: 8, seconds: 0.4 });
  const shares = [...servers.keys()].map((bars) =>
    rates[`board ${bars}`]!.map((rate, round) => rate / rates[`constant ${bars}`]![round]!),
  );
  return [...servers.keys()].slice(1).map((bars, i) => ({
    what: `the warm board with ${bars} bars a ticker`,
    measured: `${median(shares[i + 1]!).toFixed(2)} of constant`,
    against: `with ${[...servers.keys()][0]}: ${median(shares[0]!).toFixed(2)} of constant`,
    ratio: medianRatio(shares[i + 1]!, shares[0]!),
    goal: { least: 0.8, most: 1.2 },
  }));
}
