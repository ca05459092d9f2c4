import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { onShowNote, showNextOf } from "@/components/notes/show-note";

const shown = vi.fn();
let stop: () => void;

beforeEach(() => {
  window.location.hash = "";
  shown.mockClear();
  stop = onShowNote(shown);
});
afterEach(() => stop());

it("selecting a marker again shows its next note, and after the last the first", () => {
  for (let i = 0; i < 4; i++) showNextOf(["newest", "older", "oldest"]);
  expect(shown.mock.calls.flat()).toEqual(["newest", "older", "oldest", "newest"]);
});

it("another marker begins with its first note, and a marker of one note stays with it", () => {
  showNextOf(["a", "b"]);
  showNextOf(["c", "d"]);
  showNextOf(["e"]);
  showNextOf(["e"]);
  expect(shown.mock.calls.flat()).toEqual(["a", "c", "e", "e"]);
});

it("a marker without notes shows none", () => {
  showNextOf([]);
  expect(shown).not.toHaveBeenCalled();
});
