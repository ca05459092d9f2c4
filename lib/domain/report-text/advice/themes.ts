import type { DraftTheme, Stance, TextSpan } from "@/lib/domain/report-text/types";
import type { NamedTheme } from "./named";

const MOST_THEMES = 300;
const LONGEST_NAME = 120;

/** A theme of the draft from its words in the text. */
export function draftTheme(
  text: string,
  named: NamedTheme,
  offset: number,
  claim: number | null,
): DraftTheme {
  const place = { start: named.place.start + offset, end: named.place.end + offset };
  const name = text.slice(place.start, place.end).replace(/\s+/gu, " ").slice(0, LONGEST_NAME);
  const isHan = /\p{Script=Han}/u.test(name);
  const implied = named.stanceOrigin === "implied" ? (["implied_stance"] as const) : [];
  return {
    name,
    nameEn: isHan ? null : name,
    nameZh: isHan ? name : null,
    stance: named.stance,
    stanceOrigin: named.stanceOrigin,
    nameOrigin: "printed",
    claim,
    place,
    contradiction: null,
    doubts: [...implied, ...named.doubts],
    subthemes: named.subthemes.map((each) => draftTheme(text, each, offset, claim)),
    theme: null,
    parent: null,
  };
}

/** A name as it is compared: in small letters, without the plural's s. */
const keyOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/[\s-]+/gu, " ")
    .replace(/(?<=\p{L}{3})(?<!s)s$/u, "");

/** The recommended themes of a report, as they are gathered sentence by sentence. */
export class ThemeList {
  readonly sectors: DraftTheme[] = [];
  private count = 0;

  /** The one sector under which segments stand; null: none or several. */
  get onlySector(): DraftTheme | null {
    return this.rated.length === 1 ? (this.rated[0] ?? null) : null;
  }

  private readonly rated: DraftTheme[] = [];

  /** A sector that the rating names, or that is inferred. */
  addRated(theme: DraftTheme): void {
    const known = this.find(theme.name);
    if (known) return this.merge(known, theme);
    if (this.isFull()) return;
    this.sectors.push(theme);
    this.rated.push(theme);
  }

  /** A theme that advice names: a part of the rated sector, a sector of its own, or one that is known already. */
  add(theme: DraftTheme, level: NamedTheme["level"]): void {
    const known = this.find(theme.name);
    if (known) return this.merge(known, theme);
    if (this.isFull()) return;
    const parent = level === "segment" ? this.onlySector : null;
    if (!parent) {
      this.sectors.push(theme);
      return;
    }
    const under = theme.subthemes;
    parent.subthemes.push({ ...theme, subthemes: [] });
    for (const each of under) if (!this.find(each.name)) parent.subthemes.push({ ...each, subthemes: [] });
    if (contradicts(parent, theme.stance) && theme.claim !== null && theme.stance)
      parent.contradiction ??= { claim: theme.claim, stance: theme.stance };
  }

  private isFull(): boolean {
    this.count++;
    return this.count > MOST_THEMES;
  }

  private find(name: string): DraftTheme | null {
    const key = keyOf(name);
    for (const sector of this.sectors) {
      if (keyOf(sector.name) === key) return sector;
      const sub = sector.subthemes.find((each) => keyOf(each.name) === key);
      if (sub) return sub;
    }
    return null;
  }

  /** A second sentence on a known theme adds its segments, a stance where none was known, or a contradiction. */
  private merge(known: DraftTheme, theme: DraftTheme): void {
    if (known.stance === null && theme.stance !== null) {
      Object.assign(known, { stance: theme.stance, stanceOrigin: theme.stanceOrigin });
      known.doubts = [...new Set([...known.doubts, ...theme.doubts])];
    } else if (
      theme.stance !== null &&
      theme.stance !== known.stance &&
      theme.claim !== null &&
      theme.claim !== known.claim
    ) {
      known.contradiction ??= { claim: theme.claim, stance: theme.stance };
    }
    for (const each of theme.subthemes) if (!this.find(each.name)) known.subthemes.push(each);
  }
}

/** A label that isn't one of buying against words of buying, for a segment of its sector. */
const contradicts = (sector: DraftTheme, stance: Stance | null) =>
  sector.stanceOrigin === "given" &&
  stance === "overweight" &&
  sector.stance !== "overweight" &&
  sector.stance !== null;

/** A theme whose name comes from the title or the insights rather than from the rating. */
export function inferredTheme(
  text: string,
  place: TextSpan,
  stance: Stance | null,
  isGiven: boolean,
  claim: number | null,
): DraftTheme {
  const named: NamedTheme = {
    place,
    stance,
    stanceOrigin: stance === null ? "none" : isGiven ? "given" : "implied",
    doubts: ["inferred_name"],
    level: "sector",
    subthemes: [],
  };
  return { ...draftTheme(text, named, 0, claim), nameOrigin: "inferred" };
}
