import { now } from "@/lib/clock";
import type { Context } from "@/lib/contract/context";
import type { ConceptKind } from "@/lib/domain/provider/concepts";
import type { Failed } from "@/lib/domain/provider/types";
import { parseSymbol } from "@/lib/domain/symbol/symbol";
import type { ConceptList, ConceptMembers } from "@/lib/prices/concepts/schema";
import { readHolds } from "@/lib/prices/providers/hold-data";
import { askForPerson, holdSource, releaseSource } from "@/lib/prices/providers/mutations";
import type { ConceptLists } from "@/lib/prices/providers/provider";
import { builtInProvider } from "@/lib/prices/providers/providers";
import { today } from "@/lib/settings/data";

/** The only source that has such lists. */
const SOURCE = "hithink";

/** The source's concepts, industries or regions. */
export const readConcepts = (
  kind: ConceptKind,
  context: Context,
  signal: AbortSignal,
): Promise<ConceptList> => asked((lists, waiting) => lists.list(kind, waiting), context, signal);

/** The companies in one of the source's lists. */
export async function readConceptMembers(
  code: string,
  context: Context,
  signal: AbortSignal,
): Promise<ConceptMembers> {
  const verdict = parseSymbol(code);
  const list = await asked((lists, waiting) => lists.members(code, waiting), context, signal);
  return { ...list, code, symbol: verdict.ok ? verdict.symbol : null };
}

type Answer<T> = Omit<ConceptList, "items"> & { items: T[] };

/** Asks the source once. Its refusal for too many requests pauses it for the refreshes too; an answer ends its pauses. */
async function asked<T>(
  ask: (
    lists: ConceptLists,
    signal: AbortSignal,
  ) => Promise<{ ok: true; items: T[]; leftOut: number } | Failed>,
  context: Context,
  signal: AbortSignal,
): Promise<Answer<T>> {
  const lists = builtInProvider(SOURCE)!.concepts!;
  const reading = await askForPerson(SOURCE, (waiting) => ask(lists, waiting), signal);
  if (reading.ok) {
    if ((await readHolds()).has(SOURCE)) await releaseSource(SOURCE);
    const { items, leftOut } = reading;
    return { source: SOURCE, readOn: await today(context), items, leftOut, failure: null };
  }
  const { code, detail = null, retryAfter } = reading;
  if (code === "rate_limited" || code === "daily_limit")
    await holdSource(SOURCE, { code, retryAfter }, now());
  return { source: SOURCE, readOn: null, items: [], leftOut: 0, failure: { code, detail } };
}
