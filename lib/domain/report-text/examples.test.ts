import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { piecesOf } from "./pieces";
import { readReports } from "./read-reports";
import { editsOf, type Expected } from "./testing/edits";

const FOLDER = "lib/domain/report-text/testing/reports";

/** A text written for the genre, and the corrections by hand that its drafts may need at most. */
const TEXTS: [name: string, most: number][] = [
  ["01-new-energy-groups-one-line", 0],
  ["02-semis-explicit-rating-stages", 0],
  ["03-insurers-repeated-heading-targets", 0],
  ["04-textiles-comma-name-own-headings", 0],
  ["05-beverages-mixed-stances", 0],
  ["06-shipping-markdown-no-rating-heading", 0],
  ["07-zh-chemicals-three-lines-one-line", 0],
  ["08-zh-pharma-groups-picks", 0],
  ["09-zh-strategy-slashes-no-title", 0],
  ["10-zh-digest-markdown-no-citations", 0],
  ["11-mixed-news-about-a-rating", 0],
  ["12-mixed-morning-note-three-reports", 0],
];

describe("the drafts of the text", () => {
  it.each(TEXTS)("%s need at most %i corrections", (name, most) => {
    const text = readFileSync(`${FOLDER}/${name}.txt`, "utf8");
    const expected = JSON.parse(readFileSync(`${FOLDER}/${name}.expected.json`, "utf8")) as Expected;
    const read = readReports(text);
    const drafts = read.ok ? read.drafts : [];
    const edits = editsOf(expected, drafts);
    expect(edits.slice(most)).toEqual([]);
    const pieces = drafts.flatMap((draft) => piecesOf(text, draft));
    expect(pieces.map((piece) => piece.text).join("")).toBe(read.ok ? text : "");
    expect(read.ok ? drafts.length : 1).toBe(expected.reportsInText);
  });
});
