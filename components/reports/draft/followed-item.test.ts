import { describe, expect, it } from "vitest";
import { joinClaims, unplaceClaim } from "@/lib/domain/report-text/edit/claims";
import { addCompany, companyToTheme, themeToCompany } from "@/lib/domain/report-text/edit/companies";
import { headingToClaim, place } from "@/lib/domain/report-text/edit/place";
import { reparentTheme } from "@/lib/domain/report-text/edit/theme-tree";
import { addTheme, dropTheme, renameTheme, setStance } from "@/lib/domain/report-text/edit/themes";
import type { ReportDraft } from "@/lib/domain/report-text/types";
import { changedItem, followedItem } from "./followed-item";

const text = "Insights - Steel rose [1]. - Coal fell [2]. Outlook - Supply is short [3].";
const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

/** Two sectors, the first with two subthemes; a company; two headings with three claims. */
function drafted(): ReportDraft {
  let draft: ReportDraft = {
    ...{ start: 0, end: text.length, title: null, house: null, publishedAt: null, callDay: null },
    ...{ callDayReason: null, rating: { text: null, stance: null, claim: null } },
    ...{ sections: [], claims: [], recommendations: [], companies: [], tables: [], warnings: [] },
    furniture: { title: null, house: null, time: null },
  };
  for (const words of ["Insights", "Outlook"]) draft = place(text, draft, spanOf(words), "heading");
  for (const words of ["- Steel rose [1].", "- Coal fell [2].", "- Supply is short [3]."])
    draft = place(text, draft, spanOf(words), "claim");
  draft = addTheme(draft, "steel", { place: spanOf("Steel") });
  draft = addTheme(draft, "rebar", { under: 0 });
  draft = addTheme(draft, "wire", { under: 0 });
  draft = addTheme(draft, "coal", { place: spanOf("Coal") });
  return addCompany(draft, "Baosteel", null);
}

type Case = [what: string, edit: (draft: ReportDraft) => ReportDraft, from: string, to: string | null];

describe("a correction", () => {
  it.each<Case>([
    ["a subtheme made a sector", (each) => reparentTheme(each, [0, 0], null), "theme-0-0", "theme-1"],
    ["a sector put under the one before", (each) => reparentTheme(each, [1], 0), "theme-1", "theme-0-2"],
    ["its neighbour", (each) => reparentTheme(each, [0, 0], null), "theme-0-1", "theme-0-0"],
    ["a theme made a company", (each) => themeToCompany(each, [0, 0]), "theme-0-0", "company-1"],
    ["a company made a theme", (each) => companyToTheme(each, 0), "company-0", "theme-0-2"],
    [
      "a renamed theme with a place",
      (each) => renameTheme(each, [1], { name: "Coke" }),
      "theme-1",
      "theme-1",
    ],
    ["a stance", (each) => setStance(each, [0, 1], "neutral"), "theme-0-1", "theme-0-1"],
    ["a dropped theme", (each) => dropTheme(each, [0, 0]), "theme-0-0", null],
    ["the theme after a dropped one", (each) => dropTheme(each, [0, 0]), "theme-0-1", "theme-0-0"],
    [
      "a claim made a heading",
      (each) => place(text, each, each.claims[1]!, "heading"),
      "claim-1",
      "section-1",
    ],
    [
      "a claim left out",
      (each) => unplaceClaim(text, each, 0),
      "claim-0",
      `unplaced-${text.indexOf("- Steel")}`,
    ],
    ["a heading made a claim", (each) => headingToClaim(text, each, 1), "section-1", "claim-2"],
    ["joined claims", (each) => joinClaims(text, each, 0), "claim-0", "claim-0"],
  ])("leads to the same piece: %s", (_what, edit, from, to) => {
    const before = drafted();
    expect(followedItem(before, edit(before), from)).toBe(to);
  });
});

describe("an undo", () => {
  it.each<[what: string, edit: (draft: ReportDraft) => ReportDraft, item: string | null]>([
    ["a dropped theme comes back", (each) => dropTheme(each, [0, 0]), "theme-0-0"],
    ["a dropped sector with its subthemes", (each) => dropTheme(each, [0]), "theme-0"],
    ["a sector is a subtheme again", (each) => reparentTheme(each, [0, 1], null), "theme-0-1"],
    ["a company is a theme again", (each) => themeToCompany(each, [0, 0]), "theme-0-0"],
    ["a former name", (each) => renameTheme(each, [0, 1], { name: "Wires" }), "theme-0-1"],
    ["a former stance", (each) => setStance(each, [0, 1], "neutral"), "theme-0-1"],
    ["a claim is back in its place", (each) => unplaceClaim(text, each, 1), "claim-1"],
    ["a heading is a claim again", (each) => place(text, each, each.claims[1]!, "heading"), "claim-1"],
    ["a claim's heading is back", (each) => headingToClaim(text, each, 1), "section-1"],
    ["two claims are apart again", (each) => joinClaims(text, each, 1), "section-1"],
    ["an added theme is gone", (each) => addTheme(each, "new"), null],
    ["only the title", (each) => ({ ...each, title: "Steel" }), null],
  ])("leads to what it changed: %s", (_what, edit, item) => {
    const before = drafted();
    expect(changedItem(edit(before), before)).toBe(item);
  });
});
