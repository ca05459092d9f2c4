import { labelsIn } from "@/lib/domain/report-text/advice/label";
import type { NamedCompany } from "@/lib/domain/report-text/advice/named";
import { itemsIn } from "./lists";
import { chineseCompanyForm, chineseNameIn } from "./names";

/** The companies before a label: 给予{C}“…”, 对{C1}和{C2}的…评级, 对{C}的投资评级为“…”, 对{C}维持…. */
const BEFORE =
  /(?:对|给予|维持(?!对)|重申|首予|首次覆盖|上调|下调|调高|调低)(?<names>[^，。；：“"对]{2,80}?)(?:的(?:投资)?(?:评级(?:为|至)?)?|维持|给予|至|为)?\s?["“「]?$/u;
const SECTOR = /行业|板块|领域|赛道|公司$|该股|个股|本期|整体/u;

/** The companies that a Chinese sentence rates, each with the stance of its own label. Source: grammar page, R4, R9 and Z1. */
export function ratedCompaniesIn(sentence: string): NamedCompany[] {
  let from = 0;
  return labelsIn(sentence).flatMap((label) => {
    const before = sentence.slice(from, label.start);
    const match = BEFORE.exec(before);
    const names = match?.groups?.["names"] ?? "";
    const start = from + (match ? match.index + match[0].indexOf(names) : 0);
    from = label.end;
    if (!match || SECTOR.test(names)) return [];
    return itemsIn(sentence, { start, end: start + names.length }).flatMap((item): NamedCompany[] => {
      const place = chineseNameIn(sentence, item.head);
      const isCompany = place && chineseCompanyForm(sentence.slice(place.start, place.end)) !== null;
      return isCompany ? [{ place, degree: "recommended", stance: label.stance, isDoubtful: false }] : [];
    });
  });
}
