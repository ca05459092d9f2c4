import type { SearchParams } from "nuqs/server";
import { readTicker } from "@/lib/tickers/data";
import { loadView, type ViewParams } from "@/lib/view/params";

/**
 * The view of a page's link as far as the board knows it. A benchmark that it has never met is left out and named, so that the page
 * can say so, as of an unknown period; one that may be several is left in, for the board's answer asks which.
 */
export async function knownView(
  searchParams: Promise<SearchParams>,
): Promise<{ choices: ViewParams; unknownBenchmark: string | null }> {
  const choices = await loadView(searchParams);
  const met = choices.benchmark === null ? null : await readTicker(choices.benchmark);
  if (met === null || met.ok || met.code !== "not_found") return { choices, unknownBenchmark: null };
  return { choices: { ...choices, benchmark: null }, unknownBenchmark: choices.benchmark };
}
