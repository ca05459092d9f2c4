import { afterEach, expect, test, vi } from "vitest";
import { keepTypedAhead, takeTypedAhead } from "./typed-ahead";

const press = (key: string, init: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...init });
  document.body.dispatchEvent(event);
  return event;
};

afterEach(() => {
  takeTypedAhead();
  vi.useRealTimers();
});

test("letters typed before the palette is there are its first letters", () => {
  keepTypedAhead();
  expect(press("n").defaultPrevented).toBe(true); // no shortcut of the page takes it
  press("Shift", { shiftKey: true });
  press("光");
  press("c", { ctrlKey: true });
  expect(takeTypedAhead()).toBe("n光");
});

test("once it is there, and where it wasn't asked for, keys go their own way", () => {
  expect(press("a").defaultPrevented).toBe(false);
  keepTypedAhead();
  takeTypedAhead();
  expect(press("b").defaultPrevented).toBe(false);
  expect(takeTypedAhead()).toBe("");
});

test("Escape gives the keys back, and asking again begins anew", () => {
  keepTypedAhead();
  press("a");
  press("Escape");
  expect(press("b").defaultPrevented).toBe(false);
  keepTypedAhead();
  press("c");
  expect(takeTypedAhead()).toBe("c");
});

test("a palette that doesn't come gives the keys back", () => {
  vi.useFakeTimers();
  keepTypedAhead();
  vi.advanceTimersByTime(10_000);
  expect(press("a").defaultPrevented).toBe(false);
});
