import { withoutCode } from "./markdown-code";
import { narrow, parseSymbol, type SymbolVerdict } from "@/lib/domain/symbol/symbol";

const DOLLAR_WORD = /\$[A-Za-z0-9]+(?:[.:][A-Za-z0-9]+)*/g;
/**
 * A `$` that isn't part of a word (`US$300`), a formula or an escape, with the code after it; amounts such as `$5bn`
 * are excluded.
 */
const MENTION =
  /(?<![A-Za-z0-9_$\\])\$([A-Za-z0-9]+(?:[.:][A-Za-z0-9]+)*)(?![A-Za-z0-9_$%]|[.:][A-Za-z0-9]|,\d|\s?[万亿])/g;
/** In prose only forms that aren't money: six digits, Hong Kong's five, letters in capitals. */
const MENTION_FORM =
  /^(?:\d{6}(?:\.[A-Za-z]+)?|0\d{4}|\d{1,5}\.(?:HK|hk)|[A-Z]{2}\d{5,6}|H\d{5}(?:\.CSI)?|[A-Z]+:[A-Z0-9.]+|[A-Z]{1,6}(?:\.[A-Z]{1,2}){0,2})$/;

/** A ticker mentioned in a text: `body.slice(from, to)` is the mention as written, with its `$`. */
export interface Mention {
  symbol: string;
  from: number;
  to: number;
}

/**
 * The mentions of tickers in a note's markdown (`$300308`, `$300308.SZ`, `$NVDA`, `$00700.HK`), in order of appearance.
 * Amounts (`$100`, `$5.2bn`), escaped dollars and everything inside code are not mentions; ambiguous and unknown
 * symbols are left out.
 */
export function mentionPlaces(body: string): Mention[] {
  return writtenMentions(body).flatMap(({ verdict, from, to }) =>
    verdict.ok ? [{ symbol: verdict.symbol, from, to }] : [],
  );
}

/** A mention that names no ticker yet, with its candidates (none for `$999999`); each once. */
export interface OpenMention {
  /** The mention as written, with its `$`. */
  written: string;
  candidates: string[];
}

/**
 * The mentions of a note's markdown that mentionPlaces leaves out: an analyst chooses the ticker, or that there is
 * none.
 */
export function openMentions(body: string): OpenMention[] {
  const open = new Map<string, OpenMention>();
  for (const { verdict, from, to } of writtenMentions(body)) {
    const written = body.slice(from, to);
    if (!verdict.ok)
      open.set(written, { written, candidates: "candidates" in verdict ? verdict.candidates : [] });
  }
  return [...open.values()];
}

/** The body with an open mention replaced by the chosen symbol, everywhere it occurs. */
export function settleMention(body: string, written: string, symbol: string): string {
  let settled = "";
  let done = 0;
  for (const { from, to } of writtenMentions(body)) {
    if (body.slice(from, to) !== written) continue;
    settled += `${body.slice(done, from)}$${symbol}`;
    done = to;
  }
  return settled + body.slice(done);
}

/**
 * Every `$` followed by letters and digits, mention or not. A text's markdown and its plain form have the same ones.
 */
export function dollarWords(text: string): { from: number; to: number }[] {
  return matchesIn(text, DOLLAR_WORD).map(({ from, to }) => ({ from, to }));
}

function writtenMentions(body: string): { verdict: SymbolVerdict; from: number; to: number }[] {
  return matchesIn(withoutCode(body), MENTION)
    .filter(({ match: [, code] }) => code && MENTION_FORM.test(code))
    .map(({ match, from, to }) => ({ verdict: parseSymbol(match[1]!), from, to }));
}

/**
 * Matches in the visible form of a text (wide forms narrowed, format characters left out), with their places in the
 * original.
 */
function matchesIn(text: string, pattern: RegExp): { match: RegExpExecArray; from: number; to: number }[] {
  const { visible, placeOf } = withoutFormatCharacters(narrow(text));
  return [...visible.matchAll(pattern)].map((match) => ({
    match,
    from: placeOf(match.index),
    to: placeOf(match.index + match[0].length - 1) + 1,
  }));
}

/** A text without its invisible format characters (Unicode Cf), with the original place of each remaining character. */
function withoutFormatCharacters(text: string): { visible: string; placeOf: (at: number) => number } {
  if (!/\p{Cf}/u.test(text)) return { visible: text, placeOf: (at) => at };
  const places: number[] = [];
  let visible = "";
  for (const { 0: seen, index } of text.matchAll(/\P{Cf}+/gu)) {
    for (let at = index; at < index + seen.length; at++) places.push(at);
    visible += seen;
  }
  return { visible, placeOf: (at) => places[at] ?? text.length };
}

/** The tickers a note's markdown mentions (see mentionPlaces): canonical symbols, each once. */
export function mentionsIn(body: string): string[] {
  return [...new Set(mentionPlaces(body).map((mention) => mention.symbol))];
}
