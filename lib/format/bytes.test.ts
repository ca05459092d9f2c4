import { expect, it } from "vitest";
import { formatBytes } from "@/lib/format/bytes";

it.each([
  [0, "0 B"],
  [1023, "1,023 B"],
  [1024, "1.0 KB"], // 1,024 / 1,024
  [1536, "1.5 KB"], // 1,536 / 1,024
  [10 * 1024, "10 KB"],
  [1024 * 1024 - 1, "1,024 KB"],
  [1024 * 1024, "1.0 MB"],
  [250 * 1024 * 1024, "250 MB"],
])("%i bytes are %s", (bytes, text) => expect(formatBytes(bytes, "en")).toBe(text));
