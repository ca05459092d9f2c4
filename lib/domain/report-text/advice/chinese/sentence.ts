import { labelsIn } from "@/lib/domain/report-text/advice/label";
import {
  namedTheme,
  type NamedThings,
  type NamedTheme,
  type Voice,
} from "@/lib/domain/report-text/advice/named";
import type { TextSpan } from "@/lib/domain/report-text/types";
import { chineseCuesIn, type Cue } from "./cues";
import { enumeratedIn, enumerationIn } from "./enumeration";
import { itemsIn } from "./lists";
import { chineseNameIn } from "./names";
import { objectOf } from "./objects";

const OWN_VOICE = /报告|我们|建议|认为|配置上|方向上|仓位/u;
/** Words before a stance word in its clause where the report itself is the speaker and isn't named. */
const NO_SPEAKER =
  /^[\s\-•*⚫■●▪\d.、）)]*(?:细分(?:赛道|领域|板块|行业)中?|(?:赛道|领域|板块|行业)中|可|宜|(?:方向|配置|行业|个股|板块|策略|操作|结构|风格)上|因此|故|仍|同时|此外|其中|其次|综合来看|整体来?看|展望\S{0,6}|短期|中期|长期|中长期|全年|下半年|上半年|[一二三四]季度|本周|本月|当前|后续|未来|继续|持续|坚定|重点|维持)*$/u;

/**
 * The themes and companies that a Chinese sentence recommends or warns of. A sector stands with its segments in brackets
 * ({S}（{a}、{b}）); an enumeration behind a lead-in names one theme per item and companies in it. Where the part isn't
 * one of advice, the report itself must speak. Source: grammar page, Q1 to Q6.
 */
export function namedInChinese(sentence: string, voice: Voice): NamedThings {
  const enumeration = enumerationIn(sentence);
  const isOwn = enumeration?.cue
    ? speaks(sentence, voice, enumeration.cue)
    : voice === "insight" && enumeration?.areAdvised;
  if (enumeration && (isAdvice(voice) || isOwn)) return enumeratedIn(sentence, enumeration);
  const found: NamedThings = { themes: [], companies: [] };
  const labels = labelsIn(sentence).filter(({ end }) =>
    /^["”’」』]|^的?评级/u.test(sentence.slice(end, end + 3)),
  );
  const isLabel = (cue: Cue) => labels.some((each) => each.start < cue.end && cue.start < each.end);
  const isGraded = voice !== "data" && gradesOf(sentence) > 1;
  let hasSpoken = false;
  const cues = chineseCuesIn(sentence).filter((cue) => {
    const isSpoken =
      !isLabel(cue) &&
      (isGraded ||
        speaks(sentence, voice, cue) ||
        (hasSpoken && NO_SPEAKER.test(clauseBefore(sentence, cue))));
    hasSpoken ||= isSpoken;
    return isSpoken;
  });
  cues.forEach((cue, i) => {
    const isBehindNoun = /^(?:板块|方向|领域)/u.test(sentence.slice(cue.start, cue.end));
    if (cue.side === "before" || isBehindNoun) found.themes.push(...subjectOf(sentence, cue));
    if (cue.side === "before") return;
    const object = objectOf(sentence, cue, cues[i + 1]?.start ?? sentence.length);
    found.themes.push(...object.themes);
    found.companies.push(...object.companies);
  });
  return found;
}

/** How many grades of an allocation a sentence holds: 超配{a}，标配{b}，低配{c}. */
const gradesOf = (sentence: string) =>
  [/超配|增配/u, /标配|平配/u, /低配|减配/u].filter((form) => form.test(sentence)).length;

const isAdvice = (voice: Voice) => voice === "rating" || voice === "advice";

function speaks(sentence: string, voice: Voice, cue: Cue): boolean {
  if (isAdvice(voice)) return true;
  const clause = clauseBefore(sentence, cue);
  if (OWN_VOICE.test(clause + sentence.slice(cue.start, cue.end))) return true;
  if (!cue.isStrong || voice === "data") return false;
  if (voice === "body") return cue.side === "before" ? cue.stance !== "overweight" : NO_SPEAKER.test(clause);
  return cue.side === "before" || cue.names !== "either" || NO_SPEAKER.test(clause);
}

/** The clause up to a stance word; in a statement without punctuation a space ends one. */
function clauseBefore(sentence: string, cue: TextSpan): string {
  const before = sentence.slice(Math.max(0, cue.start - 60), cue.start);
  return before.slice(
    Math.max(...["，", "。", "；", "：", ";", " "].map((mark) => before.lastIndexOf(mark))) + 1,
  );
}

/** The subject of {a}以观察为主 or 对{a}维持谨慎: the names of the clause before the stance word. */
function subjectOf(sentence: string, cue: Cue): NamedTheme[] {
  const clause = clauseBefore(sentence, cue);
  const lead = /^(?:\s*[-•*]|.{0,20}(?:但|对|将|把|建议))/u.exec(clause)?.[0] ?? "";
  const start = cue.start - clause.length + lead.length;
  if (/[：:]\s*$/u.test(sentence.slice(0, cue.start - clause.length)) && clause.trim() === "") return [];
  return itemsIn(sentence, { start, end: cue.start }).flatMap((item) => {
    const name = chineseNameIn(sentence, item.head);
    return name ? [namedTheme(name, cue.stance, "implied")] : [];
  });
}
