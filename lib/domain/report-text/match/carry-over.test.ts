import { describe, expect, it } from "vitest";
import { readReports } from "@/lib/domain/report-text/read-reports";
import { addCompany, changeCompany, setSymbol } from "@/lib/domain/report-text/edit/companies";
import { addTheme, dropTheme, setStance, themesOf } from "@/lib/domain/report-text/edit/themes";
import type { ReportDraft } from "@/lib/domain/report-text/types";
import { carryOver, type AcceptedReport } from "./carry-over";

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

/** The themes that an accepted draft becomes on the board, each theme under its name as slug. */
function accepted(draft: ReportDraft): AcceptedReport {
  const sentence = (claim: number | null) => (claim === null ? null : draft.claims[claim]!.text);
  return {
    text: TEXT,
    callDay: "2025-03-03",
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
  it("is as read where nobody changed the earlier one, with the board's themes", () => {
    const fresh = readOne(CORRECTED);
    const draft = carryOver(CORRECTED, fresh, accepted(readOne(TEXT)));
    const seen = (each: ReportDraft) =>
      themesOf(each).map(({ path, theme: { theme: _, subthemes: __, ...rest } }) => ({ path, rest }));
    expect(seen(draft)).toEqual(seen(fresh));
    expect(themesOf(draft).map(({ theme }) => theme.theme)).toEqual(namesOf(fresh));
    expect(draft.companies).toEqual(fresh.companies);
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

  it("has what the reader finds now, though the earlier one was accepted without it", () => {
    const read = readOne(TEXT);
    const { path } = themesOf(read).find(({ theme }) => theme.name === "zinc")!;
    const draft = carryOver(CORRECTED, readOne(CORRECTED), accepted(dropTheme(read, path)));
    expect(namesOf(draft)).toEqual(namesOf(read));
  });

  it("has the stance that an analyst set, without the question", () => {
    const read = readOne(TEXT);
    const { path } = themesOf(read).find(({ theme }) => theme.name === "zinc")!;
    const draft = carryOver(CORRECTED, readOne(CORRECTED), accepted(setStance(read, path, "neutral")));
    const zinc = themesOf(draft).find(({ theme }) => theme.name === "zinc")!.theme;
    expect(zinc).toMatchObject({ stance: "neutral", stanceOrigin: "set_by_editor", doubts: [] });
  });

  it("keeps a company's ticker, price and degree as they were accepted", () => {
    const listed = (text: string) => `${text}- Beneficiaries include Zijin Mining (601899.SH) [5]\n`;
    const read = readOne(listed(TEXT));
    const edited = setSymbol(
      changeCompany(read, 0, { target: 9, currency: "HKD", degree: "recommended" }),
      0,
      "02899.HK",
    );
    const [company] = carryOver(listed(CORRECTED), readOne(listed(CORRECTED)), accepted(edited)).companies;
    expect(company).toMatchObject({
      ...{ name: "Zijin Mining", symbol: "02899.HK", target: 9, currency: "HKD", degree: "recommended" },
    });
  });

  it("has a typed name of no sentence for a text of the same day, and a printed one while it is printed", () => {
    const dated = (draft: ReportDraft) => ({ ...draft, callDay: "2025-03-03" });
    const typed = addCompany(addTheme(readOne(TEXT), "Hydrogen"), "Ten Rivers", null);
    const earlier = accepted(addTheme(typed, "real rates"));
    const same = carryOver(CORRECTED, dated(readOne(CORRECTED)), earlier);
    expect(namesOf(same)).toEqual(expect.arrayContaining(["Hydrogen", "real rates"]));
    expect(same.companies.map(({ name }) => name)).toEqual(["Ten Rivers"]);
    const other = CORRECTED.replace("real rates", "rates");
    const next = carryOver(other, { ...readOne(other), callDay: "2025-03-10" }, earlier);
    expect(namesOf(next)).toEqual(namesOf(readOne(other)));
    expect(next.companies).toEqual([]);
  });
});
