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

describe("a page that holds something", () => {
  it("is asked before a command leaves it, and left once that is agreed to", () => {
    page(true);
    goTo({ push }, "/watchlist");
    expect(push).not.toHaveBeenCalled();
    ask.mock.calls[0]![0]();
    expect(push).toHaveBeenCalledExactlyOnceWith("/watchlist");
  });

  it("is asked before a link leaves it", () => {
    page(true);
    expect(fireEvent.click(screen.getByRole("link"))).toBe(false);
    ask.mock.calls[0]![0]();
    expect(push).toHaveBeenCalledExactlyOnceWith("/watchlist?q=1");
  });

  it("isn't asked by what stays on it", () => {
    page(true);
    goTo({ push }, `${window.location.pathname}#series`);
    expect(ask).not.toHaveBeenCalled();
    expect(push).toHaveBeenCalledOnce();
  });

  it("isn't asked when it holds nothing any more", () => {
    page(false);
    goTo({ push }, "/watchlist");
    expect(ask).not.toHaveBeenCalled();
    expect(push).toHaveBeenCalledOnce();
  });
});
