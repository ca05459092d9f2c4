import type { Day } from "@/lib/domain/calendar/day";

/**
 * Beijing's renumbering of its shares to 920xxx: `old` where the last three digits stay, `old=new` where another share
 * has them. All 248 pairs. Source: the exchange's table of old and new codes, bse.cn/service/code_mapping.html, as of
 * 2026-07-20 (stored by yangyizhu8/quantstudio at 6b7f26b2).
 */
const PAIRS = `
  430017 430047 430090 430139 430198 430300 430418 430425 430476 430478 430489 430510 430556 430564 430685
  430718 830779 830799 830809 830832 830839 830879 830896 830946 830964 830974 831010 831039 831087 831152
  831167=920267 831175=920375 831195 831278=920378 831304 831305=920405 831370 831396=920496 831445 831526
  831627 831641 831689 831726 831768 831832=920932 831834 831855 831856 831906 831961 832000 832023 832089
  832110 832145 832149=920249 832171 832175 832225 832278 832419 832469 832471 832491 832522 832566 832651
  832662 832735 832786 832802 832876 832885 832978 832982 833030=920130 833075 833171=920571 833230 833266
  833284 833346 833394 833427 833429 833454 833455 833509 833523 833533 833575 833580 833751 833781 833819
  833873 833914 833943 834014 834021 834033 834058 834062 834261 834407 834415 834475 834599 834639 834682
  834765 834770 834950 835174 835179 835184 835185 835207 835237 835305 835368 835438 835508 835579 835640
  835670 835857=920057 835892=920992 835985 836077 836149 836208 836221 836239 836247 836260 836263 836270
  836395 836414 836419=920519 836422 836433 836504 836547 836675 836699 836717 836720 836807 836826 836871
  836892 836942 836957 836961=920061 837006 837023=920123 837046 837092 837174=920274 837212 837242 837344
  837403 837592 837663 837748 837821 838030 838163 838171=920271 838227 838262 838275 838402 838670=920870
  838701 838810 838837 838924 838971 839167 839273 839371 839493 839680 839719 839725 839729 839790 839792
  839946=920146 870199 870204 870299 870357 870436 870508=920608 870656 870726=920926 870866 870976 871245
  871263=920363 871396 871478=920578 871553 871634 871642 871694 871753 871857 871970 871981 872190 872351
  872374 872392 872541 872808 872895 872925 872931 872953 873001 873122 873132 873152=920252 873167=920367
  873169 873223 873305=920505 873339 873527 873570 873576 873593 873665 873679 873690 873693 873703 873706
  873726=920026 873806 873833
`;

/** The last day of the old codes. Source: the exchange's notice of 2025-09-12. */
const LAST_DAY: Day = "2025-10-08";
/** Six shares had their new codes on 2025-05-06. Source: the exchange's notice on the trial of the new codes. */
const TRIAL_LAST_DAY: Day = "2025-05-05";
const TRIAL: ReadonlySet<string> = new Set(["430489", "830799", "831445", "833819", "834682", "839167"]);

/** Another code that a ticker had, and its last day under it. */
export interface FormerCode {
  symbol: string;
  /** Null where it isn't known. */
  until: Day | null;
}

const CURRENT = new Map<string, string>();
const FORMER = new Map<string, FormerCode>();
for (const pair of PAIRS.trim().split(/\s+/)) {
  const [former = "", current = `920${former.slice(3)}`] = pair.split("=");
  CURRENT.set(former, current);
  FORMER.set(`${current}.BJ`, {
    symbol: `${former}.BJ`,
    until: TRIAL.has(former) ? TRIAL_LAST_DAY : LAST_DAY,
  });
}

/** The code of today of a code of Beijing's exchange: `430047` → `920047`; one that wasn't renumbered stays. */
export const currentBeijingCode = (code: string): string => CURRENT.get(code) ?? code;

/** The code that a canonical symbol of Beijing's exchange had before the renumbering; null where it had none. */
export const formerBeijingCode = (symbol: string): FormerCode | null => FORMER.get(symbol) ?? null;

/**
 * Whether a canonical symbol is one of Beijing's old codes (43, 83, 87) without a pair in the exchange's table: it left
 * the exchange before the renumbering, or isn't one of its shares. Only a person can say what its code is today.
 */
export const isOldBeijingCode = (symbol: string): boolean => /^(?:43|83|87)\d{4}\.BJ$/.test(symbol);

/** The symbol of today of a canonical symbol as it was stored before the renumbering: 430047.BJ → 920047.BJ. */
export function currentBeijingSymbol(symbol: string): string {
  const [code = "", exchange] = symbol.split(".");
  return exchange === "BJ" ? `${currentBeijingCode(code)}.BJ` : symbol;
}
