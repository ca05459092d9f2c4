/** The readings of a Chinese character without tones, the usual one first; none for an unknown character. */
export type Readings = (character: string) => readonly string[];

const HAN = /\p{Script=Han}/u;
const PARTS = /\p{Script=Han}|[A-Z0-9]+/gu;

/** A name's Chinese characters one by one, and its runs of letters and digits in capitals: `TCL科技` → `TCL`, `科`, `技`. */
export const partsOf = (name: string): string[] => name.normalize("NFKC").toUpperCase().match(PARTS) ?? [];

/** How a name sounds, a part after the other, by its characters' usual readings; null if one is unknown. */
export const usualReading = (name: string, readings: Readings): string | null =>
  possibleReadings(name, readings)[0] ?? null;

const MOST_READINGS = 8;

/** How a name may sound, the usual readings first; none if a character is unknown. */
export function possibleReadings(name: string, readings: Readings): string[] {
  const [first, ...others] = partsOf(name).map((part) => (HAN.test(part) ? readings(part) : [part]));
  return others
    .reduce<readonly string[]>(
      (found, sounds) =>
        sounds.flatMap((sound) => found.map((before) => `${before} ${sound}`)).slice(0, MOST_READINGS),
      first ?? [],
    )
    .slice(0, MOST_READINGS);
}

/**
 * A name's pinyin by initials and in full, each with its endings at the syllables: `gyfl`, `yfl`, `fl`, `l`. A run of
 * letters counts whole, as people type it: `tclkj`. `reading` has its parts in order: `TCL ke ji`.
 */
export function pinyinOf(reading: string): [initials: string[], full: string[]] {
  const parts = reading.split(" ");
  const sounds = reading.toLowerCase().split(" ");
  return [endings(sounds.map((sound, at) => (isRun(parts[at]!) ? sound : sound[0]!))), endings(sounds)];
}

/** Whether a part of a reading is a run of letters or digits: those are in capitals. */
const isRun = (part: string): boolean => part < "a";

function endings(parts: readonly string[]): string[] {
  const found: string[] = [];
  let ending = "";
  for (let at = parts.length - 1; at >= 0; at--) found[at] = ending = parts[at]! + ending;
  return found;
}

/**
 * Whether a text spells the beginning of a name in any readings of its characters, each in full or by its initial:
 * `zhongqingpj` for 重庆啤酒.
 */
export function spells(text: string, name: string, readings: Readings): boolean {
  const parts = partsOf(name);
  const from = (at: number, part: number): boolean => {
    if (at === text.length) return true;
    const written = parts[part];
    if (written === undefined) return false;
    if (!HAN.test(written)) {
      const run = written.toLowerCase();
      return run.startsWith(text.slice(at)) || (text.startsWith(run, at) && from(at + run.length, part + 1));
    }
    return readings(written).some(
      (sound) =>
        sound.startsWith(text.slice(at)) ||
        (text.startsWith(sound, at) && from(at + sound.length, part + 1)) ||
        (text[at] === sound[0] && from(at + 1, part + 1)),
    );
  };
  return from(0, 0);
}
