import { labelAtHead } from "@/lib/domain/report-text/advice/label";
import { namedTheme, type NamedTheme } from "@/lib/domain/report-text/advice/named";
import { chineseNameIn } from "./names";

/** 螺纹钢（震荡）: a name with its view in brackets. */
const BRACKETED = /(?<name>[\p{Script=Han}A-Za-z\d]{1,12})\s?[（(](?<label>[\p{Script=Han}]{2,6})[）)]/gu;

/** The themes of a list in which each name has its view in brackets; empty: fewer than two. Source: grammar page, R9. */
export function labelledInChinese(sentence: string): NamedTheme[] {
  const themes = [...sentence.matchAll(BRACKETED)].flatMap((match) => {
    const label = labelAtHead(match.groups?.["label"] ?? "");
    const end = match.index + (match.groups?.["name"]?.length ?? 0);
    const name = label && chineseNameIn(sentence, { start: match.index, end });
    return name ? [namedTheme(name, label.stance, "given")] : [];
  });
  return themes.length > 1 ? themes : [];
}
