/** The legal form and the class of share at the end of an English name. */
const FORM_BEHIND =
  /[\s,]+(?:co\.?,?\s*(?:ltd|limited|inc)\.?|company,?\s*(?:ltd|limited|inc)\.?|corporation,?\s*(?:ltd|limited)\.?|corp\.?,?\s*ltd\.?|inc\.?|incorporated|corp\.?|corporation|ltd\.?|limited|plc\.?|n\.v\.|s\.a\.|a\.g\.|ag|llc|l\.p\.|company|co\.?|common (?:stock|shares)|ordinary shares?|american depositary shares?|new)$/i;

/**
 * A company's English name without its legal form, as a table shows it: `Foxconn Industrial Internet Co.,Ltd.` →
 * `Foxconn Industrial Internet`.
 */
export function shortCompanyName(name: string): string {
  const short = name.trim().replace(FORM_BEHIND, "");
  return short === name.trim() || short === "" ? name.trim() : shortCompanyName(short);
}

/** Short words and names of letters that keep or lose their capitals against the rule. */
const SMALL = new Set("OF AND THE FOR IN ON AT BY".split(" "));
const WORDS = new Set(
  "CO LTD NEW SUN TAI GAS SEA AIR BAY SKY WAH LEE SHK HOP ART BIO MAN BUS CAR PAY WIN TOP ONE TWO BIG RED OIL INC MEI FU HUA WAI KEE ON LI TAK YUE CHI KAI XIN".split(
    " ",
  ),
);
const LETTERS = new Set(
  "CNOOC CITIC CIMC COSCO SMIC BAIC SAIC AVIC CALB SITC HKEX SOHO ASMPT AGBA".split(" "),
);

/**
 * A name in capitals, as Hong Kong's exchange prints it, in upper and lower case; words that can't be spoken stay:
 * `HSBC HOLDINGS` → `HSBC Holdings`.
 */
export function inMixedCase(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name.replace(/[A-Z']+/g, (word, at: number) => {
    if (SMALL.has(word) && at > 0) return word.toLowerCase();
    const isWord =
      WORDS.has(word) ||
      SMALL.has(word) ||
      (word.length > 3 && !LETTERS.has(word) && /[AEIOU]/.test(word) && !/[^AEIOUY']{4}/.test(word));
    return isWord ? word[0] + word.slice(1).toLowerCase() : word;
  });
}
