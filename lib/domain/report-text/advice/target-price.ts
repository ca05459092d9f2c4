/** A printed target price; null: none. */
export interface TargetPrice {
  target: number | null;
  currency: string | null;
}

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/HK\$|HKD|港元|港币|Hong Kong dollars?/iu, "HKD"],
  [/US\$|USD|美元|(?<!Kong )dollars?|\$/iu, "USD"],
  [/CNY|RMB|¥|￥|人民币|yuan|元/iu, "CNY"],
];
/** A currency before an amount. */
export const MONEY = String.raw`(?:HKD|HK\$|CNY|RMB|USD|US\$|[$¥￥])`;
/** A currency behind an amount. */
export const UNIT = String.raw`(?:港元|港币|美元|元|yuan|HKD|CNY|RMB|USD|(?:Hong Kong |US )?dollars?)`;
const AMOUNT = String.raw`(?<before>${MONEY})?\s?(?<amount>\d{1,6}(?:,\d{3})*(?:\.\d{1,3})?)(?!\s?[%％])\s?(?<behind>${UNIT})?`;
const TARGET = new RegExp(
  String.raw`(?:target(?:\sprices?)?|price\s(?:objective|target)s?|\b(?:TP|PT)\b|fair\svalue|目标价|合理价值)(?:[^\d;；。]{0,40}?)${AMOUNT}`,
  "iu",
);
/** The new price behind the old one: `from CNY 8 to CNY 9`, 由8元上调至9元. */
const NEW = new RegExp(String.raw`^\s?(?:to|(?:上调|下调|调高|调低|提高|提升|调整)?至)\s?${AMOUNT}`, "iu");
const OLD_BEFORE = /(?:\bfrom|由|从)\s?$/iu;

/** The target price in a stretch: `target CNY 14.50`, `TP HK$21.5`, `目标价9.60港元`. Of `from 8 to 9` it is the new one. */
export function targetPriceIn(stretch: string): TargetPrice {
  const words = stretch.slice(0, 2_000);
  const match = TARGET.exec(words);
  if (!match) return { target: null, currency: null };
  const printed = /^(?<lead>.*?)(?=\d)/su.exec(match[0])?.groups?.["lead"] ?? "";
  const before = match.groups?.["before"] ?? "";
  const isOld = OLD_BEFORE.test(printed.trimEnd().slice(0, printed.trimEnd().length - before.length));
  const latest = isOld ? NEW.exec(words.slice(match.index + match[0].length)) : null;
  return moneyOf(latest ?? match);
}

/** An amount with its currency: `HK$21.5`, `48.5元`. */
export function moneyIn(words: string): TargetPrice {
  const match = new RegExp(AMOUNT, "iu").exec(words);
  return match ? moneyOf(match) : { target: null, currency: null };
}

function moneyOf({ groups }: RegExpExecArray): TargetPrice {
  const printed = `${groups?.["before"] ?? ""} ${groups?.["behind"] ?? ""}`;
  return {
    target: Number((groups?.["amount"] ?? "").replaceAll(",", "")),
    currency: currencyOf(printed),
  };
}

/** The currency that words name; null: none. */
export const currencyOf = (words: string): string | null =>
  CURRENCIES.find(([form]) => form.test(words))?.[1] ?? null;
