import type { TextSpan } from "@/lib/domain/report-text/types";
import { labelsIn, type Label } from "./label";

/** A company's name in a sentence, and the place of the name with its code. */
export interface PlacedCompany {
  name: TextSpan;
  place: TextSpan;
}

/** A label of a sector is no company's. */
export const SECTOR = /\b(?:sectors?|industry|industries)\b|行业|板块/iu;
/** Between a label and its companies, or between two of them, a new clause begins. */
const CLAUSE = /[。；;]|[.](?:\s|$)|,\s(?:while|but|whereas|and\s(?:we|it))\b|，(?=但|而|同时)/u;

/** The one label of a sentence, said of several companies: `"Buy" ratings on A and B`, 维持A、B“买入”评级. */
export function sharedLabel(
  sentence: string,
  companies: readonly PlacedCompany[],
  run: readonly number[],
): { label: Label; owners: number[] } | null {
  const [label, second] = labelsIn(sentence);
  const [first, last] = [companies[0], companies.at(-1)];
  if (!label || second || !first || !last || companies.length < 2) return null;
  if (label.start >= last.place.end) {
    const between = sentence.slice(last.place.end, label.start);
    const isSaid = /^["”’]?\s(?:ratings?\s)?(?:on|for)\s(?:all|both|each)\b/iu.test(
      sentence.slice(label.end),
    );
    const isOfAll = isSaid || /^[^，。；,;.]{0,12}["“「『]?$|均|\b(?:both|all|each)\b/iu.test(between);
    return isOfAll && between.length < 60 && !SECTOR.test(between) ? { label, owners: [...run] } : null;
  }
  const between = sentence.slice(label.end, first.name.start);
  const isRating = /\brat(?:ings?|ed)\b|评级|给予/iu.test(
    sentence.slice(Math.max(0, label.start - 12), first.name.start),
  );
  if (
    label.end > first.name.start ||
    !isRating ||
    between.length > 60 ||
    SECTOR.test(between) ||
    CLAUSE.test(between)
  )
    return null;
  const end = companies.findIndex(
    ({ place }, at) =>
      companies[at + 1] && CLAUSE.test(sentence.slice(place.end, companies[at + 1]!.name.start)),
  );
  return { label, owners: [...companies.keys()].slice(0, end < 0 ? undefined : end + 1) };
}
