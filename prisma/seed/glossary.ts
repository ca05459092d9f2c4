/** A sector or subtheme of the seed report: its address, its names in both languages, the report's own words for it. */
export interface GlossaryEntry {
  slug: string;
  nameEn: string;
  nameZh: string;
  /** The sector's slug; null for a sector. */
  parent: string | null;
  /** Lower-case names in texts, besides `nameEn`. */
  aliases: readonly string[];
}

/** In the report's order, each sector before its subthemes. */
export const GLOSSARY: readonly GlossaryEntry[] = [
  sector("electronics", "Electronics", "电子", ["electronic"]),
  subtheme("electronics", "consumer-electronics", "Consumer electronics", "消费电子"),
  subtheme("electronics", "ai-terminal-hardware", "AI terminal hardware", "AI终端硬件"),
  sector("communication", "Communication", "通信", ["communications"]),
  subtheme("communication", "operators", "Operators", "运营商"),
  subtheme("communication", "optical-modules", "Optical modules", "光模块"),
  sector("computer", "Computer", "计算机", ["computers"]),
  subtheme("computer", "edge-computing", "Edge computing", "边缘计算"),
  subtheme("computer", "ai-application-development", "AI application development", "AI应用开发"),
  sector("media", "Media", "传媒"),
  subtheme("media", "ai-plus-subfields", "AI+ subfields", "AI+细分领域"),
];

function sector(
  slug: string,
  nameEn: string,
  nameZh: string,
  aliases: readonly string[] = [],
): GlossaryEntry {
  return { slug, nameEn, nameZh, parent: null, aliases };
}

function subtheme(parent: string, slug: string, nameEn: string, nameZh: string): GlossaryEntry {
  return { slug, nameEn, nameZh, parent, aliases: [] };
}

/** The entry for an English name, in any case; null for an unknown name, whose Chinese name is unknown too. */
export function glossaryEntry(name: string): GlossaryEntry | null {
  const words = name.trim().replace(/\s+/g, " ").toLowerCase();
  return (
    GLOSSARY.find((entry) => entry.nameEn.toLowerCase() === words || entry.aliases.includes(words)) ?? null
  );
}
