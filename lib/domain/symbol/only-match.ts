import { codeOf } from "@/lib/domain/symbol/exchange-words";

/** A ticker that a search found. */
interface Match {
  /** The symbol. */
  value: string;
  /** The name. */
  label: string;
}

/** Whether a text means this match and no other: the only one, or the only one of that very code or name. */
export function isOnlyMatch(match: Match, matches: readonly Match[], text: string): boolean {
  const wanted = text.trim().toLowerCase();
  const isCalled = ({ value, label }: Match) =>
    [value, codeOf(value), label].some((name) => name.toLowerCase() === wanted);
  return matches.length === 1 || (isCalled(match) && matches.filter(isCalled).length === 1);
}
