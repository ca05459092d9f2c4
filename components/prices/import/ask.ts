import type { Answers, Job } from "@/components/prices/import/queued-file";
import type { ImportAsk } from "@/lib/prices/imports/queries";

/**
 * What was said of a file, as the import's query. A check never ends at a conflict: it describes the file as if what is
 * there were kept, and the conflict with it.
 */
export function importAsk(job: Job, answers: Answers): ImportAsk {
  const { symbol, symbols, adjustment, dateOrder, decimalSign, goBy, day, mapping, mappings, conflict } =
    answers;
  const isKept = conflict === "keep" || (job === "check" && conflict === undefined);
  return {
    symbol,
    symbols: symbols && JSON.stringify(symbols),
    adjustment,
    dateOrder,
    decimalSign,
    goBy,
    day,
    mapping: mapping && JSON.stringify(mapping),
    mappings: mappings && JSON.stringify(mappings),
    replace: conflict === "replace" ? 1 : undefined,
    keep: isKept ? 1 : undefined,
    dryRun: job === "check" ? 1 : undefined,
  };
}
