import { namedTheme, type NamedThings } from "@/lib/domain/report-text/advice/named";
import type { Stance, TextSpan } from "@/lib/domain/report-text/types";
import { chineseCuesIn, type Cue } from "./cues";
import { chineseNameIn } from "./names";
import { objectOf } from "./objects";

/** The numbers of an enumeration: `1）`, `（2）`, `①`, 一是. */
const NUMBER =
  /(?:(?<!\d)\d{1,2}[)）.、](?!\d)|[（(]\d{1,2}[）)]|[①-⑨]|(?:第[一二三四五六]|其[一二三四五六]|[一二三四五六]是)[，,：:]?)\s?/gu;
const LEAD_WORDS = /主线|方向|环节|维度|线索|领域|机会|布局|关注|推荐|看好|建议|配置/u;
const HEAD_END = /[，,：:；;。（(]/u;
const LONGEST_HEAD = 60;

export interface Enumeration {
  numbers: RegExpExecArray[];
  /** The stance word of the lead-in; null: it has none. */
  cue: Cue | null;
  /** Whether every item has a stance word of its own before names: 1）{a}：关注{C}；2）{b}：推荐{C2}. */
  areAdvised: boolean;
}

/** The enumeration of a sentence: two numbers or more behind a lead-in, or at its beginning. Null: none. */
export function enumerationIn(sentence: string): Enumeration | null {
  const numbers = [...sentence.matchAll(NUMBER)];
  const lead = sentence.slice(0, numbers[0]?.index ?? 0);
  const isBare = !/[\p{L}\p{N}]/u.test(lead);
  const leadsIn = LEAD_WORDS.test(lead) && /[:：，,]\s?$|主线|方向|环节/u.test(lead);
  if (numbers.length < 2 || !(isBare || leadsIn)) return null;
  const areAdvised = numbers.every(({ index }, at) =>
    chineseCuesIn(sentence.slice(index, numbers[at + 1]?.index)).some(({ side }) => side === "behind"),
  );
  return { numbers, cue: chineseCuesIn(lead)[0] ?? null, areAdvised };
}

/**
 * One theme for each item, by its head; the names behind a stance word or a colon in the item are companies.
 * Source: grammar page, P7 and Q4.
 */
export function enumeratedIn(sentence: string, { numbers, cue }: Enumeration): NamedThings {
  const found: NamedThings = { themes: [], companies: [] };
  const stance: Stance = cue?.stance ?? "overweight";
  numbers.forEach((number, i) => {
    const start = number.index + number[0].length;
    const end = numbers[i + 1]?.index ?? sentence.length;
    const length = sentence.slice(start, Math.min(end, start + LONGEST_HEAD)).search(HEAD_END);
    const headEnd = length < 0 ? Math.min(end, start + LONGEST_HEAD) : start + length;
    const heads = splitAtCommas(sentence, { start, end: headEnd }).flatMap(
      (part) => chineseNameIn(sentence, part) ?? [],
    );
    const head = heads[0];
    const cues = chineseCuesIn(sentence.slice(headEnd, end));
    if (head) {
      const own = cues.find((each) => each.stance !== "overweight")?.stance ?? stance;
      found.themes.push(...heads.map((each) => namedTheme(each, own, "implied")));
    }
    const shown = cues.map((each) => ({ ...each, start: each.start + headEnd, end: each.end + headEnd }));
    const colon: Cue = {
      start: headEnd,
      end: headEnd + 1,
      stance,
      side: "behind",
      names: "either",
      isStrong: false,
    };
    const read = shown.length === 0 && /^[:：]/u.test(sentence.slice(headEnd, headEnd + 1)) ? [colon] : shown;
    for (const [at, each] of read.entries()) {
      if (each.side === "before") continue;
      const names = head && each.names === "either" && each !== colon ? ("companies" as const) : each.names;
      const object = objectOf(sentence, { ...each, names }, Math.min(end, read[at + 1]?.start ?? end));
      found.companies.push(...object.companies);
      if (each !== colon) found.themes.push(...object.themes);
    }
  });
  return found;
}

/** The parts between 、, which is never part of a name. */
function splitAtCommas(sentence: string, { start, end }: TextSpan): TextSpan[] {
  let from = start;
  return sentence
    .slice(start, end)
    .split("、")
    .map((words) => {
      const part = { start: from, end: from + words.length };
      from = part.end + 1;
      return part;
    });
}
