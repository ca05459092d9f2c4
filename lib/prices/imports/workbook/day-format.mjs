/**
 * Numbers of the built-in day and time formats, including those of East Asia and Thailand. Source: ECMA-376, 18.8.30.
 */
const BUILT_IN = /** @type {const} */ ([
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
  [71, 81],
]);

const DAY_WORDS = /^(?:s{1,2}|m{1,5}|h{1,2}|d{1,4}|a{3,5}|[ap]m?|yy|y|yyyy|e|ee|eeee)$/;

/**
 * Whether a number format shows a day or a time: one of its sections consists only of day and time codes.
 * @param {number} id
 * @param {string | undefined} code
 */
export function isDayFormat(id, code) {
  if (BUILT_IN.some(([first, last]) => id >= first && id <= last)) return true;
  return code !== undefined && code.slice(0, 255).toLowerCase().split(";").some(isDayPart);
}

/** @param {string} part */
function isDayPart(part) {
  const words = part
    .replace(/\\./g, " ")
    .replace(/"[^"]*"/g, " ")
    .replace(/(\[?[smhd]{1,2}\]?)[.,]0{2,3}/g, "$1")
    .replace(/\[([smhd]{1,2})\]/g, "$1")
    .replace(/\[[^\]]*\]/g, "")
    .split(/[^a-z0#?%]+/)
    .filter((word) => word !== "");
  return words.length > 0 && words.every((word) => DAY_WORDS.test(word));
}
