import fc from "fast-check";
import { expect, it } from "vitest";
import { readReports } from "../read-reports";
import type { ReportDraft } from "../types";
import { takeProposal, type Proposal } from "./take-proposal";

const ADVICE =
  'The report keeps an "Overweight" rating for the smart hardware industry, with a target of 58.6 yuan for Shengyue (688996.SH)';
const text = `Investment Rating - ${ADVICE} [6]. Core Insights - Costs fall by 12% [3]. - Robots grow [4].`;
const read = readReports(text);
const draft: ReportDraft = read.ok ? read.drafts[0]! : (undefined as never);

const sector = { name: "smart hardware", sentence: ADVICE, label: "Overweight", subthemes: [] };
const take = (proposal: Partial<Proposal>) =>
  takeProposal(text, draft, { sectors: [], companies: [], ...proposal });

it("takes a theme and a company whose every word is printed, and the stance of a printed label", () => {
  const blank = { ...draft, recommendations: [], companies: [] };
  const robots = { name: "Robots", sentence: "Robots grow", label: null };
  const company = { name: "Shengyue", code: "688996.SH", sentence: ADVICE, label: null };
  const taken = takeProposal(text, blank, {
    sectors: [{ ...sector, subthemes: [robots] }],
    companies: [company],
  });
  expect(taken.refused).toEqual([]);
  const [theme] = taken.draft.recommendations;
  expect(theme).toMatchObject({ name: "smart hardware", stance: "overweight", stanceOrigin: "given" });
  expect(text.slice(theme!.place!.start, theme!.place!.end)).toBe("smart hardware");
  // No label is printed for it, so no stance is assumed.
  expect(theme!.subthemes).toMatchObject([{ name: "Robots", stance: null, stanceOrigin: "none" }]);
  expect(taken.draft.companies).toMatchObject([{ name: "Shengyue", code: "688996.SH", target: null }]);
});

it.each([
  ["a name that isn't printed", { ...sector, name: "quantum chips" }, "quantum chips"],
  ["a part of a word", { ...sector, name: "art hardware" }, "art hardware"],
  ["a sentence with another number", { ...sector, sentence: ADVICE.replace("58.6", "85.6") }, undefined],
  ["a sentence over two claims", { ...sector, sentence: "Costs fall by 12% [3]. - Robots grow" }, undefined],
  ["a label that isn't printed", { ...sector, label: "Strong Buy" }, "Strong Buy"],
  ["a name of another sentence", { ...sector, name: "Robots" }, "Robots"],
  ["an empty name", { ...sector, name: " " }, " "],
])("refuses %s", (_what, proposed, words) => {
  const taken = take({ sectors: [proposed] });
  expect(taken.draft.recommendations).toEqual([]);
  expect(taken.refused).toEqual([{ kind: "sector", name: proposed.name, words: words ?? proposed.sentence }]);
});

it("refuses a code that isn't printed, and the subthemes of a refused sector", () => {
  const company = { name: "Shengyue", code: "600000.SH", sentence: ADVICE, label: null };
  const robots = { name: "Robots", sentence: "Robots grow", label: null };
  const { refused } = take({
    sectors: [{ ...sector, name: "quantum chips", subthemes: [robots] }],
    companies: [company],
  });
  expect(refused.map(({ kind, words }) => [kind, words])).toEqual([
    ["sector", "quantum chips"],
    ["subtheme", "quantum chips"],
    ["company", "600000.SH"],
  ]);
});

it("takes only words of the text, whatever is proposed", () => {
  const words = fc.oneof(
    fc.string(),
    fc.constantFrom("smart hardware", ADVICE, "Robots", "Overweight", "58.6"),
  );
  const theme = fc.record({ name: words, sentence: words, label: fc.option(words) });
  const proposal: fc.Arbitrary<Proposal> = fc.record({
    sectors: fc.array(theme.chain((each) => fc.record({ ...constants(each), subthemes: fc.array(theme) }))),
    companies: fc.array(theme.chain((each) => fc.record({ ...constants(each), code: fc.option(words) }))),
  });
  fc.assert(
    fc.property(proposal, (each) => {
      const taken = takeProposal(text, { ...draft, recommendations: [], companies: [] }, each).draft;
      for (const { name, place } of [...taken.recommendations, ...taken.companies])
        expect(place && text.slice(place.start, place.end)).toBe(name);
      expect(taken.claims).toEqual(draft.claims);
    }),
  );
});

const constants = <T extends object>(each: T) =>
  Object.fromEntries(Object.entries(each).map(([key, value]) => [key, fc.constant(value)])) as {
    [K in keyof T]: fc.Arbitrary<T[K]>;
  };
