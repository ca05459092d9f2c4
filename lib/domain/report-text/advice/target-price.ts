/** A printed target price; null: none. */
export interface TargetPrice {
  target: number | null;
  currency: string | null;
}

const NONE: TargetPrice = { target: null, currency: null };
const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/HK\$|HKD|港元|港币|Hong Kong dollars?/iu, "HKD"],
  [/US\$|USD|美元|(?<!Kong )dollars?|\$/iu, "USD"],
  [/CNY|RMB|¥|￥|人民币|yuan|元/iu, "CNY"],
];
/** A currency before an amount; the dollar of `S$` or `NT$` is another one. */
export const MONEY = String.raw`(?:HKD|HK\$|CNY|R[Mm][Bb]|USD|US\$|(?<![A-Za-z])\$|[¥￥])`;
/** A currency behind an amount. */
export const UNIT = String.raw`(?:港元|港币|美元|元|[Yy]uan|HKD|CNY|R[Mm][Bb]|USD|(?:Hong Kong |US )?dollars?)`;
const AMOUNT = String.raw`(?<before>${MONEY})?\s?(?<amount>\d{1,6}(?:,\d{3})*(?:\.\d{1,3})?)(?!\d|[.,]\d)\s?(?<behind>${UNIT})?`;
/** Signs of another quantity than a share's price behind a number: `30%`, 2026年, 20倍, `50 million tons`, 元/吨, a range. */
const OTHER_UNIT = String.raw`(?:\s?(?:[%％年月日倍万亿千吨仙分]|个月|个百分点|百万|(?:[/／每]|per\s|a\s)\s?(?:吨|盎司|桶|克|千克|公斤|度|[Tt]on|[Tt]onne|t\b|oz|ounce|barrel|bbl|kg|g\b|kWh|unit|day|year|month)|(?:HK\s|US\s)?cents?\b|pence|million|billion|trillion|(?:mn|bn|m|k|x|X|E|times|tons?|tonnes?|[GMk]Wh?|bps?|pct|percent|per\scent|pp|percentage\spoints?)(?!\p{L})|港仙)|[-–\s]?(?:months?|years?|days?|M)\b)`;
const RANGE = String.raw`(?:\s?[-–—~～至到]\s?(?:${MONEY})?\s?\d|\s?to\s(?:${MONEY})?\s?\d)`;
const OTHER_QUANTITY = new RegExp(`^(?:${OTHER_UNIT}|${RANGE})`, "u");
/** Behind a number without a currency, words that show it to be at its end. */
const ENDS =
  /^\s?(?:$|[,，.。;；:：、)）\]】|/"”'’[(（→]|(?:and|with|on|for|from|based|while|versus|vs|implying|implies|as|over|per\sshare|which)\b|和|与|及|并|且|对应|维持|评级|不变)/u;
const YEAR = /^(?:19|20)\d\d$/u;
/** The words for a price that a house expects; `target` alone is one only beside a currency. */
const PRICE_WORD =
  /(?<price>(?:[Tt]arget|TARGET)\s?(?:[Pp]rice|PRICE)s?|[Pp]rice\s?(?:[Oo]bjective|[Tt]arget)s?|(?<!\p{L})(?:TP|PT)s?(?!\p{L})|[Ff]air\s[Vv]alues?(?!\s(?:gain|loss|change))|目标价(?!值)[格位]?|合理价值)|(?<!\p{L})[Tt]arget(?:s(?=\s(?:of|are|at)\b))?(?!\p{L})/gu;
