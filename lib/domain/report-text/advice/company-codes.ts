import { describeSymbol, parseSymbol } from "@/lib/domain/symbol/symbol";
import type { CompanyDoubt, TextSpan } from "@/lib/domain/report-text/types";

/** A company with its code in brackets: `Fengjiang Life (605997.SH)`, `瑱和医药（605998.SH）`. */
export interface CodedCompany {
  name: TextSpan;
  code: string;
  /** The name and the code with its brackets. */
  place: TextSpan;
}

const CODE = String.raw`\d{6}(?:\.|\s)(?:SH|SZ|BJ|SS|sh|sz|bj)|\d{6}\s(?:CH|C1|C2)|\d{6}\.(?:CH)|\d{1,6}\s?\.?\s?(?:HK|hk)|(?:SH|SZ|BJ|HK|sh|sz|bj)[:：.]?\d{4,6}|(?:SSE|SZSE|HKEX|NASDAQ|NYSE)\s?[:：]\s?[A-Z\d]{1,6}|[A-Z]{1,5}\.(?:US|O|N)|\d{6}|0\d{4}`;
/** Only a label may follow a code without a comma: `(968 HK Buy)`; other words make it a quantity, `(15 HK cents per share)`. */
const LABEL_BEHIND = String.raw`\s(?=(?:Strong\s)?(?:Buy|Add|Hold|Sell|Reduce|Accumulate|Neutral|Recommend|Outperform|Underperform|Overweight|Underweight|TP|PT|Target|Not\sRated|NR)\b|"|“|‘|买入|增持|推荐|强推|强烈|谨慎|审慎|中性|持有|减持|卖出|回避|强于|优于|跑赢|目标价|未评级)`;
const BRACKET = new RegExp(
  String.raw`\s?[（(【[](?:[^（）()\[\]【】]{0,30}?[,，、;]\s?)??(?<code>${CODE})(?:\s?[,，、;；/|][^（）()]{0,60}|${LABEL_BEHIND}[^（）()]{0,60})?[）)】\]]`,
  "gu",
);
const ENGLISH_NAME =
  /(?:\p{Lu}[\p{L}\d&.'’-]*|(?<![\d.,$])\d+\p{L}*(?!\sand\s))(?:\s(?:\p{Lu}[\p{L}\d&.'’-]*|&|of|and(?=\s\p{Lu}\S*\s\p{Lu}))){0,5}$/u;
const CHINESE_NAME = /[\p{Script=Han}A-Za-z·*]{2,10}(?:-[A-Z]{1,2})?$/u;
/** Words of advice and others before a name that are no part of it. */
const ENGLISH_LEAD =
  /^(?:(?:The|In|For|And|With|Our|We|Also|Among|Report|Top|Key|Core|Preferred|Favou?red|Recommended|First|Picks?|Choices?|Names|Stocks|Buy|Add|Accumulate|Hold|Sell|Reduce|Avoid|Prefers?|Favou?rs?|Likes?|Recommends?|Overweight|Underweight|Neutral|Outperform|Focus|Watch)\s(?:on\s)?)+(?=\p{Lu})/u;
const CHINESE_LEAD =
  /^.*(?:关注|推荐|首推|主推|力荐|强推|优选|精选|首选|个股|标的|组合|建议|买入|增持|增配|超配|加仓|布局|配置|聚焦|重申|首予|上调|下调|调高|调低|受益|回避|减持|例如|比如|诸如|(?<=\p{Script=Han}{2})如|包括|看好|覆盖|给予|维持|公司|股票|龙头|以及|其中|(?<=\p{Script=Han}{3})[和与及为是])(?=\p{Script=Han}{2})/u;
const MOST_COMPANIES = 200;

