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
const MONEY = String.raw`(?:HKD|HK\$|CNY|RMB|USD|US\$|[$¥￥])`;
const UNIT = String.raw`(?:港元|港币|美元|元|yuan|HKD|CNY|RMB|USD|(?:Hong Kong |US )?dollars?)`;
const TARGET = new RegExp(
  String.raw`(?:target(?:\sprices?)?|price\sobjectives?|fair\svalue|目标价)(?:[^\d;；。]{0,40}?)(?<before>${MONEY})?\s?(?<amount>\d{1,6}(?:,\d{3})*(?:\.\d{1,3})?)(?!\s?[%％])\s?(?<behind>${UNIT})?`,
  "iu",
);

/** The target price in a stretch: `target CNY 14.50`, `目标价9.60港元`. The last of `from 8 to 9` isn't sought: it prints one. */
export function targetPriceIn(stretch: string): TargetPrice {
  const match = TARGET.exec(stretch.slice(0, 2_000));
  const amount = match?.groups?.["amount"];
  if (!match || amount === undefined) return { target: null, currency: null };
  const printed = `${match.groups?.["before"] ?? ""} ${match.groups?.["behind"] ?? ""}`;
  return {
    target: Number(amount.replaceAll(",", "")),
    currency: CURRENCIES.find(([form]) => form.test(printed))?.[1] ?? null,
  };
}
