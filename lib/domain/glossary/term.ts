/** An industry or a common subtheme with its names in both languages. */
export interface GlossaryTerm {
  /** The index code of an industry (`801080`), else the slug of the English name (`optical-modules`). */
  key: string;
  level: TermLevel;
  nameEn: string | null;
  nameZh: string | null;
  /** Other names in either language. */
  aliases: readonly string[];
  /** The code of Shenwan's index of an industry; null: none. */
  indexCode: string | null;
  /** The key of the industry above; null: none is above, or several may be. */
  parent: string | null;
}

/** Shenwan's first and second level, and what analysts call themes. */
export const TERM_LEVELS = ["industry1", "industry2", "subtheme"] as const;
export type TermLevel = (typeof TERM_LEVELS)[number];

/** The symbol of an industry's index, which a sector may have as benchmark; null: no index. */
export const indexSymbolOf = ({ indexCode }: Pick<GlossaryTerm, "indexCode">): string | null =>
  indexCode === null ? null : `${indexCode}.SI`;
