import type { TextSpan } from "@/lib/domain/report-text/types";
import { labelAtHead, labelOf, labelsIn, type Label } from "./label";
import { listedValuesIn, owners } from "./listed-values";
import { ownClauses } from "./own-clauses";
import { SECTOR, sharedLabel, type PlacedCompany } from "./shared-label";
import { MONEY, moneyIn, targetPriceIn, UNIT, type TargetPrice } from "./target-price";

/** A company's own label and target price, as a sentence prints them for it. */
export interface CompanyFigures extends TargetPrice {
  label: Label | null;
}

const BRACKET = /^\s?[（(](?<words>[^（()）]{1,80})[）)]/u;
const IN_BRACKET = /[（()）,，、;；/|]/u;
/** Between the names of a list stands nothing else. */
const ONLY_JOINT = /^\s?(?:[、，,/]|和|与|及|以及|and|or|as well as|\s){1,3}$/iu;

/**
 * The figures of the companies of a sentence, which stand in order: what brackets behind a name hold, what stands behind it
 * and before the next one, a label that a whole list shares, and lists of values (分别为 / `respectively`), which are
 * paired by their order where the counts agree. Where they don't, or where one price follows several names, nobody
 * gets one: `isOpen`. A label of a sector is no company's.
 */
export function figuresOf(
  sentence: string,
  companies: readonly PlacedCompany[],
): { figures: CompanyFigures[]; isOpen: boolean } {
  const names = companies.map(({ place }) => place);
  const lists = listedValuesIn(sentence);
  const labels = labelsIn(sentence);
  const before = companies.map(({ name }) => labelBefore(sentence, labels, name));
  const arePriced = PRICES_FOLLOW.test(sentence.slice(0, companies[0]?.name.start));
  let hasPrice = false;
  let isOpen = false;
  const figures = companies.map((company, at): CompanyFigures => {
    const next = before[at + 1]?.start ?? companies[at + 1]?.name.start ?? sentence.length;
    const list = lists.find(({ start }) => start >= company.place.end && start < next)?.start ?? next;
    const { own, isUnsure } = ownFigures(sentence, company, Math.min(next, list));
    isOpen ||= isUnsure;
    const isPriced = arePriced || (hasPrice && AT.test(sentence.slice(company.place.end)));
    const price = isPriced && own.target === null ? priceRightBehind(sentence, company) : own;
    hasPrice ||= price.target !== null;
    return { label: before[at] ?? own.label, target: price.target, currency: price.currency };
  });
  let from = 0;
  for (const list of lists) {
    const own = owners(sentence, list, names, from);
    const values = list.targets.length > 0 ? list.targets : list.labels.map((label) => ({ label }));
    if (own.length === values.length) own.forEach((at, i) => Object.assign(figures[at]!, values[i]));
    else if (own.length > 0) isOpen = true;
    if (list.targets.length > 0) from = list.end;
  }
  const run = lastRun(sentence, companies);
  const last = companies.at(-1);
  const isShared = run.length > 1 && last !== undefined;
  if (
    isShared &&
    figures.at(-1)!.target !== null &&
    !isInBracket(sentence, last) &&
    !hasTargets(figures, run)
  ) {
    Object.assign(figures.at(-1)!, { target: null, currency: null });
    isOpen = true;
  }
  const shared = sharedLabel(sentence, companies, run);
  for (const at of shared?.owners ?? []) figures[at]!.label ??= shared!.label;
  return { figures, isOpen };
}

/** `Target prices: A HK$72; B HK$29`: prices stand right behind the names. */
const PRICES_FOLLOW = /(?:target\sprices?|price\stargets?|目标价(?:格)?)(?:\s(?:are|of))?\s?[:：]?\s?$/iu;
/** `A with a target price of HK$7, B at CNY 22`. */
const AT = /^\s?at\s/iu;
const RIGHT_BEHIND = new RegExp(
  String.raw`^\s?[:：]?\s?(?:at\s|为)?(?=${MONEY}\s?\d|\d[\d,.]*\s?${UNIT})`,
  "iu",
);

function priceRightBehind(sentence: string, { place }: PlacedCompany): TargetPrice {
  const behind = sentence.slice(place.end, place.end + 30);
  return RIGHT_BEHIND.test(behind) ? moneyIn(behind) : { target: null, currency: null };
}

/** The label of `"Hold" on {C}`, which isn't the one of the company before; null: none. */
function labelBefore(sentence: string, labels: readonly Label[], { start }: TextSpan): Label | null {
  const label = labels.findLast(({ end }) => end <= start && start - end < 24);
  if (!label) return null;
  const between = sentence.slice(label.end, start);
  return /^["”’]?\s(?:(?:ratings?|calls?)\s)?(?:on|for)\s(?:the\s)?$|^["”」』]?(?:评级)?的?$/iu.test(between)
    ? label
    : null;
}

