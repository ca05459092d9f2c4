import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { dayAxis } from "@/components/charts/day-axis";
import { RangeSelect } from "@/components/charts/range-select";

const onSelect = vi.fn();
let highlight: (index: number | null) => void;
const DAYS = Array.from({ length: 11 }, (_, index) => ({ day: `2025-03-${index + 10}` }));

beforeEach(() => {
  // jsdom has neither layout nor pointer capture.
  vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockReturnValue({
    left: 0,
    width: 100,
  } as DOMRect);
  HTMLElement.prototype.setPointerCapture = vi.fn();
  render(
    <RangeSelect axis={dayAxis(DAYS)} onSelect={onSelect}>
      {(onHighlight) => {
        highlight = onHighlight;
        return <span>plot</span>;
      }}
    </RangeSelect>,
  );
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  onSelect.mockReset();
});

const plot = () => screen.getByText("plot");
// The pointer events of jsdom have no coordinates.
const send = (type: string, init: MouseEventInit) =>
  fireEvent(plot(), new MouseEvent(type, { bubbles: true, ...init }));
const press = (clientX: number) => send("pointerdown", { clientX, buttons: 1 });
const move = (clientX: number, buttons: number) => send("pointermove", { clientX, buttons });
const release = (clientX: number) => send("pointerup", { clientX });

it("a drag selects the days from its start to its end", () => {
  press(20);
  move(70, 1);
  release(70);
  expect(onSelect).toHaveBeenCalledExactlyOnceWith("2025-03-12", "2025-03-17");
});

it("a press that was released outside the plot selects nothing when the pointer comes back", () => {
  press(20);
  move(22, 1); // too little for a drag, so that the pointer isn't captured
  move(70, 0);
  press(80);
  release(80);
  expect(onSelect).not.toHaveBeenCalled();
});

/** Shift is pressed and released with each arrow; the chart highlights the next day after the key. */
function extend(to: number) {
  fireEvent.keyDown(plot(), { key: "Shift", shiftKey: true });
  fireEvent.keyDown(plot(), { key: "ArrowRight", shiftKey: true });
  act(() => highlight(to));
  fireEvent.keyUp(plot(), { key: "Shift" });
}

it("Enter selects the days from the first Shift and arrow to the last, however often Shift is released", () => {
  act(() => highlight(3));
  for (const to of [4, 5, 6]) extend(to);
  expect(onSelect).not.toHaveBeenCalled();
  fireEvent.keyDown(plot(), { key: "Enter" });
  expect(onSelect).toHaveBeenCalledExactlyOnceWith("2025-03-13", "2025-03-16");
});

it.each(["Escape", "ArrowRight"])("%s alone gives a range up", (key) => {
  act(() => highlight(3));
  extend(4);
  fireEvent.keyDown(plot(), { key });
  fireEvent.keyDown(plot(), { key: "Enter" });
  expect(onSelect).not.toHaveBeenCalled();
});
