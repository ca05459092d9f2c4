import type { Code, Construct, Extension, State } from "micromark-util-types";

const STAR = 42;
const isDigit = (code: Code) => code !== null && code >= 48 && code <= 57;
const isLetter = (code: Code): code is number =>
  code !== null && /^[a-z]$/i.test(String.fromCharCode(Math.max(code, 0)));

/** `ST` as a separate word marks a listed company under special treatment. */
const specialTreatment: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let word = "";
    const inside: State = (code) => {
      if (isLetter(code) && word.length < 3) {
        effects.consume(code);
        word += String.fromCharCode(code);
        return inside;
      }
      if (word !== "ST") return nok(code);
      effects.exit("data");
      return ok(code);
    };
    return (code) => {
      effects.enter("data");
      return inside(code);
    };
  },
};

const literalStar: Construct = {
  name: "literalStar",
  tokenize(effects, ok, nok) {
    const before = this.previous;
    const after: State = (code) => {
      if (isDigit(before) && isDigit(code)) return ok(code);
      return effects.check(specialTreatment, ok, nok)(code);
    };
    return (code) => {
      if (before === STAR) return nok(code);
      effects.enter("data");
      effects.consume(code);
      effects.exit("data");
      return after;
    };
  },
};

/** A single `*` before `ST` or between digits is literal: `*ST`, `3*4*5`. */
export const literalStars: Extension = { text: { [STAR]: literalStar } };
