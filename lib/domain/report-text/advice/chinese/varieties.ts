import { namedTheme, type NamedTheme } from "@/lib/domain/report-text/advice/named";
import type { Stance } from "@/lib/domain/report-text/types";
import { chineseNameIn } from "./names";

/** Words of a view on a futures variety, the more special first; 震荡偏强 leans one way and is left open. */
const VIEWS: readonly (readonly [RegExp, Stance | null])[] = [
  [/逢低(?:做多|买入|布局)|阶段偏多|短线偏多|做多|震荡上行|上移|转强|偏多|看多|上行/u, "overweight"],
  [/逢高(?:做空|沽空|抛空)|做空|震荡下行|转弱|偏空|看空|下行|下移/u, "underweight"],
  [/偏强|偏弱/u, null],
  [/区间震荡|宽幅震荡|震荡|观望|盘整/u, "neutral"],
];
/** A variety at the head of its clause, and what is said of it. */
const HEAD =
  /^\s*(?<name>\p{Script=Han}{1,5}?)(?:期货|期价|价格|价)?(?:中枢|重心)?(?=(?:短期|中期|中长|阶段|区间|短线|日内|预计|有望|维持|或|整体|继续|宽幅|窄幅|震荡|偏|转|看|上行|下行|上移|下移))/u;
const LEAD = /^.{0,14}?(?:品种|策略|方面|观点)[^，。；：]{0,6}[，：]/u;
const FEWEST = 3;

/**
 * The varieties of a sentence that gives a view on each, parted by ；or ，: 各品种方面，铜震荡上行，锌阶段转强，…. Empty:
 * fewer than three. Source: grammar page, R9.
 */
export function varietiesIn(sentence: string): NamedTheme[] {
  const lead = LEAD.exec(sentence);
  if (!lead) return [];
  const rest = sentence.slice(lead[0].length);
  const separator = rest.includes("；") ? "；" : "，";
  let at = lead[0].length;
  const themes = rest.split(separator).flatMap((part): NamedTheme[] => {
    const start = at;
    at += part.length + 1;
    const words = HEAD.exec(part)?.groups?.["name"] ?? "";
    const view = VIEWS.find(([form]) => form.test(part));
    if (words === "" || !view) return [];
    const from = start + part.indexOf(words);
    return [...words.matchAll(/[^和与及]+/gu)].flatMap(({ index, 0: one }) => {
      const name = chineseNameIn(sentence, { start: from + index, end: from + index + one.length });
      return name ? [namedTheme(name, view[1], "implied", "sector")] : [];
    });
  });
  return themes.length >= FEWEST ? themes : [];
}
