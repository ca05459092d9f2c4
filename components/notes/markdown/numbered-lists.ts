import { list } from "micromark-core-commonmark";
import type { Construct, Extension, State } from "micromark-util-types";

/** Numbers of four or more digits are years or codes, not list numbers. */
const CODE_DIGITS = 4;

const isDigit = (code: number | null) => code !== null && code >= 48 && code <= 57;

/**
 * Matches a number of four or more digits; inside a list, only on a line that doesn't continue the item by its
 * indentation.
 */
const longNumber: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let digits = 0;
    const inside: State = (code) => {
      if (!isDigit(code)) return nok(code);
      effects.consume(code);
      if (++digits < CODE_DIGITS) return inside;
      effects.exit("data");
      return ok;
    };
    return (code) => {
      effects.enter("data");
      return inside(code);
    };
  },
};

const shortNumberList: Construct = {
  ...list,
  name: "shortNumberList",
  tokenize(effects, ok, nok) {
    return effects.check(longNumber, nok, list.tokenize.call(this, effects, ok, nok));
  },
  continuation: {
    tokenize(effects, ok, nok) {
      // The list's check for its next item uses this construct too.
      const attempt: typeof effects.attempt = (construct, ...states) =>
        effects.attempt(construct === list ? shortNumberList : construct, ...states);
      return list.continuation!.tokenize.call(this, { ...effects, attempt }, ok, nok);
    },
  },
};

const STARTS = [..."*+-0123456789"].map((character) => [character.charCodeAt(0), shortNumberList] as const);

/**
 * Lists as in CommonMark, except that a line beginning with four or more digits is not a list item: `300308. …` names a
 * ticker.
 */
export const numberedLists: Extension = {
  disable: { null: ["list"] },
  document: Object.fromEntries(STARTS),
};
