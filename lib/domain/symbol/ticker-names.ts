/** What a ticker is called in either language; null: nobody has said. */
export interface TickerNames {
  nameEn: string | null;
  nameZh: string | null;
}

/** The longest name a ticker may have. */
export const TICKER_NAME_MAX = 120;

/** One Chinese character is enough: `TCL科技`. */
export const isChinese = (name: string): boolean => /\p{Script=Han}/u.test(name);

/** A name as somebody prints it, in the language that it is in; one that is too long to be any is none. */
export function namesIn(printed: string | null): TickerNames {
  const name = printed && printed.length <= TICKER_NAME_MAX ? printed : null;
  const inChinese = name !== null && isChinese(name);
  return { nameEn: inChinese ? null : name, nameZh: inChinese ? name : null };
}

export const isNamed = ({ nameEn, nameZh }: TickerNames): boolean => Boolean(nameEn ?? nameZh);
