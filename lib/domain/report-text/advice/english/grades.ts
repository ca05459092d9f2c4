import { hasCodeBehind } from "@/lib/domain/report-text/advice/company-codes";
import { namedTheme, type NamedTheme } from "@/lib/domain/report-text/advice/named";
import { stanceOf } from "@/lib/domain/report-text/stance";
import { namesOf } from "./lists";
import { companyForm } from "./names";

const GRADE = String.raw`(?:over-?weight|under-?weight|equal-?weight|market-?weight|neutral|(?:market|sector)\s?-?perform|outperform|underperform)`;
/** `raises steel to Overweight`, `keeps paper at Neutral`. */
const GRADED = new RegExp(
  String.raw`\b(?:rais|lift|upgrad|mov|cut|lower|downgrad|keep|kept|hold|held|leav|left|maintain|rat|put|set|retain|tak)\w{0,4}\s(?<names>[^;.:]{2,160}?)\s(?:to|at|as)\s(?:an?\s)?["“]?(?<grade>${GRADE})\b`,
  "giu",
);
/** `is overweight steel and paper, equal-weight coal, and underweight liquor`; `neutral on coal`. */
const GRADE_FIRST = new RegExp(
  String.raw`(?<![\p{L}-])(?<grade>${GRADE})\s(?:(?:on|in)\s)?(?!rating|stance|call)(?=\p{L})`,
  "giu",
);

/**
 * The themes of a sentence that grades several: at least two grades, each with names. A name with a code or the end of a
 * company's name is no theme. Source: grammar page, P11.
 */
export function gradedInEnglish(sentence: string): NamedTheme[] {
  const graded = [...sentence.matchAll(GRADED)].map((match) => {
    const words = match.groups?.["names"] ?? "";
    const start = match.index + match[0].indexOf(words, 3);
    return { start, end: start + words.length, grade: match.groups?.["grade"] ?? "" };
  });
  const firsts = [...sentence.matchAll(GRADE_FIRST)];
  const behind = firsts.map((match, i) => {
    const start = match.index + match[0].length;
    const stop = sentence.slice(start).search(/[;.](?:\s|$)/u);
    const end = Math.min(firsts[i + 1]?.index ?? sentence.length, stop < 0 ? sentence.length : start + stop);
    return { start, end, grade: match.groups?.["grade"] ?? "" };
  });
  const groups = graded.length > 1 ? graded : behind;
  if (new Set(groups.map(({ grade }) => stanceOf(grade))).size < 2) return [];
  return groups.flatMap(({ grade, ...span }) =>
    namesOf(sentence, span)
      .filter((name) => !hasCodeBehind(sentence, name.end))
      .filter((name) => companyForm(sentence.slice(name.start, name.end)) !== "sure")
      .map((name) => namedTheme(name, stanceOf(grade), "given")),
  );
}
