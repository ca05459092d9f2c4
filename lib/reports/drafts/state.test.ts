import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftPatchSchema } from "@/lib/reports/drafts/schema";
import { firstState } from "@/lib/reports/drafts/state";

const FOLDER = "lib/domain/report-text/testing/reports";
const texts = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".txt"))
  .map((file) => readFileSync(`${FOLDER}/${file}`, "utf8"));

/** The faults that the board would find in a draft that is sent back as it was read. */
const faultsOf = async (text: string) => {
  const state = await firstState(text);
  if (!state.ok) return state.code;
  return draftPatchSchema.safeParse({ version: 1, reports: state.value.reports }).error?.issues ?? [];
};

describe("a draft as it is read can be stored as a corrected one", () => {
  it.each([
    ["thousands of headings", "# Title\n".repeat(12_502)],
    [
      "hundreds of mastheads",
      Array.from(
        { length: 300 },
        (_, at) => `钢铁行业周报（${at}）\n2025-03-03 09:30\nSteel rose [2].\n`,
      ).join(""),
    ],
    ["a heading of a line that never ends", `# ${"Title ".repeat(20_000)}`],
    ["a company of many words", `推荐：${"钢".repeat(3_000)}（600019.SH）。`],
    ["a house of many words", `${"明舟".repeat(1_000)}证券研究所\n钢铁行业周报\n2025-03-03`],
  ])("of %s", async (_name, text) => expect(await faultsOf(text)).toEqual([]));

  it("of whatever pieces reports are made", async () => {
    const pieces = texts.flatMap((text) => text.split(/(?<=[。.;；\n])/)).filter((piece) => piece.trim());
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "grapheme" })), {
          minLength: 1,
          maxLength: 40,
        }),
        async (parts) => {
          const faults = await faultsOf(parts.join(" "));
          expect(Array.isArray(faults) ? faults : []).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