/** An aim with a noun of its own, an output target, is no price. */
const BEFORE_BARE =
  /(?:^|[,，;；:：(（/|"”’)）]|\b(?:with|and|the|our|an?|new|Buy|Add|Hold|Sell|Accumulate|Neutral|Reduce|\w*perform|\w*weight))\s?$/u;
/** Before the word: an earlier price, the market's, one of a scenario, or an aim that a company sets itself. */
const NOT_OURS =
  /(?:\b(?:previous|prior|old|former|earlier|last|consensus|average|mean|median|street|no|(?:bull|bear|best|worst|upside|downside|blue-sky)[-\s](?:case|scenario))(?:'s)?\s(?:\d{1,2}-month\s)?|(?:原|此前|之前|前次|上次|旧|一致(?:预期)?|平均|市场|乐观|悲观|极端|情形|情景|假设下)的?)$/iu;
const AIM =
  /\b(?:sets?|setting|announce[sd]?|plans?|gives?|has|have|reaches|meets?|misse[sd])\s(?:an?|its|the)\s$/iu;
/** The words between a word for a price and its amount. */
const LINK = String.raw`\s|[:：=]|[（(][^（）()\d]{0,16}[）)]|[（(]?\d{1,2}[-\s]?(?:个月|months?|M)[）)]?|(?:of|is|are|was|were|at|to|from|has|have|been|be|set|now|goes|going|rises?|raised|lifted|cut|lowered|kept|maintained|unchanged|reiterated|revised|reduced|increased|upgraded|downgraded|trimmed|moved|moves|stands?|remains?|stays?|up|down|by|slightly|further|around|about|approximately|implied|per\sshare|respectively|a|an|the|our|new)\b|(?:for|on)\s(?:the\s)?(?:stock|company|shares?)\b|(?:上调|下调|调高|调低|提高|提升|调整|上修|下修|设定|定|维持|更新|给予|测算|不变|小幅|大幅|每股|人民币|约|分别)|[为是至到在于由从]`;
const SKIPPED = String.raw`(?:对应|implie[sd])|20\d\d\s?(?:年|E\b)|\d[\d.]*\s?(?:[%％倍]|x\b)|(?:PE|PB|PS|P\/E|P\/B)|[，,](?=\s?[为至即])|即`;
const LEAD = new RegExp(
  String.raw`^(?:${LINK}|(?<skipped>${SKIPPED})){0,24}?(?=${AMOUNT}(?!${OTHER_UNIT})(?<rest>[^]*))`,
  "u",
);
/** The amount behind these is the old one, or the difference to it. */
const BEFORE_CHANGE = /(?:\bfrom|\bby|\bup|\bdown|由|从|较|[上下]调|调[高低]|提[高升]|[上下]修)\s?$/iu;
/** The new price behind the old one: `from CNY 8 to CNY 9`, 由8元上调12%至9元, `HK$8→9`. */
const NEW = new RegExp(
  String.raw`^[\s,，]{0,2}(?:(?:is|was|are|has\sbeen)\s)?(?:[a-z]+\s|上调|下调|调高|调低|提高|提升|调整){0,2}(?:by\s)?(?:\d[\d.]*\s?[%％]\s?)?[,，]?(?:至|到|为|to\b|→|->)\s?${AMOUNT}(?<rest>[^]*)`,
  "u",
);
const ARROW = /^\s?(?:→|->)/u;

/**
 * The target price in a stretch: `target CNY 14.50`, `TP HK$21.5`, 目标价9.60港元. Of `from 8 to 9` it is the new one. None
 * where the number may be another quantity: a share, a year, a multiple, a range, an output, another house's price.
 */
export function targetPriceIn(stretch: string): TargetPrice {
  const words = stretch.slice(0, 2_000);
  for (const match of words.matchAll(PRICE_WORD)) {
    const isBare = match.groups?.["price"] === undefined;
    if (isOtherAim(words.slice(0, match.index), isBare)) continue;
    const price = priceBehind(
      words.slice(match.index + match[0].length, match.index + match[0].length + 120),
    );
    if (price.target !== null && !(isBare && price.currency === null)) return price;
  }
  return NONE;
}

/** Whether words before a word for a price say that it isn't the house's: an earlier one, the market's, a company's own aim. */
export function isOtherAim(before: string, isBare: boolean): boolean {
  const near = before.slice(-40);
  return NOT_OURS.test(near) || (isBare && (AIM.test(near) || !BEFORE_BARE.test(near)));
}

/** Whether words behind an amount make it another quantity than a share's price. */
export const isOtherQuantity = (rest: string): boolean => OTHER_QUANTITY.test(rest);

/** The price right behind the word for it. */
function priceBehind(words: string): TargetPrice {
  const match = LEAD.exec(words);
  if (!match) return NONE;
  const rest = match.groups?.["rest"] ?? "";
  if (BEFORE_CHANGE.test(match[0]) || ARROW.test(rest)) {
    const latest = NEW.exec(rest);
    return latest ? moneyOf(latest.groups) : NONE;
  }
  const price = moneyOf(match.groups);
  return match.groups?.["skipped"] !== undefined && price.currency === null ? NONE : price;
}

const FIRST_AMOUNT = new RegExp(String.raw`(?<![\d.,€£$A-Za-z]|[A-Z]\$)${AMOUNT}(?<rest>[^]*)`, "u");

/** The first amount with its currency: `HK$21.5`, `48.5元`. None where it is another quantity. */
export function moneyIn(words: string): TargetPrice {
  const match = FIRST_AMOUNT.exec(words);
  return match ? moneyOf(match.groups) : NONE;
}

function moneyOf(groups: Record<string, string | undefined> | undefined): TargetPrice {
  const { before = "", amount = "", behind = "", rest = "" } = groups ?? {};
  const currency = currencyOf(`${before} ${behind}`);
  const isOpen = currency === null && (YEAR.test(amount) || !ENDS.test(rest));
  if (isOtherQuantity(rest) || isOpen) return NONE;
  return { target: Number(amount.replaceAll(",", "")), currency };
}

/** The currency that words name; null: none. */
export const currencyOf = (words: string): string | null =>
  CURRENCIES.find(([form]) => form.test(words))?.[1] ?? null;
