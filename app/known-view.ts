import type { SearchParams } from "nuqs/server";
import { readTicker } from "@/lib/tickers/data";
import { loadView, type ViewParams } from "@/lib/view/params";

/**
 * The view of a page's URL without a benchmark that the board doesn't know, which is returned separately so that the
 * page can report it. An ambiguous benchmark stays in the view, because the board's response lists the candidates.
 */
export async function knownView(
  searchParams: Promise<SearchParams>,
): Promise<{ choices: ViewParams; unknownBenchmark: string | null }> {
  const choices = await loadView(searchParams);
  const met = choices.benchmark === null ? null : await readTicker(choices.benchmark);
  if (met === null || met.ok || met.code !== "not_found") return { choices, unknownBenchmark: null };
  return { choices: { ...choices, benchmark: null }, unknownBenchmark: choices.benchmark };
}
