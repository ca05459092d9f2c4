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
/** What ends a sentence or marks words rather than belongs to the address before it. */
const TRAILING = new Set("?!.,:;*_~'\"&");
const OPENING_OF = new Map([
  [")", "("],
  ["]", "["],
]);

const textOf = (code: Code) => (code === null || code < 0 ? " " : String.fromCharCode(code));
const isInAddress = (code: Code): code is number => /^[!-;=-~]$/.test(textOf(code));

/** How much of a run of ASCII is the address: it ends before a bracket that it doesn't open, and before trailing marks. */
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
    // Looked at first and then taken: micromark can't give back what it has taken.
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
          // Text of many beginnings that are none stays linear.
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
 * Bare links as GitHub has them, except that an address ends at the first character that isn't ASCII: Chinese goes on
 * without a space. In the place of micromark-extension-gfm-autolink-literal, whose time grows with the square of a text;
 * addresses of mail are found later, in the words of the finished tree.
 */
export const bareLinks: Extension = {
  disable: { null: ["protocolAutolink", "wwwAutolink", "emailAutolink"] },
  text: { 72: http, 104: http, 87: www, 119: www },
};
