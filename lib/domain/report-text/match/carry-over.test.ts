import { describe, expect, it } from "vitest";
import { readReports } from "@/lib/domain/report-text/read-reports";
import { addCompany, dropCompany } from "@/lib/domain/report-text/edit/companies";
import { addTheme, dropTheme, setStance, themesOf } from "@/lib/domain/report-text/edit/themes";
import type { ReportDraft } from "@/lib/domain/report-text/types";
import { carryOver, type EarlierReport } from "./carry-over";

const textWith = (number: number) => `Investment Rating
- The report rates the metals sector Outperform [1]
Core Insights
- Copper inventories fell ${number}% in the week while treatment charges stay low [2]
- Gold benefits from lower real rates, and Shandong Gold raises its output [3]
Investment Advice
- It is recommended to pay attention to the copper sector and the zinc sector [4]
`;

const readOne = (text: string): ReportDraft => {
  const read = readReports(text);
  if (!read.ok) throw new Error(read.code);
  return read.drafts[0]!;
};

const namesOf = (draft: ReportDraft) => themesOf(draft).map(({ theme }) => theme.name);

/** What an accepted draft becomes on the board, each theme under its name as slug. */
function accepted(draft: ReportDraft): EarlierReport {
  const sentence = (claim: number | null) => (claim === null ? null : draft.claims[claim]!.text);
  return {
    read: readOne(TEXT),
    themes: themesOf(draft).map(({ path, theme: { name, stance, stanceOrigin, claim } }) => ({
      ...{ name, stance, stanceOrigin, slug: name, sentence: sentence(claim) },
      parent: path.length === 2 ? draft.recommendations[path[0]]!.name : null,
    })),
    companies: draft.companies.map(({ claim, ...company }) => ({ ...company, sentence: sentence(claim) })),
  };
}

const TEXT = textWith(3);
const CORRECTED = textWith(4);
const placeOf = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};

describe("the draft of a corrected text", () => {
  it("is as read where nobody changed the earlier one", () => {
    const fresh = readOne(CORRECTED);
    expect(carryOver(CORRECTED, fresh, accepted(readOne(TEXT)))).toEqual(fresh);
    expect(namesOf(fresh)).toContain("zinc");
  });

  it("has a theme and a company that were added to an unchanged sentence, at their words", () => {
    const edited = addCompany(
      addTheme(readOne(TEXT), "Gold", { place: placeOf("Gold") }),
      "Shandong Gold",
      placeOf("Shandong Gold"),
    );
    const draft = carryOver(CORRECTED, readOne(CORRECTED), accepted(edited));
    const gold = themesOf(draft).find(({ theme }) => theme.name === "Gold")!.theme;
    expect(CORRECTED.slice(gold.place!.start, gold.place!.end)).toBe("Gold");
    expect(draft.claims[gold.claim!]!.pages).toEqual([3]);
    expect(draft.companies.map(({ name }) => name)).toEqual(["Shandong Gold"]);
  });

  it("hasn't those of a sentence that changed", () => {
    const edited = addTheme(readOne(TEXT), "treatment charges", { place: placeOf("treatment charges") });
    expect(namesOf(carryOver(CORRECTED, readOne(CORRECTED), accepted(edited)))).not.toContain(
      "treatment charges",
    );
  });

  it("hasn't a theme that was dropped, while its subthemes stay", () => {
    const read = readOne(TEXT);
    const { path } = themesOf(read).find(({ theme }) => theme.name === "zinc")!;
    const draft = carryOver(CORRECTED, readOne(CORRECTED), accepted(dropTheme(read, path)));
    expect(namesOf(draft)).toEqual(namesOf(read).filter((name) => name !== "zinc"));
  });

  it("has the stance that an analyst set, without the question", () => {
    const read = readOne(TEXT);
    const { path } = themesOf(read).find(({ theme }) => theme.name === "zinc")!;
    const draft = carryOver(CORRECTED, readOne(CORRECTED), accepted(setStance(read, path, "neutral")));
    const zinc = themesOf(draft).find(({ theme }) => theme.name === "zinc")!.theme;
    expect(zinc).toMatchObject({ stance: "neutral", stanceOrigin: "set_by_editor", doubts: [] });
  });

  it("hasn't a company that was dropped", () => {
    const listed = (text: string) => `${text}- Beneficiaries include Zijin Mining (601899.SH) [5]\n`;
    const read = readOne(listed(TEXT));
    expect(read.companies).not.toEqual([]);
    const earlier = { ...accepted(dropCompany(read, 0)), read };
    expect(carryOver(listed(CORRECTED), readOne(listed(CORRECTED)), earlier).companies).toEqual([]);
  });
});
