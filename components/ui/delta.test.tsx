import { cleanup } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { renderIn } from "@/components/testing/render";
import { Delta } from "@/components/ui/delta";

afterEach(cleanup);

describe("a delta", () => {
  it.each([
    [0.182, "+18.2\u202f%▲", "text-gain"],
    [-0.03, "−3.0\u202f%▼", "text-loss"],
    // −0.04 % rounds to 0.0 % and is shown as neither a gain nor a loss
    [-0.0004, "0.0\u202f%", "text-flat"],
    [0, "0.0\u202f%", "text-flat"],
  ])("%s is shown as %s in %s", (value, text, tone) => {
    const { container } = renderIn("en", <Delta value={value} arrow />);
    expect(container.textContent).toBe(text);
    expect(container.firstElementChild?.className).toContain(tone);
  });

  it("an unknown value is a dash with its reason", () => {
    const { container, getByText } = renderIn("zh", <Delta value={null} reason="no_bars" />);
    expect(container.firstElementChild?.getAttribute("title")).toBe("推荐以来没有行情。");
    expect(getByText("—").getAttribute("aria-hidden")).toBe("true");
  });

  it("a reason code without a text is shown as 'not known'", () => {
    const { container } = renderIn("en", <Delta value={null} reason="solar_flare" />);
    expect(container.firstElementChild?.getAttribute("title")).toBe("not known");
  });
});
