export const LOCALES = ["en", "zh"] as const;
export type Locale = (typeof LOCALES)[number];

export const COLOURS = ["red-up", "green-up", "neutral"] as const;
export type Colours = (typeof COLOURS)[number];

export const COLOUR_THEMES = ["light", "dark", "system"] as const;

/** The language of a page: the analyst's setting, else the browser's first choice that the board speaks, else English. */
export function resolveLocale({
  setting,
  acceptLanguage,
}: {
  setting: Locale | null | undefined;
  acceptLanguage: string | null | undefined;
}): Locale {
  if (setting) return setting;
  for (const tag of byPreference(acceptLanguage ?? "")) {
    const language = tag.split("-")[0];
    if (language === "en" || language === "zh") return language;
  }
  return "en";
}

/** Up is red in China and green in the English-speaking markets. */
export function resolveColours(setting: Colours | null | undefined, locale: Locale): Colours {
  return setting ?? (locale === "zh" ? "red-up" : "green-up");
}

/** "zh-CN,zh;q=0.9,en;q=0.8" → ["zh-cn", "zh", "en"]; equal weights keep their order, q=0 means "not this one". */
function byPreference(header: string): string[] {
  return header
    .split(",")
    .map((entry) => {
      const [tag = "", ...parameters] = entry.trim().toLowerCase().split(";");
      const quality = parameters.map((text) => text.trim()).find((text) => text.startsWith("q="));
      const weight = quality ? Number(quality.slice(2)) : 1;
      return { tag: tag.trim(), weight: Number.isFinite(weight) ? weight : 0 };
    })
    .filter(({ tag, weight }) => tag !== "" && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
}
