import { parseStamp, type Stamp } from "@/lib/domain/theme/call-day";
import { wordsOf } from "@/lib/domain/report-text/layout/spans";
import type { TextSpan } from "@/lib/domain/report-text/types";
import { frontMatterIn } from "./front-matter";
import { isHouse } from "./house";
import { mastheadsIn, type Masthead } from "./masthead";

/** The surroundings of a report's body. */
export interface Frame {
  title: TextSpan | null;
  house: TextSpan | null;
  time: TextSpan | null;
  stamp: Stamp | null;
  /** The printed times besides `time`. */
  otherTimes: TextSpan[];
  /** The stretches that belong to the frame and not to the body. */
  taken: TextSpan[];
}

/**
 * The frame of a report's part: from its front matter, else from its surest masthead, which is the first one with a
 * house and a time. A time in a table isn't one. Source: grammar page, "Frame".
 */
export function framedBy(text: string, part: TextSpan, tables: readonly TextSpan[], timeZone: string): Frame {
  const front = frontMatterIn(text, part, timeZone);
  const isFree = ({ time }: Masthead) =>
    ![...tables, ...(front ? [front] : [])].some((span) => time.start >= span.start && time.start < span.end);
  const mastheads = mastheadsIn(text, part, timeZone).filter(isFree);
  const [surest] = [...mastheads].sort((a, b) => b.time.rank - a.time.rank);
  const ofFront = front?.time ? parseStamp(wordsOf(text, front.time), timeZone) : null;
  const stamp = ofFront ? withoutMidnight(ofFront) : (surest?.time.stamp ?? null);
  const time = ofFront && front ? front.time : surest ? spanOf(surest.time) : null;
  const title = front?.title ?? surest?.title ?? null;
  const house = houseOf(text, front?.house ?? null) ?? surest?.house ?? null;
  const found = [title, house, time].flatMap((span) => span ?? []);
  return {
    ...{ title, house, time, stamp },
    otherTimes: mastheads
      .filter((each) => each.time.start !== time?.start && each.time.rank > 1)
      .map(({ time: other }) => spanOf(other)),
    taken: front
      ? [{ start: front.start, end: front.end }, ...found.filter((span) => span.start >= front.end)]
      : found,
  };
}

const spanOf = ({ start, end }: TextSpan): TextSpan => ({ start, end });

/** Midnight in front matter means that no clock was known. */
const withoutMidnight = (stamp: Stamp): Stamp => (stamp.minutes === 0 ? { ...stamp, minutes: null } : stamp);

const houseOf = (text: string, span: TextSpan | null) => (span && isHouse(wordsOf(text, span)) ? span : null);
