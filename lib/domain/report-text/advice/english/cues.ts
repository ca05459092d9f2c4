import type { Stance, TextSpan } from "@/lib/domain/report-text/types";

/** Words that give a stance to the names behind them (`prefers A`) or before them (`A is unattractive`). */
export interface Cue extends TextSpan {
  stance: Stance;
  /** `before`: the names stand before the words. */
  side: "behind" | "before";
  /** Whether the words advise in the report's own voice wherever they stand, without `the report` before them. */
  isOwnVoice: boolean;
  /** Whether the names behind are companies that gain from it rather than picks. */
  isBeneficiary: boolean;
}

interface Group {
  stance: Stance;
  side: Cue["side"];
  isOwnVoice: boolean;
  /** Regular expressions in which a space stands for one or two spaces. */
  phrases: readonly string[];
}

const VIEW = "(?: (?:view|outlook|stance|attitude|opinion|perspective))?";
const ON = "(?:on|of|about|for|towards?|regarding|in)";
const IS = "(?:is|are|looks?|remains?|stays?)";
const NOUN = "(?:stocks|names|companies|targets|picks|recommendations|issuers|holdings|plays|shares)";

/**
 * The stance words of the trade; a new phrase is a new line. Of two that overlap the one of the earlier group holds, so
 * that `recommends avoiding` isn't read as `recommends`. Source: grammar page, R6, R7, P1 to P12.
 */