/** Before a name: it is only compared, or the label behind is denied. */
const NOT_MEANT =
  /(?:\b(?:over|than|versus|vs\.?|unlike|against)\s|优于|不及|不如|高于|低于|超过|相较|相比|较|(?:不再?|未|暂不)(?:给予|予|维持|推荐|建议|看好))$/iu;
/** Between a name and its label: one that is denied, supposed, past, of its debt, or what holders do. */
const NOT_HELD =
  /(?:\bfrom\s(?:an?\s)?|由|从)["“]?$|(?:\bno\slonger|\bnever|\bnot|n['’]t|\bwould|\bcould|\bmight|\bmay)\s(?:(?:a|an|be|being|been|become|rated|rating|at|our|yet|to|as)\s){0,4}["“]?$|\bwas\s(?:\w+ly\s)?rated\s(?:as\s)?["“]?$|\b(?:credit|bonds?|outlook)\b[^,;]*$|(?:不再|未(?!来)|信用|债项|主体|转债|债券|展望|若|如果|一旦|曾|股东|机构|高管|资金|基金|险资)[^，。；]{0,16}$/iu;
const OF_DEBT = /^["”]?\s(?:credit|outlook)\b/iu;

/**
 * The figures that brackets and words behind a company print for it, up to `limit`. `isUnsure`: figures stand there that
 * may be another company's, or don't hold.
 */
function ownFigures(
  sentence: string,
  { name, place }: PlacedCompany,
  limit: number,
): { own: CompanyFigures; isUnsure: boolean } {
  const coded = sentence.slice(name.end, place.end);
  const behind = sentence.slice(place.end, Math.max(place.end, limit));
  const bracket = BRACKET.exec(behind)?.[0] ?? "";
  const inBrackets = `${coded}${bracket}`;
  const length = ownClauses(behind);
  const words = behind.slice(0, length);
  const inBracket = { label: labelInBrackets(inBrackets), ...targetPriceIn(inBrackets) };
  const label = labelBehind(words.slice(bracket.length));
  const isMeant = !NOT_MEANT.test(sentence.slice(0, name.start));
  const before = label ? words.slice(0, bracket.length + label.start) : "";
  const after = label ? words.slice(bracket.length + label.end) : "";
  const isHeld = isMeant && !NOT_HELD.test(before) && !OF_DEBT.test(after);
  const price = targetPriceIn(words);
  const found = isHeld ? { label, ...price } : { label: null, target: null, currency: null };
  const own = {
    label: inBracket.label ?? found.label,
    ...priced(inBracket.target === null ? found : inBracket),
  };
  const isDropped = !isHeld && (label !== null || price.target !== null);
  return { own, isUnsure: isDropped || length < behind.length };
}

const priced = ({ target, currency }: TargetPrice): TargetPrice => ({ target, currency });

/** The label of `(600176.SH, Buy, TP RMB 15.80)`. */
function labelInBrackets(words: string): Label | null {
  return words.split(IN_BRACKET).flatMap((part) => labelsIn(part.trim()))[0] ?? null;
}

/** `: Buy, …`, `to Hold from Buy`, `stays our only Buy, …`. */
const HEAD_LEAD =
  /^\s?(?:[:：\-–—]|,(?=\s[A-Z]))\s?|^\s(?:to|at|as)\s(?:an?\s)?|^\s(?:stays?|remains?|is|are)\s(?:[a-z]+\s){0,3}/u;

/** A label right behind a name, `: Buy, …`, or one that the words say to be a rating; a sector's is none. */
function labelBehind(words: string): Label | null {
  const lead = HEAD_LEAD.exec(words)?.[0].length ?? 0;
  const head = lead > 0 ? labelAtHead(words.slice(lead)) : null;
  if (head) return { ...head, start: head.start + lead, end: head.end + lead };
  const label = labelOf(words);
  return label && !SECTOR.test(words.slice(0, label.start)) ? label : null;
}

/** The places of the last companies that stand in one list, with nothing but joints between them. */
function lastRun(sentence: string, companies: readonly PlacedCompany[]): number[] {
  const run: number[] = [];
  for (let at = companies.length - 1; at >= 0; at--) {
    const next = companies[at + 1];
    if (next && !ONLY_JOINT.test(sentence.slice(companies[at]!.place.end, next.name.start))) break;
    run.unshift(at);
  }
  return run;
}

const isInBracket = (sentence: string, { name, place }: PlacedCompany): boolean => {
  const bracket = BRACKET.exec(sentence.slice(place.end))?.[0] ?? "";
  return targetPriceIn(`${sentence.slice(name.end, place.end)}${bracket}`).target !== null;
};

const hasTargets = (figures: readonly CompanyFigures[], run: readonly number[]): boolean =>
  run.slice(0, -1).some((at) => figures[at]!.target !== null);
