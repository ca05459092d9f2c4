/** A stream of numbers in [0, 1), the same for the same seed on every machine. */
export type Random = () => number;

/** A 32-bit hash of a text. Source: FNV-1a, with murmur3's final mix so that similar texts get distant numbers. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Source: mulberry32 (Tommy Ettinger, public domain). */
export function randomOf(text: string): Random {
  let state = seedOf(text);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A draw of the standard normal; always takes two numbers of the stream. Source: Box and Muller, 1958. */
export function normal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}

/** Mean 0, variance 1, with a market's fat tails: one draw in twelve is two and a half times as wide. Takes three numbers. */
export function fatTailed(random: Random): number {
  const isWide = random() < SHARE_WIDE;
  return (normal(random) * (isWide ? WIDTH : 1)) / Math.sqrt(1 - SHARE_WIDE + SHARE_WIDE * WIDTH ** 2);
}

const SHARE_WIDE = 1 / 12;
const WIDTH = 2.5;
