import type { Stance, TextSpan } from "@/lib/domain/report-text/types";
import {
  NOTHING,
  namedTheme,
  type NamedThings,
  type NamedTheme,
  type Voice,
} from "@/lib/domain/report-text/advice/named";
import { chineseCompanyForm, chineseNameIn } from "./names";
import { chineseCuesIn, type Cue } from "./cues";

const SEPARATOR = /[、/／]/gu;
/** Joins the last two items of a list; within an earlier item (空管与通感一体设备) it is part of a name. */
const CONJUNCTION = /(?<=[\p{Script=Han}A-Za-z）)])(?:以及|和|与|及)(?=[\p{Script=Han}A-Za-z])/gu;
/** A clause ends at a mark, or at the space that stands for one in statements without punctuation. */
const CLAUSE_END = /[，。；;！!]|\s(?=\p{L})|，/gu;
/** The numbers of an enumeration: `1）`, `（2）`, `①`, 一是. */
const NUMBER =
  /(?:(?<!\d)\d{1,2}[)）.、](?!\d)|[（(]\d{1,2}[）)]|[①-⑨]|(?:第[一二三四五六]|其[一二三四五六]|[一二三四五六]是)[，,：:]?)\s?/gu;
/** Words between a stance word and its list: 关注三个环节：{a}、{b}. */
const LEAD_IN =
  /^(?:[^，。；：:、]{0,16}(?:主线|环节|方向|领域|板块|赛道|维度|线索|品种|标的|公司|个股|机会|行业|类)\s?[:：]\s?|[\s:：]*)/u;
const OWN_VOICE = /报告|我们|建议|认为/u;
const MOST_ITEMS = 40;

/**
 * The themes and companies that a Chinese sentence recommends or warns of. A sector stands with its segments in brackets
 * ({S}（{a}、{b}）); an enumeration behind a lead-in names one theme per item and companies behind 关注 in it.
 * Source: grammar page, Q1 to Q6.
 */
export function namedInChinese(sentence: string, voice: Voice): NamedThings {
  const numbers = [...sentence.matchAll(NUMBER)];
  const first = numbers[0];
  const lead = first ? sentence.slice(0, first.index) : "";
  const isList =
    numbers.length > 1 &&
    lead.trim().replace(/^[-•*]\s*/u, "") === "" &&
    (voice === "advice" || voice === "rating");
  if (isList) return enumerated(sentence, numbers, "overweight");
  const isEnumerated =
    numbers.length > 1 && chineseCuesIn(lead).length > 0 && /[:：，,]\s?$|主线|方向|环节/u.test(lead);
  if (isEnumerated && first && speaks(sentence, voice, chineseCuesIn(lead)[0]))
    return enumerated(sentence, numbers, chineseCuesIn(lead)[0]!.stance);
  const found: NamedThings = { themes: [], companies: [] };
  const cues = chineseCuesIn(sentence).filter((cue) => speaks(clauseAround(sentence, cue), voice, cue));
  if (cues.length === 0) return NOTHING;
  cues.forEach((cue, i) => {
    if (cue.side === "before" || /^(?:板块|方向|领域)/u.test(sentence.slice(cue.start, cue.end)))
      addSubject(sentence, cue, found);
    if (cue.side === "behind")
      addObject(sentence, cue, Math.min(cues[i + 1]?.start ?? sentence.length, sentence.length), found);
  });
  return found;
}

function speaks(clause: string, voice: Voice, cue: Cue | undefined): boolean {
  if (!cue) return false;
  if (voice === "rating" || voice === "advice") return true;
  if (voice === "insight") return cue.isStrong || OWN_VOICE.test(clause);
  return OWN_VOICE.test(clause);
}