const GROUPS: readonly Group[] = [
  {
    stance: "underweight",
    side: "behind",
    isOwnVoice: true,
    phrases: [
      "(?:not|n't) (?:to )?recommend(?:ed|ing|s)?",
      "advis(?:e|es|ing) against",
      "(?:advis|urg|recommend|suggest|counsel)(?:es|s|ing|e)? (?:\\w+ )?caution (?:on|about|towards?|regarding|in|over)",
      `(?:remain|stay|turn|keep)(?:s|ing|ed)? (?:\\w+ )?cautious${VIEW} (?:on|about|towards?|regarding|over)`,
      "(?:recommends?|suggests?|advises?) (?:avoiding|selling|reducing|trimming|underweighting)",
      "(?:recommends?|suggests?|advises?) (?:to )?(?:stay|keep|steer)(?:ing)? (?:away|clear) (?:from|of)",
    ],
  },
  {
    stance: "underweight",
    side: "before",
    isOwnVoice: true,
    phrases: [
      `${IS} (?:best |better |currently |therefore |still )?(?:avoided|unattractive|not recommended|not attractive|left (?:alone|aside|out))`,
      `${IS} to be (?:sold|avoided|reduced|trimmed)`,
      "(?:should|can|must) (?:best )?be (?:sold|avoided|reduced|trimmed)",
      "advis(?:es|ing) (?:(?:staying|keeping) away|to (?:stay|keep) away|avoidance|selling)(?! from)",
      "(?:stay|keep|steer)(?:s|ing)? (?:well )?(?:away|clear)(?! from| of)",
    ],
  },
  {
    stance: "underweight",
    side: "behind",
    isOwnVoice: false,
    phrases: [
      `(?:a )?cautio(?:n|us)${VIEW} (?:on|about|towards?|regarding)`,
      "avoid(?:s|ing)?",
      "(?:stay|keep|shy)(?:s|ing)? (?:well )?(?:away|clear) (?:from|of)",
      "steer(?:s|ing)? (?:clear|away) (?:of|from)",
      "(?:wary|sceptical|skeptical) (?:of|about|on)",
      "underweight(?:s|ing)?",
      `(?:bearish|negative|pessimistic)${VIEW} ${ON}`,
      "reduc(?:e|es|ing) (?:exposure|positions|holdings|weight)s? (?:to|in)",
      "trim(?:s|ming)? (?:exposure to|positions in|holdings of)",
      "shun(?:s|ning)?",
      "(?:sell|rotat|mov)(?:s|es|ing|e)? out of",
    ],
  },
  {
    stance: "neutral",
    side: "behind",
    isOwnVoice: false,
    phrases: [
      `neutral${VIEW} ${ON}`,
      `wait-and-see${VIEW} ${ON}`,
      "(?:equal|market)-?weight(?:s|ing)? (?:on|in)",
      "(?:stay|remain|wait)(?:s|ing)? on the sidelines (?:of|in|on)",
    ],
  },
  {
    stance: "overweight",
    side: "before",
    isOwnVoice: true,
    phrases: [
      "(?:deserve|merit|warrant)(?:s|ing)? (?:\\w+ ){0,2}(?:attention|a look|a place)",
      `${IS} (?:well )?worth(?:y of)? (?:\\w+ ){0,2}(?:attention|watching|buying|owning|a look)`,
      `${IS} (?:highly |strongly |especially )?(?:recommended|preferred|favou?red|attractive)`,
      `${IS} (?:the |our |its |the report's )?(?:first|top|preferred|main) (?:choices?|picks?|ways?|plays?|exposures?|names|stocks|vehicles?)`,
      "should be (?:bought|accumulated|overweighted|preferred|added)",
      "(?:(?:all|both|each) (?:\\w+ )?of )?which (?:the report|it|we) (?:recommends?|favou?rs?|prefers?|likes?)",
    ],
  },
  {
    stance: "overweight",
    side: "behind",
    isOwnVoice: true,
    phrases: [
      "(?:recommend|suggest|advis|propos)(?:s|ed|es|ing|e)? (?:that )?(?:investors )?(?:to |should )?(?:focus(?:ing)? on|pay(?:ing)? (?:close )?attention to|attention (?:be paid )?to|track(?:ing)?|watch(?:ing)?|follow(?:ing)?|monitor(?:ing)?|overweight(?:ing)?|allocat(?:e|ing) to|accumulat(?:e|ing)|buy(?:ing)?|add(?:ing)?(?: to)?|select(?:ing)?|look(?:ing)? (?:at|into)|increas(?:e|ing) (?:exposure|allocation|positions) (?:to|in)|position(?:ing)? in|invest(?:ing|ment)? in|attention to|(?:potential |structural |investment )?(?:opportunities|chances) in)",
      `recommend(?:s|ed|ing)?(?!ation)(?: (?:stocks|names|companies|targets|buying)(?! such| like| including))?(?:\\s?:)?`,
      `(?:recommended|key|top|preferred|core|focus) ${NOUN}(?:\\s?:| (?:is|are|includes?|remain))`,
      "(?:our|its|the (?:report|house)'s) (?:preferred|favou?red|first|top|main) (?:exposures?|choices?|plays?|areas?|segments?|expressions?) (?:is|are|remains?)",
      "top picks? (?:is|are|includes?|remain)",
      "first choices? (?:is|are)",
      "target(?:s|ing)?(?= (?:[\\w-]+ ){0,3}(?:assets|companies|stocks|names|leaders))",
      "recommendations? (?:for|of)(?! the (?:company|stock|sector|industry))",
      "(?:recommendations?|suggestions?) to (?:focus on|pay attention to|watch|buy|follow)",
      "singl(?:e|es|ing) out",
      "(?:recommend|suggest|advis)(?:s|es|ing|e)? (?:building|adding|opening|taking) positions in",
    ],
  },
  {
    stance: "overweight",
    side: "behind",
    isOwnVoice: false,
    phrases: [
      `(?:positive|favou?rable|optimistic|bullish|constructive|upbeat|keen)${VIEW} ${ON}`,
      "sees? (?:\\w+ ){0,5}?(?:opportunit(?:y|ies) (?:in|along|for)|moment to buy into)",
      "(?:sees?|finds?) (?:[\\w-]+ ){0,3}(?:value|upside|potential|risk-reward|prospects) in",
      "(?:build|open)(?:s|ing)? positions in",
      "(?:prefer|favou?r)(?:s|ring|ing)?",
      "likes",
      "overweight(?:s|ing)?",
      "pay(?:s|ing)? (?:close )?attention to",
      "attention (?:should be (?:paid )?)?to(?: be paid to)?",
      "attention should be paid to",
      "(?<!with a (?:\\w+ )?)focus(?:es|ing|ed)? (?:mainly |primarily )?on",
      "buy(?:s|ing)? into",
      "allocat(?:e|es|ing) (?:more )?(?:capital )?to",
      "preference (?:is )?for",
      "(?:lean|tilt|rotat)(?:s|es|ing|e)? (?:\\w+ )?(?:towards?|into)",
      "add(?:s|ing)? to positions in",
      "opt(?:s|ing)? for",
      "emphasis (?:is )?on",
      "(?:main|core) (?:lines?|themes?) (?:is|are)",
      "(?:investment )?opportunities (?:lie )?(?:in|along|across|for)",
      "beneficiaries(?:\\s?:| (?:are|include|including))",
    ],
  },
];

const FORMS = GROUPS.map(({ phrases }) => {
  const form = phrases.join("|").replaceAll(" ", String.raw`\s{1,2}`);
  return new RegExp(String.raw`(?<![\p{L}-])(?:${form})(?![\p{L}])`, "giu");
});
const MOST_CUES = 60;

/** The stance words of a sentence, in order, none overlapping. */
export function cuesIn(sentence: string): Cue[] {
  const cues: Cue[] = [];
  GROUPS.forEach(({ stance, side, isOwnVoice }, row) => {
    for (const { index, 0: words } of [...sentence.matchAll(FORMS[row]!)].slice(0, MOST_CUES)) {
      const isBeneficiary = /beneficiar/iu.test(words);
      const cue = { start: index, end: index + words.length, stance, side, isOwnVoice, isBeneficiary };
      if (!cues.some((other) => other.start < cue.end && cue.start < other.end)) cues.push(cue);
    }
  });
  return cues.sort((a, b) => a.start - b.start);
}

/** Whether the words before a cue say that the report or its analysts speak. */
export const saysReport = (before: string) =>
  /\b(?:report|we|our|house|analysts?|investors (?:are|should)|team|institute|authors?|it)\b[^.;]{0,80}$/iu.test(
    before.slice(-110),
  );
