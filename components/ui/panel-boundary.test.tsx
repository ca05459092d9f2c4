import { screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { renderIn } from "@/components/testing/render";
import { PanelBoundary } from "./panel-boundary";

function Broken(): never {
  throw new Error("its code was cut off");
}

describe("a panel's error boundary", () => {
  // React logs an error that a boundary catches; the test silences and expects the log.
  const printed = vi.spyOn(console, "error").mockImplementation(() => undefined);
  afterEach(() => printed.mockClear());

  it("shows its fallback for a failed panel and leaves the other panels untouched", () => {
    renderIn(
      "en",
      <>
        <PanelBoundary fallback="The chart could not be drawn">
          <Broken />
        </PanelBoundary>
        <p>The watchlist</p>
      </>,
    );
    expect(screen.getByText("The chart could not be drawn")).toBeDefined();
    expect(screen.getByText("The watchlist")).toBeDefined();
  });
});
