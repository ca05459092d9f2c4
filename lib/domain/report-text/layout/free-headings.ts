const LONGEST_HEADING = 110;
/** A heading in title case may be longer than ten words: no statement capitalises every word. */
const MOST_WORDS = 14;
const MOST_HAN = 25;
/** A heading in sentence case (`Market review`) is doubtful beyond this many words. */
const MOST_SENTENCE_WORDS = 5;
/** Words that stay small in title case. */
const SMALL =
  /^(?:a|an|and|as|at|but|by|de|for|from|in|into|is|it|its|nor|not|of|off|on|or|over|per|the|to|up|via|vs\.?|with|within|after|before|under|amid|against|between|than|yet|still)$/u;
/** Marks of a sentence; a stop between digits or behind an abbreviation is none. */
const SENTENCE = /[。！；，;!]|[.](?:\s|$)(?<!\b(?:vs|No|U\.S)\.\s?)|,\s\p{Ll}+\s\p{Ll}+\s\p{Ll}/u;
/** A figure with a unit belongs to a statement: `0.62 yuan`, `38%`. */
const FIGURE = /\d\s?[%％]|\d[\d,.]*\s(?:yuan|dollars|tons?|million|billion|percent|points?)\b/u;

/**
 * Whether words are a heading by their form: at most 14 English words in title case or 25 Chinese characters,
 * without marks and sentence punctuation. A short one in sentence case is `doubtful`; null: no heading.
 * Source: grammar page, "Boundaries in a one-line text".
 */
export function headingForm(words: string): "sure" | "doubtful" | null {
  if (words.length > LONGEST_HEADING || !/\p{L}{2}/u.test(words)) return null;
  if (/[[［【\]］】|]/u.test(words) || SENTENCE.test(words) || FIGURE.test(words)) return null;
  if (/^[\p{P}\p{S}]/u.test(words.replace(/^[“"'‘(（《]/u, ""))) return null;
  const han = words.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han > 0) return han <= MOST_HAN ? "sure" : null;
  const parts = words.split(/\s+/u);
  if (parts.length > MOST_WORDS) return null;
  if (!/^["“'‘(]?[\p{Lu}\d]/u.test(words) && !/\p{Lu}/u.test(parts[0] ?? "")) return null;
  const isTitleCase = parts.every(
    (part) => !/\p{L}/u.test(part) || SMALL.test(part) || /[\p{Lu}\d]/u.test(part),
  );
  if (isTitleCase) return "sure";
  return parts.length <= MOST_SENTENCE_WORDS ? "doubtful" : null;
}
