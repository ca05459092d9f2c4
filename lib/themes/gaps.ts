import { perPeriod } from "@/lib/domain/period";
import type { ThemeItem, ThemesAnswer } from "@/lib/themes/schema";

type Returns = ThemeItem["returns"];

/** The returns that have no reason not to be shown. */
export const known = (values: Returns, reasons: ThemeItem["reasons"]): Returns =>
  perPeriod((period) => (reasons[period] === null ? values[period] : null));

/**
 * A theme as a screen shows it: a return that rests on nothing fresh, its own or its benchmark's, is a gap with its reason, where
 * the API answers what the arithmetic gives (0, or a move of long ago) beside that reason.
 */
export const withGaps = <Item extends ThemeItem>(item: Item): Item => ({
  ...item,
  returns: known(item.returns, item.reasons),
  relative: known(item.relative, item.relativeReasons),
});

export const boardWithGaps = (board: ThemesAnswer): ThemesAnswer => ({
  ...board,
  items: board.items.map(withGaps),
});
