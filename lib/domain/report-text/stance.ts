import type { Stance } from "./types";

/**
 * Labels and their stance, the more special ones first: `Market Perform` before `Outperform the Market`, 谨慎推荐 before
 * 谨慎. Matched against the label in small letters. Source: grammar page, "Stance".
 */
const LABELS: readonly (readonly [RegExp, Stance | null])[] = [
  [/未提及|未给出|未评级|无评级|not\s(?:stated|provided|rated|given|mentioned)|unrated|under review/u, null],
  [/暂不推荐|暂不评级/u, "neutral"],
  [/不推荐|不看好|不建议|not\s(?:a\s)?(?:recommend|buy)|don't buy/u, "underweight"],
  [/(?:谨慎|审慎)(?:推荐|增持|买入|看好|乐观)/u, "overweight"],
  [/\bcautious(?:ly)?\s(?:optimistic|positive|recommend|add|buy|increase)/u, "overweight"],
  [/\blow(?:er)?[\s-]allocation/u, "underweight"],
  [/\bstandard[\s-]allocation/u, "neutral"],
  [/\b(?:high(?:er)?|over)[\s-]?allocation|^increased?(?:\s?[(（,]|$)/u, "overweight"],
  [/\b(?:market|sector|peer|industry)[\s-]?(?:perform|weight)|\bperform(?:s|ing)? in line/u, "neutral"],
  [
    /\bunder\s?-?perform|\bunderweight|(?:weaker|worse) than the (?:broader )?market|\blagging/u,
    "underweight",
  ],
  [
    /\bequal[\s-]?weight|\bin[\s-]?line\b|\bneutral|\bhold\b|\bwait[\s-]and[\s-]see|\boscillat|\bsynchron|\brange[\s-]?bound|\bsideways|\bwatch\b/u,
    "neutral",
  ],
  [
    /\bout\s?-?perform|\boverweight|(?:stronger|better) than the (?:broader )?market|superior to the market/u,
    "overweight",
  ],
  [
    /\bsell\b|\breduce\b|\bcautious|\bbearish|\bavoid|\bnegative|\bunattractive|\bunfavou?rable|\bpessimistic/u,
    "underweight",
  ],
  [
    /\bbuy\b|\badd\b|\baccumulate|\bpositive|\brecommend|\bleading|\battractive|\bbullish|\bfavou?rable|\boptimistic|\btop pick/u,
    "overweight",
  ],
  [/弱于大市|弱于市场|跑输|落后大市|低配|减持|卖出|看淡|看空|回避|规避|偏空|减配|谨慎|下跌/u, "underweight"],
  [/中性|持有|标配|同步(?:大市|市场)|与大市同步|观望|震荡|平配/u, "neutral"],
  [/强于大市|强于市场|优于大市|跑赢|领先|看好|推荐|强推|增持|买入|超配|增配|偏多|看多|积极/u, "overweight"],
];

/** `from Add to Buy`, `由增持调高至买入`: the label behind the last of these words counts. */
const CHANGE =
  /.{0,200}(?:\bto\s|(?<=[由从].{0,30})(?:至|到|为)|上调至|下调至|调高至|调低至|上调为|下调为)/su;
const LONGEST_LABEL = 200;

/**
 * The stance that a printed rating label stands for; null: the label states none (`未提及`, `maintained`, a price target).
 * Of a change (`upgraded from "Add" to "Buy"`) it is the new one. Source: grammar page, "Stance".
 */
export function stanceOf(label: string): Stance | null {
  const words = label.normalize("NFKC").slice(0, LONGEST_LABEL).toLowerCase();
  const latest = words.replace(CHANGE, "");
  return LABELS.find(([form]) => form.test(latest))?.[1] ?? null;
}
