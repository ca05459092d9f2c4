import type { Code, Construct, Extension, State, Tokenizer } from "micromark-util-types";

declare module "micromark-util-types" {
  interface TokenTypeMap {
    literalAutolink: "literalAutolink";
    literalAutolinkHttp: "literalAutolinkHttp";
    literalAutolinkWww: "literalAutolinkWww";
  }
}

const BEGINNING = /^(?:https?:\/\/|www\.)[a-z\d]/i;
const LONGEST_BEGINNING = "https://a".length;
/** Characters that don't belong to a URL at its end: punctuation and markdown marks. */
const TRAILING = new Set("?!.,:;*_~'\"&");
const OPENING_OF = new Map([
  [")", "("],
  ["]", "["],
]);

const textOf = (code: Code) => (code === null || code < 0 ? " " : String.fromCharCode(code));
const isInAddress = (code: Code): code is number => /^[!-;=-~]$/.test(textOf(code));

/**
 * Returns the length of the URL in a run of ASCII characters: it ends before an unmatched closing bracket and before
 * trailing punctuation.
 */
export function addressLength(run: string): number {
  const open = new Map<string, number>();
  let end = 0;
  for (; end < run.length; end++) {
    const character = run[end]!;
    if (character === "(" || character === "[") open.set(character, (open.get(character) ?? 0) + 1);
    const opening = OPENING_OF.get(character);
    if (!opening) continue;
    const left = (open.get(opening) ?? 0) - 1;
    if (left < 0) break;
    open.set(opening, left);
  }
  while (end > 0 && TRAILING.has(run[end - 1]!)) end--;
  return end;
}

function bareLink(value: "literalAutolinkHttp" | "literalAutolinkWww", previous: Construct["previous"]) {
  const tokenize: Tokenizer = function (effects, ok, nok) {
    let run = "";
    let length = 0;
    // Checks ahead before consuming, because micromark can't return consumed characters.
    const address: Construct = {
      partial: true,
      tokenize(inner, found, notFound) {
        const inside: State = (code) => {
          if (!isInAddress(code)) {
            inner.exit("data");
            length = addressLength(run);
            return BEGINNING.test(run) ? found(code) : notFound(code);
          }
          inner.consume(code);
          run += textOf(code);
          // Limits the look-ahead, so that a text with many false beginnings takes linear time.
          if (run.length === LONGEST_BEGINNING && !BEGINNING.test(run)) return notFound;
          return inside;
        };
        return (code) => {
          inner.enter("data");
          return inside(code);
        };
      },
    };
    const begin: State = (code) => {
      effects.enter("literalAutolink");
      effects.enter(value);
      return take(code);
    };
    const take: State = (code) => {
      if (length-- > 0) {
        effects.consume(code);
        return take;
      }
      effects.exit(value);
      effects.exit("literalAutolink");
      return ok(code);
    };
    return previous?.call(this, this.previous) ? effects.check(address, begin, nok) : nok;
  };
  return { name: "bareLink", previous, tokenize } satisfies Construct;
}

const http = bareLink("literalAutolinkHttp", (before) => !/^[a-z]$/i.test(textOf(before)));
const www = bareLink("literalAutolinkWww", (before) => /^[\s([\]*_~]$|^[^\0-\x7f]$/.test(textOf(before)));

/**
 * Autolinks like GitHub's, except that a URL ends at the first non-ASCII character, because Chinese text continues
 * without a space. Replaces micromark-extension-gfm-autolink-literal, which takes quadratic time; mail addresses are
 * detected later in the finished tree.
 */
export const bareLinks: Extension = {
  disable: { null: ["protocolAutolink", "wwwAutolink", "emailAutolink"] },
  text: { 72: http, 104: http, 87: www, 119: www },
};
