/** A ticker's names in both languages; null where unknown. */
export interface TickerNames {
  nameEn: string | null;
  nameZh: string | null;
}

/** The longest name a ticker may have. */
export const TICKER_NAME_MAX = 120;

/** One Chinese character is enough: `TCL科技`. */
export const isChinese = (name: string): boolean => /\p{Script=Han}/u.test(name);

/** A printed name in its own language; a name longer than the limit is ignored. */
export function namesIn(printed: string | null): TickerNames {
  const name = printed && printed.length <= TICKER_NAME_MAX ? printed : null;
  const inChinese = name !== null && isChinese(name);
  return { nameEn: inChinese ? null : name, nameZh: inChinese ? name : null };
}

export const isNamed = ({ nameEn, nameZh }: TickerNames): boolean => Boolean(nameEn ?? nameZh);

/**
 * A ticker's names after a file or a provider has named it: a name that is missing or the directory's (`listed`) gives
 * way, one from a person or an earlier file stays. Null if nothing changes.
 */
export function namesAfter(
  known: TickerNames,
  given: TickerNames,
  listed: TickerNames | undefined,
): TickerNames | null {
  const after = (language: keyof TickerNames) => {
    const givesWay = known[language] === null || known[language] === listed?.[language];
    return (givesWay && given[language]) || known[language];
  };
  const names = { nameEn: after("nameEn"), nameZh: after("nameZh") };
  return names.nameEn === known.nameEn && names.nameZh === known.nameZh ? null : names;
}