/** One theme per item by its head; the companies behind a stance word in the item. */
function enumerated(sentence: string, numbers: readonly RegExpExecArray[], stance: Stance): NamedThings {
  const found: NamedThings = { themes: [], companies: [] };
  numbers.forEach((number, i) => {
    const start = number.index + number[0].length;
    const end = numbers[i + 1]?.index ?? sentence.length;
    const headLength =
      /[，,：:；;。（(]/u.exec(sentence.slice(start, Math.min(end, start + 60)))?.index ??
      Math.min(end - start, 60);
    const head = chineseNameIn(sentence, { start, end: start + headLength });
    const cues = chineseCuesIn(sentence.slice(start + headLength, end));
    const own = cues.find((cue) => cue.stance !== "overweight")?.stance ?? stance;
    if (head) found.themes.push(namedTheme(head, own, "implied"));
    for (const [at, cue] of cues.entries()) {
      const from = start + headLength;
      const limit = Math.min(end, from + (cues[at + 1]?.start ?? end - from));
      const shifted = { ...cue, start: from + cue.start, end: from + cue.end };
      if (cue.side === "behind")
        addObject(sentence, head ? { ...shifted, names: companiesUnless(cue) } : shifted, limit, found);
    }
  });
  return found;
}

const companiesUnless = (cue: Cue): Cue["names"] => (cue.names === "either" ? "companies" : cue.names);

/** The names behind a stance word, up to the end of its clause. */
function addObject(sentence: string, cue: Cue, limit: number, found: NamedThings): void {
  const end = objectEnd(sentence, cue.end, limit);
  const items = itemsIn(sentence, {
    start: cue.end + (LEAD_IN.exec(sentence.slice(cue.end, cue.end + 40))?.[0].length ?? 0),
    end,
  });
  if (items.some((item) => isDescription(sentence, item.head))) return;
  const read = items.flatMap((item) => {
    const name = chineseNameIn(sentence, item.head);
    return name ? [{ ...item, name, words: sentence.slice(name.start, name.end) }] : [];
  });
  const areCompanies = cue.names !== "either" || isListOfCompanies(sentence, cue, read);
  for (const { name, words, inside, hasCode } of read) {
    const form = hasCode ? "sure" : chineseCompanyForm(words);
    if (areCompanies && (cue.names === "either" ? form !== null : !isPlainTheme(words))) {
      const degree = cue.names === "beneficiaries" ? "beneficiary" : "recommended";
      found.companies.push({
        place: name,
        degree,
        stance: cue.stance,
        isDoubtful: cue.names === "either" && form !== "sure",
      });
      continue;
    }
    if (cue.names !== "either") continue;
    const theme: NamedTheme = namedTheme(
      name,
      cue.stance,
      "implied",
      "segment",
      form ? ["company_or_segment"] : [],
    );
    theme.subthemes = inside.flatMap((each) => {
      const sub = chineseNameIn(sentence, each);
      return sub ? [namedTheme(sub, cue.stance, "implied")] : [];
    });
    found.themes.push(theme);
  }
}

const isPlainTheme = (words: string) => words.length < 2;

interface Item {
  head: TextSpan;
  /** The items in brackets behind the head. */
  inside: TextSpan[];
  hasCode: boolean;
}

/** The items of a list; brackets hold a code or the segments of a sector. */
function itemsIn(sentence: string, list: TextSpan): Item[] {
  return splitOutsideBrackets(sentence, list).map((span) => {
    const words = sentence.slice(span.start, span.end);
    const bracket = /[（(](?<inside>[^（）()]{1,200})[）)]/u.exec(words);
    const inside = bracket?.groups?.["inside"] ?? "";
    const hasCode = /\d{4,6}/u.test(inside);
    const headEnd = bracket ? span.start + bracket.index : span.end;
    const insideStart = headEnd + 1;
    return {
      head: { start: span.start, end: headEnd },
      inside:
        bracket && !hasCode
          ? splitOutsideBrackets(sentence, { start: insideStart, end: insideStart + inside.length })
          : [],
      hasCode,
    };
  });
}

function splitOutsideBrackets(sentence: string, { start, end }: TextSpan): TextSpan[] {
  const words = sentence.slice(start, end);
  const depthless = words.replace(/[（(][^（）()]{0,200}[）)]/gu, (inside) => "）".repeat(inside.length));
  const listed = splitAt(depthless, SEPARATOR);
  const last = listed.pop() ?? { start: 0, end: words.length };
  const ends = splitAt(depthless.slice(last.start, last.end), CONJUNCTION).map((part) => ({
    start: part.start + last.start,
    end: part.end + last.start,
  }));
  return [...listed, ...ends].map((part) => ({ start: part.start + start, end: part.end + start }));
}

function splitAt(words: string, separator: RegExp): TextSpan[] {
  const parts: TextSpan[] = [];
  let from = 0;
  for (const match of words.matchAll(separator)) {
    if (parts.length >= MOST_ITEMS) break;
    parts.push({ start: from, end: match.index });
    from = match.index + match[0].length;
  }
  return [...parts, { start: from, end: words.length }];
}

/** 看好低成本龙头的份额提升 describes and names no theme; …的投资机会 names one. Source: grammar page, P10. */
function isDescription(sentence: string, item: TextSpan): boolean {
  const words = sentence.slice(item.start, item.end);
  return /的(?!.{0,8}机会)|具备|受益于|拥有|龙头(?!公司|企业|股|$)/u.test(words);
}

/** Whether the names behind 关注 are companies: more than half look so, or one has a code. */
function isListOfCompanies(
  sentence: string,
  cue: Cue,
  items: readonly { words: string; hasCode: boolean; name: TextSpan }[],
): boolean {
  const word = sentence.slice(cue.start, cue.end);
  if (items.some((item) => item.hasCode)) return true;
  if (!/关注|推荐|首选|优选/u.test(word)) return false;
  const last = items.at(-1);
  if (
    last &&
    /^\s?(?:等)?(?:[两二三四五六七八九十几多\d]+个?)?(?:细分)?(?:板块|行业|方向|领域|赛道|环节|主线|产业链|机会)/u.test(
      sentence.slice(last.name.end, last.name.end + 12),
    )
  )
    return false;
  const like = items.filter((item) => chineseCompanyForm(item.words) !== null).length;
  return like * 2 > items.length;
}

/** The end of the list behind a stance word: of its clause, where a bracket doesn't hold the mark. */
function objectEnd(sentence: string, from: number, limit: number): number {
  const words = sentence.slice(from, limit);
  const open = words.replace(/[（(][^（）()]{0,200}[）)]/gu, (inside) => "）".repeat(inside.length));
  const lead = LEAD_IN.exec(open.slice(0, 40))?.[0].length ?? 0;
  const match = [...open.slice(lead).matchAll(CLAUSE_END)][0];
  return match ? from + lead + match.index : limit;
}

function clauseAround(sentence: string, cue: TextSpan): string {
  const before = sentence.slice(Math.max(0, cue.start - 40), cue.start);
  const from = Math.max(before.lastIndexOf("，"), before.lastIndexOf("。"), before.lastIndexOf("；")) + 1;
  return before.slice(from) + sentence.slice(cue.start, cue.end + 4);
}

/** The subject of {a}以观察为主 or 对{a}维持谨慎: the names at the beginning of the clause or of the item. */
function addSubject(sentence: string, cue: Cue, found: NamedThings): void {
  const before = sentence.slice(Math.max(0, cue.start - 60), cue.start);
  const from =
    cue.start -
    before.length +
    Math.max(...["，", "。", "；", "：", ":", " ", "-", "但", "对"].map((mark) => before.lastIndexOf(mark))) +
    1;
  if (/[：:]\s*$/u.test(sentence.slice(0, from))) return;
  for (const item of itemsIn(sentence, { start: from, end: cue.start })) {
    const name = chineseNameIn(sentence, item.head);
    if (name) found.themes.push(namedTheme(name, cue.stance, "implied"));
  }
}
