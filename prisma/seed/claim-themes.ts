import type { ThemePlace } from "@/lib/domain/report-text/match/claim-themes";
import type { DraftTheme, ReportDraft } from "@/lib/domain/report-text/types";
import { slugOf } from "@/lib/domain/text/slug";

/** The slugs of the seed's sectors and subthemes, in the report's order. */
export const SEED_THEMES = [
  "electronics",
  "consumer-electronics",
  "ai-terminal-hardware",
  "communication",
  "operators",
  "optical-modules",
  "computer",
  "edge-computing",
  "ai-application-development",
  "media",
  "ai-plus-subfields",
] as const;

/** The parts of a claim that decide which themes it bears on. */
export interface ClaimText {
  text: string;
  kind: "rating" | "insight" | "statement";
}

/** Words of a claim, and the sectors and subthemes a claim with these words bears on. A claim may match several rows. */
const BEARS_ON: readonly (readonly [words: RegExp, slugs: readonly string[]])[] = [
  [/\belectronic sector\b/i, ["electronics"]],
  [/\bcommunication sector\b/i, ["communication"]],
  [/\bcomputer sector\b/i, ["computer"]],
  [/\bmedia sector\b/i, ["media"]],
  [/\bconsumer electronics\b/i, ["consumer-electronics"]],
  [/\bsmart hardware\b/i, ["electronics", "consumer-electronics", "ai-terminal-hardware"]],
  [/\bterminal hardware\b|\bAI applications and hardware\b/i, ["ai-terminal-hardware"]],
  [/\boperators\b/i, ["communication", "operators"]],
  [/\boptical (?:modules?|chips?)\b/i, ["communication", "optical-modules"]],
  [/\bchip demand\b/i, ["optical-modules"]],
  [/\bcomputational (?:power|demand|resources)\b/i, ["communication", "optical-modules"]],
  [/\binference (?:computational power|costs?|phases?|capabilities)\b/i, ["computer", "edge-computing"]],
  [/\bAI agents?\b|\bB2[BC]\b/i, ["computer", "ai-application-development"]],
  [
    /\bopen-source\b|\bdiverse applications\b|\bAI applications\b/i,
    ["computer", "ai-application-development"],
  ],
  [
    /\bAI\+|\bmarketing\b|\bentertainment\b|\b(?:active AI|diverse) applications\b/i,
    ["media", "ai-plus-subfields"],
  ],
  [/\barchitectures?\b|\bmodel efficiency\b/i, ["computer"]],
];

/**
 * The slugs of the seed's sectors and subthemes a claim bears on, in the report's order: the rating on all of them, the
 * others by their words. Empty where no row matches: such a claim is about the report as a whole.
 */
export function themesOfClaim({ text, kind }: ClaimText): string[] {
  const matched = new Set(BEARS_ON.filter(([words]) => words.test(text)).flatMap(([, slugs]) => slugs));
  return SEED_THEMES.filter((slug) => kind === "rating" || matched.has(slug));
}

/** The same for each claim of the seed's draft, by the places of the themes in it. */
export function themesOfClaims({ recommendations, claims }: ReportDraft): ThemePlace[][] {
  const slug = ({ name, nameEn }: DraftTheme) => slugOf(nameEn ?? name);
  const places = new Map<string, ThemePlace>(
    recommendations.flatMap((sector, top) => [
      [slug(sector), [top]],
      ...sector.subthemes.map((theme, sub): [string, ThemePlace] => [slug(theme), [top, sub]]),
    ]),
  );
  return claims.map((claim) => themesOfClaim(claim).flatMap((each) => [places.get(each)!]));
}
