import { expect, it } from "vitest";
import { notesOnLine } from "@/components/charts/notes-on-line";

it("a note more than ten weekdays after the last bar is not on the line", () => {
  const notes = ["2025-02-14", "2025-02-28", "2025-03-03"].map((observedOn) => ({ observedOn }));
  const { on, after } = notesOnLine(notes, "2025-02-14"); // a Friday
  expect([on, after].map((list) => list.map(({ observedOn }) => observedOn))).toEqual([
    ["2025-02-14", "2025-02-28"],
    ["2025-03-03"],
  ]);
  expect(notesOnLine(notes, null).after).toEqual([]);
});
