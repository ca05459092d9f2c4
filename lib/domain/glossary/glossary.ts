import { nameKey } from "./name-key";
import type { GlossaryTerm } from "./term";

/** A lookup of terms by any of their names. */
export interface Glossary {
  terms: readonly GlossaryTerm[];
  byKey: ReadonlyMap<string, GlossaryTerm>;
  /** The term with a name in either language, or with an alias; null: unknown. Of two, the earlier one. */
  find: (name: string) => GlossaryTerm | null;
}

/** Builds the lookup; a name stands before an alias, an earlier term before a later one. */
export function glossaryOf(terms: readonly GlossaryTerm[]): Glossary {
  const named = new Map<string, GlossaryTerm>();
  const add = (name: string | null, term: GlossaryTerm) => {
    const key = name === null ? "" : nameKey(name);
    if (key !== "" && !named.has(key)) named.set(key, term);
  };
  for (const term of terms) for (const name of [term.nameEn, term.nameZh]) add(name, term);
  for (const term of terms) for (const alias of term.aliases) add(alias, term);
  return {
    terms,
    byKey: new Map(terms.map((term) => [term.key, term])),
    find: (name) => named.get(nameKey(name)) ?? null,
  };
}

/** The industries above a term, the nearest first. */
export function industriesAbove(term: GlossaryTerm, { byKey }: Glossary): GlossaryTerm[] {
  const above: GlossaryTerm[] = [];
  let next = term.parent === null ? undefined : byKey.get(term.parent);
  while (next && next !== term && !above.includes(next)) {
    above.push(next);
    next = next.parent === null ? undefined : byKey.get(next.parent);
  }
  return above;
}
