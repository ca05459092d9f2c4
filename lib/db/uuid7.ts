import { randomBytes } from "node:crypto";

let lastMillisecond = 0;
let counter = 0;

/**
 * A UUID of version 7 (RFC 9562): the millisecond, then a counter within it and random bits, so that ids made by one
 * process sort in the order they were made, as those that Prisma makes do.
 */
export function uuid7(millisecond: number = Date.now()): string {
  const bytes = randomBytes(16);
  if (millisecond > lastMillisecond) {
    lastMillisecond = millisecond;
    counter = bytes.readUInt16BE(6) & 0x7ff; // half of what 12 bits hold is left for those that follow
  } else if (++counter > 0xfff) {
    lastMillisecond += 1;
    counter = 0;
  }
  bytes.writeUIntBE(lastMillisecond, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
