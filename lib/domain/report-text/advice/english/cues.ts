import type { Stance, TextSpan } from "@/lib/domain/report-text/types";

/** Words that give a stance to the names behind them (`prefers A`) or before them (`A is unattractive`). */
export interface Cue extends TextSpan {
  stance: Stance;
  /** `before`: the names stand before the words. */
  side: "behind" | "before";
  /** Whether the words recommend in the report's own voice wherever they stand, without `the report` before them. */
  isOwnVoice: boolean;
}

type Row = readonly [stance: Stance, side: Cue["side"], isOwnVoice: boolean, form: string];

const VIEW = String.raw`(?:view|outlook|stance|attitude|opinion|perspective)`;
const TOWARD = String.raw`(?:on|of|about|for|towards?|regarding|in)`;

/** A new phrase is a new row; of two that overlap the earlier row holds. Source: grammar page, R6, R7, P1 to P12. */
const ROWS: readonly Row[] = [
  [
    "underweight",
    "behind",
    true,
    String.raw`(?:not|n't)\s(?:to\s)?recommend(?:ed|ing|s)?|advis(?:es|ing)\sagainst|recommends?\s(?:avoiding|selling|reducing|staying\saway\sfrom)|suggests?\s(?:avoiding|selling|reducing|staying\saway\sfrom)`,
  ],
  [
    "underweight",
    "before",
    true,
    String.raw`(?:is|are|looks?|remains?)\s(?:best\s|currently\s|therefore\s)?(?:avoided|unattractive|not\srecommended|to\sbe\s(?:sold|avoided))|(?:should|can|must)\sbe\s(?:sold|avoided|reduced|trimmed)|advis(?:es|ing)\s(?:staying\saway|to\sstay\saway|avoidance|selling)(?!\sfrom)|stay\saway\suntil`,
  ],
  [
    "underweight",
    "behind",
    false,
    String.raw`(?:a\s)?cautio(?:n|us)(?:\s${VIEW})?\s(?:on|about|towards?|regarding)|avoid(?:s|ing)?|stay(?:s|ing)?\saway\sfrom|underweight(?:s|ing)?|bearish\son|negative(?:\s${VIEW})?\s${TOWARD}|reduc(?:e|es|ing)\s(?:exposure|positions|holdings)\s(?:to|in)|trim(?:s|ming)?\s(?:exposure\s(?:to|in)|positions\sin)|shun(?:s|ning)?|sell(?:s|ing)?\sinto`,
  ],
  [
    "neutral",
    "behind",
    false,
    String.raw`neutral(?:\s${VIEW})?\s${TOWARD}|wait-and-see\s(?:${VIEW}\s)?${TOWARD}|equal-?weight(?:s|ing)?\s(?:on|in)?`,
  ],
  [
    "overweight",
    "before",
    true,
    String.raw`(?:deserves?|merits?|warrants?|(?:is|are)\s(?:well\s)?worth(?:y\sof)?)\s(?:\w+\s){0,2}(?:attention|watching|buying)|(?:is|are|remains?)\s(?:highly\s|strongly\s)?(?:recommended|preferred|favou?red|attractive|top\spicks?|the\s(?:top|first)\spicks?)|(?:is|are)\sexpected\sto\soutperform\sand\s(?:is|are)\srecommended|should\sbe\s(?:bought|accumulated|overweighted)`,
  ],
  [
    "overweight",
    "behind",
    true,
    String.raw`(?:recommend|suggest|advis|propos)(?:s|ed|es|ing|e)?\s(?:to\s)?(?:investors\s(?:to\s)?)?(?:focus(?:ing)?\son|pay(?:ing)?\s(?:close\s)?attention\sto|attention\s(?:be\spaid\s)?to|track(?:ing)?|watch(?:ing)?|follow(?:ing)?|monitor(?:ing)?|overweight(?:ing)?|allocat(?:e|ing)\sto|accumulat(?:e|ing)|buy(?:ing)?|add(?:ing)?|select(?:ing)?|look(?:ing)?\sat|increas(?:e|ing)\s(?:exposure|allocation)\sto|position(?:ing)?\sin|invest(?:ing)?\sin|opportunities\sin)`,
  ],
  [
    "overweight",
    "behind",
    true,
    String.raw`recommend(?:s|ed|ing)?(?!ation)(?:\s(?:stocks|names|companies|targets|buying)\b)?|top\spicks?\s(?:is|are|includes?|remain)|preferred\s(?:names|stocks|picks)\s(?:are|include)`,
  ],
  [
    "overweight",
    "behind",
    false,
    String.raw`(?:positive|favou?rable|optimistic|bullish|constructive|upbeat)(?:\s${VIEW})?\s${TOWARD}|sees?\s(?:\w+\s){0,5}?(?:opportunit(?:y|ies)\s(?:in|along|for)|moment\sto\sbuy\sinto)|prefer(?:s|ring)?|favou?r(?:s|ing)?|overweight(?:s|ing)?|(?:pay(?:s|ing)?\s|attention\sshould\sbe\spaid\s|(?:focus|attention)\s(?:on|to)\s)(?:close\s)?attention\sto|focus(?:es|ing|ed)?\s(?:mainly\s|primarily\s)?on|key\sfocus\son|buy(?:s|ing)?\sinto|allocat(?:es?|ing)\s(?:more\s)?(?:capital\s)?to|(?:investment\s)?opportunities\s(?:in|along|across|for)|beneficiaries\s(?:are|include|including)`,
  ],
];

const FORMS = ROWS.map(([, , , form]) => new RegExp(String.raw`(?<![\p{L}-])(?:${form})(?![\p{L}])`, "giu"));
const MOST_CUES = 60;

/** The stance words of a sentence, in order, none overlapping. */
export function cuesIn(sentence: string): Cue[] {
  const cues: Cue[] = [];
  ROWS.forEach(([stance, side, isOwnVoice], row) => {
    for (const { index, 0: words } of [...sentence.matchAll(FORMS[row]!)].slice(0, MOST_CUES)) {
      const cue = { start: index, end: index + words.length, stance, side, isOwnVoice };
      if (!cues.some((other) => other.start < cue.end && cue.start < other.end)) cues.push(cue);
    }
  });
  return cues.sort((a, b) => a.start - b.start);
}

/** Whether the words before a cue say that the report or its analysts speak. */
export const saysReport = (before: string) =>
  /\b(?:report|we|our|analysts?|team|institute|authors?|it)\b[^.;]{0,80}$/iu.test(before.slice(-110));