/** The companies of a sentence, a title or a cell whose code stands behind them in brackets. */
export function codedCompaniesIn(sentence: string): CodedCompany[] {
  return [...sentence.matchAll(BRACKET)].slice(0, MOST_COMPANIES).flatMap((match) => {
    const before = sentence.slice(Math.max(0, match.index - 80), match.index);
    const english = ENGLISH_NAME.exec(before)?.[0].replace(ENGLISH_LEAD, "");
    const chinese = withoutJoint(before, CHINESE_NAME.exec(before)?.[0].replace(CHINESE_LEAD, ""));
    const name = chinese && /\p{Script=Han}/u.test(chinese) ? chinese : english;
    if (!name) return [];
    const start = match.index - name.length;
    const place = { start, end: match.index + match[0].length };
    return [{ name: { start, end: match.index }, code: match.groups?.["code"] ?? "", place }];
  });
}

/** The name without the 与 that joins it to the company before: …（601000.SH）与{C}. */
const withoutJoint = (before: string, name: string | undefined): string | undefined =>
  name && /[)）]$/u.test(before.slice(0, before.length - name.length))
    ? name.replace(/^(?:以及|[和与及或])(?=\p{Script=Han}{3})/u, "")
    : name;

/**
 * The symbol that a printed code decides. A code without an exchange and one of a wrong form (six digits of Hong Kong)
 * decide none: they give candidates and a doubt, and nothing is repaired. Source: grammar page, "Names".
 */
export function symbolOfCode(code: string): {
  symbol: string | null;
  candidates: string[];
  doubts: CompanyDoubt[];
} {
  /** A terminal's `CH` is the mainland, whose exchange the digits of a share tell. */
  const onMainland = /^(?<digits>\d{6})[\s.](?:CH|C1|C2)$/u.exec(code)?.groups?.["digits"];
  const verdict = parseSymbol(
    onMainland ??
      code
        .replace("：", ":")
        .replace(/\s?\.?\s?HK$/iu, ".HK")
        .replace(/\s(?=(?:SH|SZ|BJ|SS)$)/iu, "."),
  );
  const isBare = /^\d+$/u.test(code);
  /** Five digits with a nought before them are a share of Hong Kong. */
  const inHongKong = /^0\d{4}$/u.test(code) ? parseSymbol(`${code}.HK`) : null;
  if (inHongKong?.ok)
    return { symbol: null, candidates: [inHongKong.symbol], doubts: ["code_without_exchange"] };
  if (verdict.ok && !isBare) return { symbol: verdict.symbol, candidates: [], doubts: [] };
  if (isBare) {
    const candidates = verdict.ok
      ? [verdict.symbol]
      : verdict.code === "ambiguous_symbol"
        ? verdict.candidates
        : [];
    return {
      symbol: null,
      candidates,
      doubts: [candidates.length > 0 ? "code_without_exchange" : "malformed_code"],
    };
  }
  const withoutZeros = /^0+(\d{4,5})\s?\.?\s?HK$/iu.exec(code);
  const meant = withoutZeros ? parseSymbol(`${withoutZeros[1]}.HK`) : verdict;
  const candidates = meant.ok ? [meant.symbol] : meant.code === "ambiguous_symbol" ? meant.candidates : [];
  return { symbol: null, candidates, doubts: ["malformed_code"] };
}

/** Whether a code in brackets follows: `(605941.SH)`, `(NYSE: HVRQ)`, `(QRSN.US)`. */
export const hasCodeBehind = (sentence: string, end: number): boolean =>
  /^\s?[（(][^()（）]{0,40}?(?:\d{3,6}|[A-Z]{2,6}\s?[:：]\s?[A-Z]{1,6}|[A-Z]{1,5}\.(?:US|O|N))/u.test(
    sentence.slice(end, end + 60),
  );

/** Whether words are the code of a share and nothing else; an index's isn't a company. */
export function isShareCode(words: string): boolean {
  const isCode =
    /^(?:\d{6}(?:[.\s]?[A-Z]{2})?|\d{1,5}\s?\.?\s?HK|0\d{4}|(?:SH|SZ|BJ)\d{6}|[A-Z]{1,5}\.(?:US|O|N))$/u.test(
      words,
    );
  if (!isCode) return false;
  const verdict = parseSymbol(words);
  return !verdict.ok || describeSymbol(verdict.symbol).kind === "equity";
}
