import type { TextSpan } from "@/lib/domain/report-text/types";
import { labelAtHead, labelsIn, type Label } from "./label";
import { isOtherAim, isOtherQuantity, moneyIn, MONEY, UNIT, type TargetPrice } from "./target-price";

/** Several target prices, or several labels, printed in one list for several companies: 目标价分别为48.5元、32元. */
export interface ListedValues extends TextSpan {
  targets: TargetPrice[];
  labels: Label[];
}

const AMOUNT = String.raw`(?:${MONEY})?\s?(?:\d{1,3}(?:,\d{3})+|\d{1,6})(?:\.\d{1,3})?\s?(?:${UNIT})?`;
const JOINT = String.raw`\s?(?:[、，/]|,\s|和|与|及|\band\b)\s?(?:and\s)?`;
const NUMBERS = String.raw`(?<list>${AMOUNT}(?:${JOINT}${AMOUNT}){1,20})(?!\s?[%％\d.)）、])`;
const TARGETS = new RegExp(
  String.raw`(?:目标价(?:格)?|合理价值)(?:分别|依次)?(?:上调|下调|调整)?(?:为|是|至|到)?\s?[:：]?\s?${NUMBERS}|\b(?:target\sprices?|price\stargets?|targets(?=\s(?:of|are))|TPs?|PTs?)\s?(?:(?:of|are|is|at|to)\s)?[:：]?\s?(?:respectively\s)?${NUMBERS.replace("<list>", "<english>")}`,
  "giu",
);
const EACH = new RegExp(AMOUNT, "giu");
/** A sentence on the companies of the one before: `We rate both Buy, with targets of …`. */
const OF_BOTH = /\b(?:both|the two|all three|all four|each)\b|二者|两者|两家|三者|三家|上述/iu;
const STOP = /[。；;]|[.](?=\s|$)/u;

/** The lists of target prices and of labels in a sentence. One price alone is no list. */
export function listedValuesIn(sentence: string): ListedValues[] {
  if (!/目标价|合理价值|target|\bTP|\bPT|分别|依次|respectively|\brat(?:ed|ings?)\b|评级/iu.test(sentence))
    return [];
  const targets = [...sentence.matchAll(TARGETS)].flatMap((match): ListedValues[] => {
    const list = match.groups?.["list"] ?? match.groups?.["english"] ?? "";
    const printed = [...list.matchAll(EACH)].map(([amount]) => moneyIn(amount));
    const shared = printed.findLast(({ currency }) => currency !== null)?.currency ?? null;
    const end = match.index + match[0].length;
    const isBare = /^targets/iu.test(match[0]);
    const isOther =
      isOtherAim(sentence.slice(0, match.index), isBare) || isOtherQuantity(sentence.slice(end));
    if (isOther || (isBare && shared === null) || printed.some(({ target }) => target === null)) return [];
    const targets = printed.map((each) => ({ ...each, currency: each.currency ?? shared }));
    return [{ start: match.index, end, targets, labels: [] }];
  });
  return [...targets, ...listedLabels(sentence)].sort((a, b) => a.start - b.start);
}

const LABEL_JOINT = /^["”’」』]?\s?(?:[、，,/]|和|与|及|and|\s){1,4}["“‘「『]?(?=[\p{L}])/u;

/** The labels of a list, one for each company: 评级分别为“买入”、“增持”, `are rated Buy and Hold`. */
function listedLabels(sentence: string): ListedValues[] {
  const lists: ListedValues[] = [];
  for (const label of labelsIn(sentence)) {
    const last = lists.at(-1);
    if (last && label.start < last.end) continue;
    const joint = last && LABEL_JOINT.exec(sentence.slice(last.end, label.start + 1))?.[0];
    if (last && joint?.length === label.start - last.end)
      Object.assign(last, { end: label.end, labels: [...last.labels, label] });
    else lists.push({ start: label.start, end: label.end, targets: [], labels: [label] });
    addUnquoted(sentence, lists.at(-1)!);
  }
  return lists.filter(({ labels }) => labels.length > 1);
}

/** Adds the `Hold` of `rated Buy and Hold`, beside which no other word tells that it is a label. */
function addUnquoted(sentence: string, list: ListedValues): void {
  const joint = LABEL_JOINT.exec(sentence.slice(list.end))?.[0] ?? "";
  const from = list.end + joint.length;
  const next = joint === "" || /["“‘「『]/u.test(joint) ? null : labelAtHead(sentence.slice(from));
  if (!next) return;
  const label = { ...next, start: next.start + from, end: next.end + from };
  Object.assign(list, { end: label.end, labels: [...list.labels, label] });
}

/**
 * The places among `names` of those to which a list belongs: the ones before it in its clause, behind an earlier list of
 * the same kind, or else the ones behind it.
 */
export function owners(
  sentence: string,
  list: ListedValues,
  names: readonly TextSpan[],
  from: number,
): number[] {
  const indexes = [...names.keys()];
  const before = indexes.filter((at) => {
    const { start, end } = names[at]!;
    return start >= from && end <= list.start && !STOP.test(sentence.slice(end, list.start));
  });
  if (before.length > 0) return before;
  const last = indexes.findLast((at) => names[at]!.start >= from && names[at]!.end <= list.start);
  if (last !== undefined && OF_BOTH.test(sentence.slice(names[last]!.end, list.start)))
    return indexes.filter((at) => at <= last && names[at]!.start >= from);
  return indexes.filter((at) => {
    const { start } = names[at]!;
    return start >= list.end && !STOP.test(sentence.slice(list.end, start));
  });
}
