import { afterEach, expect, it, vi } from "vitest";
import { showAtOnce } from "@/components/view/use-save-setting";

vi.mock("next/navigation", () => ({ useRouter: vi.fn() }));

const { dataset } = document.documentElement;
afterEach(() => delete dataset.colours);

it("colours chosen one after another, none of them stored, go back to those before all of them", () => {
  dataset.colours = "green-up";
  const first = showAtOnce("colours", "red-up");
  const second = showAtOnce("colours", "neutral");
  first();
  expect(dataset.colours).toBe("neutral"); // still on its way
  second();
  expect(dataset.colours).toBe("green-up");
});

it("a choice that couldn't be stored goes back to the one before, which was", () => {
  dataset.colours = "green-up";
  showAtOnce("colours", "red-up");
  showAtOnce("colours", "neutral")();
  expect(dataset.colours).toBe("red-up");
});
