import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import {
  AppRouterContext,
  type AppRouterInstance,
} from "next/dist/shared/lib/app-router-context.shared-runtime";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { renderIn } from "@/components/testing/render";
import { TileScale } from "@/components/charts/tile-scale";
import { Treemap } from "@/components/charts/treemap";

const push = vi.fn();
const tile = (id: string, change: number | null, mark?: string) => ({
  ...{ id, label: id, mark, value: "v", change, name: `${id}, Optics`, href: `/tickers/${id}` },
});
const groups = [
  {
    id: "communication",
    label: "Communication",
    parts: [
      {
        id: "optics",
        label: "Optics",
        href: "/themes/optics",
        tiles: [tile("A", 0.17), tile("B", 2.26, "HK")],
      },
      { id: "operators", label: "Operators", href: "/themes/operators", tiles: [tile("C", null)] },
    ],
  },
];

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(600); // jsdom has no layout
  renderIn(
    "en",
    <AppRouterContext value={{ push } as unknown as AppRouterInstance}>
      <Treemap groups={groups} label="Map" height={300} limit={2} tooltip={({ id }) => `About ${id}`} />
    </AppRouterContext>,
  );
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  push.mockReset();
});

const map = () => within(screen.getByRole("group", { name: "Map" }));
const link = (name: string) => map().getByRole("link", { name: `${name}, Optics` });

it("tells +17 from +226 by colour, and hatches the unknown", () => {
  expect(link("A").style.background).toContain("var(--tile-gain) 9%");
  expect(link("B").style.background).toContain("var(--tile-gain) 100%");
  expect(link("C").style.background).toContain("repeating-linear-gradient");
});

it("a mark is before the value of its tile only", () => {
  expect(["A", "B"].map((name) => link(name).textContent)).toEqual(["Av", "BHK v"]);
});

it("is one tab stop, and the arrow keys walk from tile to tile with the tooltip", async () => {
  const user = userEvent.setup();
  await user.tab();
  expect(document.activeElement).toBe(link("A"));
  expect(screen.getByText("About A")).toBeDefined();
  await user.keyboard("{End}");
  expect(document.activeElement).toBe(link("C"));
  expect(screen.getByText("About C")).toBeDefined();
  await user.keyboard("{Escape}");
  expect(screen.queryByText("About C")).toBeNull();
  await user.tab();
  expect(document.activeElement).toBe(document.body);
  await user.tab({ shift: true });
  expect(document.activeElement).toBe(link("C"));
});

it("a tile and a theme's heading lead to their pages", async () => {
  const user = userEvent.setup();
  await user.click(link("A"));
  await user.click(map().getByText("Operators"));
  expect(push.mock.calls).toEqual([["/tickers/A"], ["/themes/operators"]]);
});

it("on a touch screen the first tap shows the tooltip, the second one follows", async () => {
  const user = userEvent.setup();
  const tap = () => user.pointer({ keys: "[TouchA]", target: link("B") });
  await tap();
  expect(push).not.toHaveBeenCalled();
  expect(screen.getByText("About B")).toBeDefined();
  await tap();
  expect(push).toHaveBeenCalledWith("/tickers/B");
});

it("after a tap that only showed the tooltip, Enter follows the link", async () => {
  const user = userEvent.setup();
  await user.pointer({ keys: "[TouchA]", target: link("B") });
  expect(push).not.toHaveBeenCalled();
  link("B").focus();
  await user.keyboard("{Enter}");
  expect(push).toHaveBeenCalledExactlyOnceWith("/tickers/B");
});

it("the legend says the ends of the scale and explains the hatching", () => {
  renderIn("zh", <TileScale ends={{ low: "−45 及以下", high: "+45 及以上" }} />);
  expect(screen.getByText(/−45 及以下/).textContent).toBe("−45 及以下+45 及以上未知");
});
