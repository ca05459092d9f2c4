// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { goTo, useLeaving } from "@/components/ui/leaving";

afterEach(cleanup);

const push = vi.fn<(path: string) => void>();
const ask = vi.fn<(go: () => void) => void>();

function Page({ isHeld }: { isHeld: boolean }) {
  useLeaving(isHeld, ask, push);
  return <a href="/watchlist?q=1">Watchlist</a>;
}

function page(isHeld: boolean) {
  push.mockClear();
  ask.mockClear();
  render(<Page isHeld={isHeld} />);
}

describe("a page with unsaved input", () => {
  it("asks before a command leaves it, and is left after confirmation", () => {
    page(true);
    goTo({ push }, "/watchlist");
    expect(push).not.toHaveBeenCalled();
    ask.mock.calls[0]![0]();
    expect(push).toHaveBeenCalledExactlyOnceWith("/watchlist");
  });

  it("asks before a link leaves it", () => {
    page(true);
    expect(fireEvent.click(screen.getByRole("link"))).toBe(false);
    ask.mock.calls[0]![0]();
    expect(push).toHaveBeenCalledExactlyOnceWith("/watchlist?q=1");
  });

  it("does not ask for a link within the page", () => {
    page(true);
    goTo({ push }, `${window.location.pathname}#series`);
    expect(ask).not.toHaveBeenCalled();
    expect(push).toHaveBeenCalledOnce();
  });

  it("does not ask once the input is saved", () => {
    page(false);
    goTo({ push }, "/watchlist");
    expect(ask).not.toHaveBeenCalled();
    expect(push).toHaveBeenCalledOnce();
  });
});
