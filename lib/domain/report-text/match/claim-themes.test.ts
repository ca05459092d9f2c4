import { expect, it } from "vitest";
import { glossaryOf } from "@/lib/domain/glossary/glossary";
import { SHIPPED_TERMS } from "@/lib/domain/glossary/shipped";
import type { DraftClaim, DraftTheme, ReportDraft } from "@/lib/domain/report-text/types";
import { themesOfClaims } from "./claim-themes";

const theme = (name: string, claim: number | null, subthemes: DraftTheme[] = []): DraftTheme => ({
  ...{ name, nameEn: null, nameZh: null, stance: null, stanceOrigin: "none", nameOrigin: "printed" },
  ...{ claim, place: null, contradiction: null, doubts: [], theme: null, parent: null },
  subthemes,
});

const claims = (kind: DraftClaim["kind"], ...texts: string[]): DraftClaim[] =>
  texts.map((text) => ({ text, start: 0, end: 0, pages: [], kind, section: 0, correction: null }));

it("a claim bears on the themes that it names in either language, and on their sectors; the rating on all", () => {
  const draft = {
    sections: [],
    claims: [
      ...claims("rating", "Overweight."),
      ...claims(
        "statement",
        "An optical module costs less.",
        "光模块价格下降",
        "Optical transceivers are scarce.",
        "Cooperators and operatorship",
        "Steel rose.",
        "This sentence recommends it.",
      ),
    ],
    recommendations: [
      theme("communication", 0, [theme("optical modules", 0), theme("operators", 0)]),
      theme("media", 6),
    ],
  } as unknown as ReportDraft;
  expect(themesOfClaims(draft, glossaryOf(SHIPPED_TERMS))).toEqual([
    [[0], [0, 0], [0, 1], [1]],
    [[0], [0, 0]],
    [[0], [0, 0]],
    [[0], [0, 0]],
    [],
    [],
    [[1]],
  ]);
});

it.each([
  ["Copper", [[0]]],
  ["copper sector:", [[0]]],
  ["铜", [[0]]],
  ["Optical transceivers", [[1], [1, 0]]],
  ["Copper and optical modules", []],
  ["Outlook", []],
])("a claim under the heading %j bears on the theme of that name", (title, places) => {
  const draft = {
    sections: [{ title }],
    claims: claims("statement", "Supply is short."),
    recommendations: [theme("copper", null), theme("communication", null, [theme("optical modules", null)])],
  } as unknown as ReportDraft;
  expect(themesOfClaims(draft, glossaryOf(SHIPPED_TERMS))).toEqual([places]);
});
