import type { TextSpan } from "@/lib/domain/report-text/types";

/** Adjectives and articles before a name that are no part of it. Source: grammar page, "Names". */
const LEADING =
  /^(?:the|a|an|for the|for|state-owned|listed|its|their|both|and|or|such as|including|like|such|some|several|various|related|relevant|leading|other|certain|specific|high-quality|quality|domestic leaders? in|sub-?sectors? of|areas? of|fields? of|segments? of|companies in|leaders in|opportunities in|(?:recovery|rebound|growth|revival) (?:of|in)|especially|particularly|notably|namely|i\.e\.)\s+/iu;
/** Words behind a name that are no part of it. */
const TRAILING =
  /\s?[（(][^()（）]{1,40}[)）]$|\s+(?:sectors?|(?<!\b(?:light|heavy)\s)industry|industries|segments?|sub-?sectors?|fields?|areas?|(?:industry|supply|value|industrial)\s+chains?|themes?|trends?|compan(?:y|ies)|firms|enterprises|names|stocks|plays|space|etc\.?|and others|respectively|highlighted|mentioned|at present|in particular)$/iu;
/** Where a clause goes on behind a name: `owners with spot exposure`, `gold mining, as a hedge`. */
const CLAUSE =
  /\s(?:with|as|because|which|where|that|due|given|amid|for|while|to|on|at|in|from|since|whose|who|by|until|unless|when|if|is|are|was|were|has|have|had|will|would|should|can|could|may|might|through|under|over|after|before|during|into|than|driven|supported|benefiting|gaining|rather|but|so|thanks|within|remains?|continues?|deserves?|grows?|stays?|offers?|includes?|including|such|like|among|across|against)\b/iu;
/** Words that are no name by themselves. */
const GENERIC =
  /^(?:leading|key|core|top|main|best|related|relevant|the|an?|and|or|its|their|with|by|in|of|on|for|to|owners?|makers?|manufacturers?|producers?|brands?|suppliers?|vendors?|targets?|sectors?|industry|industries|segments?|areas?|fields?|compan(?:y|ies)|firms?|stocks?|leaders?|names?|players?|opportunit(?:y|ies)|investors?|market|markets|others?|etc\.?|them|it|this|that|these|those|which|products?|report|content|year|years|quarters?|months?|more|growth|demand|performance|index|broad market|whole|entire|overall|same|each|every|respective|specific areas|potential|following|main lines?|directions?|small|large|big|bottom|investment|risk|risks|\d[\d.,%-]*)$/iu;
const WORD = /^[\p{L}\p{N}][\p{L}\p{N}+&/'’().-]*$/u;
const DIFFERENT =
  /^(?:is|are|was|were|with|as|for|in|on|of|by|to|from|at|which|who|should|has|have|will|keep|reduce|hold|sell|add|cut|trim|raise|stay|how|what|where|why|whether|this|that|each|every|these|those|whole|entire|overall|same|respective|highlighting|emphasi[sz]ing|suggesting|noting|focusing|maintaining|indicating|specific|potential|expected|continued|continuing|rising|falling|strong|weak|improved|improving|better|further|faster|slower|stable|higher|lower|next|last|first|second|third|fourth|coming|undervalued|smaller|larger|cheap|if|when|(?:two|three|four|five|six)\s(?:main|major|key|core|broad|investment)|not|no|only|also|it|they|we|there|all|any|many|most|more)\b/iu;
/** A fund or an index is no theme. Source: grammar page, "Not a recommendation". */
const FUND = /\b(?:ETFs?|funds?|index|indexes|indices)$/iu;
/** A description of companies is no theme: `regional leaders`. Source: grammar page, P10. */
const DESCRIBED = /\s(?:leaders|players|champions|peers)$/u;
const MOST_WORDS = 6;

/**
 * The name in a stretch of a list: without articles, adjectives that are no names, and what follows it in its clause.
 * `isCut`: a clause followed, so that the list ends here. Null: no name.
 */
export function nameIn(sentence: string, item: TextSpan): (TextSpan & { isCut: boolean }) | null {
  let { start, end } = shrink(sentence, item);
  for (
    let lead = LEADING.exec(sentence.slice(start, end));
    lead;
    lead = LEADING.exec(sentence.slice(start, end))
  )
    start += lead[0].length;
  const clause = CLAUSE.exec(sentence.slice(start, end));
  if (clause) end = start + clause.index;
  for (
    let tail = TRAILING.exec(sentence.slice(start, end));
    tail;
    tail = TRAILING.exec(sentence.slice(start, end))
  )
    end -= tail[0].length;
  const name = shrink(sentence, { start, end });
  const words = sentence.slice(name.start, name.end);
  const parts = words.split(/\s+/u);
  if (
    parts.length > MOST_WORDS ||
    !/\p{L}{2}/u.test(words) ||
    !parts.every((part) => part === "&" || WORD.test(part))
  )
    return null;
  if (FUND.test(words) || DESCRIBED.test(words)) return null;
  if (GENERIC.test(words.replace(/^(?:key|core|main|major|top|most)\s/iu, "")) || DIFFERENT.test(words))
    return null;
  return { ...name, isCut: clause !== null };
}

/** The stretch without spaces, quotation marks, stops and commas at its ends. */
function shrink(sentence: string, { start, end }: TextSpan): TextSpan {
  const words = sentence.slice(start, end);
  const lead = /^[\s,.;:、"“”'‘’*_]*/u.exec(words)?.[0].length ?? 0;
  let to = end;
  while (to > start + lead && /[\s,.;:、"“”'‘’*_]/u.test(sentence[to - 1] ?? "")) to--;
  return { start: start + lead, end: to };
}

/** Ends of companies' names in English. */
const COMPANY_WORD =
  /\s(?:Securities|Semiconductors?|Electronics?|Technolog(?:y|ies)|Tech|Pharma(?:ceuticals?)?|Biotech|Bio(?:logics)?|Group|Holdings?|Corp|Inc|Ltd|Bank|Insurance|Life|Motors?|Auto|Energy|Power|Materials?|Chemicals?|Foods?|Beverages?|Dairy|Shipping|Tankers|Bulk|Airlines?|Logistics|Mining|Steel|Cement|Software|Networks?|Media|Medical|Health(?:care)?|Precision|Optical|Wind|Heavy|Industr(?:y|ies|ial)|Sports|Textile|Apparel|Gearbox|Equipment|Aerospace|Intelligent|Robotics|Environment(?:al)?|New Materials?|Entertainment|Games?|Interactive|Education|Property|Land|Agriculture|Seed|Pet)$/u;

/** How far a name looks like a company's: `sure` with a telling end, `likely` in capitals throughout; null: not at all. */
export function companyForm(name: string): "sure" | "likely" | null {
  const parts = name.split(/\s+/u);
  const isCapital = parts.every((part) => /^[\p{Lu}\d&]/u.test(part) || /^(?:of|and|the)$/u.test(part));
  if (!isCapital) return null;
  if (parts.length > 1 && COMPANY_WORD.test(name) && !/^\p{Lu}{2,}\b/u.test(name)) return "sure";
  if (parts.length > 1) return "likely";
  return /^\p{Lu}{3,6}$/u.test(name) || /^\p{Lu}\p{Ll}{2,}/u.test(name) ? "likely" : null;
}
